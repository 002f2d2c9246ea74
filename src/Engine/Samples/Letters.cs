using Peakend.Engine.Interactions;

namespace Peakend.Engine.Samples;

/// <summary>Contacts by e-mail: one or two from the customer, each answered.</summary>
internal static class Letters
{
    public static void Write(SampleContact contact, Script script, SampleRandom random)
    {
        IReadOnlyList<Mood> moods = contact.Path.Moods;
        for (int i = 0; i < moods.Count; i++)
        {
            Mood mood = moods[i];
            script.Turn(Speaker.Customer).Say(PhraseKind.MailSalutation).Add("\n");
            if (i == 0)
            {
                script.Say(PhraseKind.CustomerOpening, mood).Say(PhraseKind.CustomerDetail);
                if (mood < Mood.Neutral) script.Say(PhraseKind.CustomerReaction, mood);
                script.Say(PhraseKind.MailRequest);
            }
            else script.Say(PhraseKind.CustomerClosing, mood);
            if (random.Chance(0.05)) script.Say(PhraseKind.CustomerContact);
            script.Add("\n").Say(PhraseKind.MailSignOff);

            if (i > 0 && random.Chance(0.3)) return;
            script.Turn(Speaker.Agent).Say(PhraseKind.AgentMailOpening).Add("\n");
            if (mood < Mood.Neutral) script.Say(PhraseKind.AgentApology);
            Mood after = moods[Math.Min(i + 1, moods.Count - 1)];
            script.Say(PhraseKind.AgentExplanation).Say(after < Mood.Neutral ? PhraseKind.AgentRefusal : PhraseKind.AgentResolution);
            script.Add("\n").Say(PhraseKind.AgentMailClosing);
        }
    }
}
