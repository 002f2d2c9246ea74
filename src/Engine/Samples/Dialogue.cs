using Peakend.Engine.Interactions;

namespace Peakend.Engine.Samples;

/// <summary>Puts a contact into words: what customers feel chooses their phrases, what they will feel next the agent's.</summary>
internal static class Dialogue
{
    private static readonly PhraseKind[] NeutralTalk =
    [
        PhraseKind.CustomerDetail, PhraseKind.CustomerDetail, PhraseKind.CustomerReaction, PhraseKind.CustomerReaction,
        PhraseKind.CustomerQuestion,
    ];

    private const double PersonalDetail = 0.03;

    /// <summary>Writes the turns of one contact.</summary>
    public static void Write(SampleContact contact, Script script, SampleRandom random)
    {
        script.Begin(contact, random);
        switch (contact)
        {
            case { Kind: ContactKind.Silent }: Silence(script); break;
            case { Kind: ContactKind.BotOnly }: WithBot(contact, script, random); break;
            case { Channel: SampleChannel.Mail }: Letters.Write(contact, script, random); break;
            default: WithAgent(contact, script, random); break;
        }
    }

    private static void Silence(Script script)
    {
        script.Turn(Speaker.Agent).Say(PhraseKind.AgentGreeting);
        script.Turn(Speaker.Agent).Say(PhraseKind.AgentHold);
        script.Turn(Speaker.System).Say(PhraseKind.SystemSilence);
    }

    private static void WithBot(SampleContact contact, Script script, SampleRandom random)
    {
        script.Turn(Speaker.Bot).Say(PhraseKind.BotGreeting);
        var style = ChatStyle.Draw(random);
        for (int i = 0; i < contact.Path.Moods.Count; i++)
        {
            Moment(contact, i, script, random, style);
            script.Turn(Speaker.Bot).Say(PhraseKind.BotAnswer);
        }
    }

    private static void WithAgent(SampleContact contact, Script script, SampleRandom random)
    {
        IReadOnlyList<Mood> moods = contact.Path.Moods;
        bool chat = contact.Channel == SampleChannel.Chat;
        ChatStyle? style = chat ? ChatStyle.Draw(random) : null;
        if (chat && random.Chance(0.3))
        {
            script.Turn(Speaker.Bot).Say(PhraseKind.BotGreeting);
            Moment(contact, 0, script, random, style);
            script.Turn(Speaker.Bot).Say(PhraseKind.BotHandover);
        }
        else
        {
            if (!chat || random.Chance(0.5)) script.Turn(Speaker.Agent).Say(chat ? PhraseKind.AgentChatGreeting : PhraseKind.AgentGreeting);
            Moment(contact, 0, script, random, style);
        }
        for (int i = 1; i < moods.Count; i++)
        {
            script.Turn(Speaker.Agent);
            if (contact.Path.Ritual && i == moods.Count - 1) script.Say(PhraseKind.AgentClosing);
            else Answer(contact, i, script, random);
            if (i == 1 && contact.Transfers > 0) script.Turn(Speaker.System).Say(PhraseKind.SystemTransfer);
            Moment(contact, i, script, random, style);
        }
        if (contact.Kind == ContactKind.Abandoned)
        {
            script.Turn(Speaker.Agent).Say(PhraseKind.AgentQuestion);
            script.Turn(Speaker.System).Say(PhraseKind.SystemLeft);
        }
        else if (random.Chance(contact.Path.Ritual ? 0.2 : 0.7)) script.Turn(Speaker.Agent).Say(PhraseKind.AgentClosing);
    }

    /// <summary>The agent's words before the customer's moment <paramref name="next"/>, at least 1.</summary>
    private static void Answer(SampleContact contact, int next, Script script, SampleRandom random)
    {
        Mood before = contact.Path.Moods[next - 1], after = contact.Path.Moods[next];
        double empathy = contact.Team == PlantedEffects.WorseTeam ? PlantedEffects.WorseTeamEmpathy : PlantedEffects.Empathy;
        if (before < Mood.Neutral && random.Chance(empathy)) script.Say(PhraseKind.AgentApology);
        script.Say(
            next == 1 ? PhraseKind.AgentQuestion
            : after > Mood.Neutral && after > before ? PhraseKind.AgentResolution
            : after < Mood.Neutral && random.Chance(0.6) ? PhraseKind.AgentRefusal
            : random.Of([PhraseKind.AgentExplanation, PhraseKind.AgentExplanation, PhraseKind.AgentQuestion, PhraseKind.AgentHold]));
    }

    /// <summary>One customer moment: one turn, or in a chat sometimes two in a row.</summary>
    private static void Moment(SampleContact contact, int index, Script script, SampleRandom random, ChatStyle? style)
    {
        MoodPath path = contact.Path;
        Mood mood = path.Moods[index];
        int lastSpoken = path.Moods.Count - (path.Ritual ? 2 : 1);
        Begin();
        if (index == 0)
        {
            script.Say(PhraseKind.CustomerOpening, mood);
            if (random.Chance(0.35)) More(PhraseKind.CustomerDetail);
        }
        else if (path.Ritual && index == path.Moods.Count - 1) script.Say(PhraseKind.CustomerFarewell, mood);
        else if (index == lastSpoken && contact.Kind != ContactKind.Abandoned && random.Chance(0.7))
            script.Say(PhraseKind.CustomerClosing, mood);
        else if (mood == Mood.Neutral) script.Say(random.Of(NeutralTalk));
        else
        {
            script.Say(PhraseKind.CustomerReaction, mood);
            if (random.Chance(0.2)) More(random.Chance(0.5) ? PhraseKind.CustomerDetail : PhraseKind.CustomerQuestion);
        }
        if (index > 0 && index < lastSpoken && random.Chance(PersonalDetail)) More(PhraseKind.CustomerContact);
        style?.Finish(script, mood, random);

        void Begin()
        {
            script.Turn(Speaker.Customer);
            if (style is null && random.Chance(0.14)) script.Add(random.Of<string>(script.Words.Fillers));
        }

        void More(PhraseKind kind)
        {
            if (style is not null && random.Chance(0.5))
            {
                style.Finish(script, mood, random);
                script.Turn(Speaker.Customer);
            }
            script.Say(kind, mood);
        }
    }
}
