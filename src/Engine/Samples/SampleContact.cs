namespace Peakend.Engine.Samples;

/// <summary>How a sample contact came in.</summary>
public enum SampleChannel
{
    /// <summary>Telephone, transcribed.</summary>
    Call,
    /// <summary>Chat window.</summary>
    Chat,
    /// <summary>E-mail.</summary>
    Mail,
}

/// <summary>What is out of the ordinary about a sample contact.</summary>
public enum ContactKind
{
    /// <summary>Nothing.</summary>
    Ordinary,
    /// <summary>The customer falls silent after an agent's question; chats only.</summary>
    Abandoned,
    /// <summary>Handled by the bot alone; chats only.</summary>
    BotOnly,
    /// <summary>The customer never says a word; calls only. Has no memory.</summary>
    Silent,
    /// <summary>Held in French or Polish, which are not scored. Its memory counts for nothing here.</summary>
    Foreign,
}

/// <summary>One interaction of a made-up customer, with what they truly felt.</summary>
/// <param name="Number">From 1 for each customer, in order of time.</param>
/// <param name="Kind">What is out of the ordinary.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="EndedAt">UTC.</param>
/// <param name="Team">Name of the team; empty for the bot.</param>
/// <param name="Agent">Identifier of the agent; empty for the bot.</param>
/// <param name="Language">Language spoken: de, en, fr or pl.</param>
/// <param name="Transfers">0 to 3.</param>
/// <param name="Resolved">The log's flag; null when it was not set.</param>
/// <param name="Path">True moods.</param>
public sealed record SampleContact(
    int Number, ContactKind Kind, SampleChannel Channel, SampleTopic Topic, DateTime StartedAt, DateTime EndedAt,
    string Team, string Agent, string Language, int Transfers, bool? Resolved, MoodPath Path)
{
    /// <summary>The true memory, −1 to +1; null when the customer said nothing that can be scored.</summary>
    public double? Memory => Kind is ContactKind.Silent or ContactKind.Foreign || Path.Moods.Count == 0 ? null : Path.Memory;
}
