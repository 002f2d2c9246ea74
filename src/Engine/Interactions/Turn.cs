namespace Peakend.Engine.Interactions;

/// <summary>One message or utterance of an interaction.</summary>
/// <param name="Index">Place in the interaction, from 0 over all speakers.</param>
/// <param name="Speaker">Who said it.</param>
/// <param name="At">When it was sent (UTC); null when the log does not say.</param>
/// <param name="Text">The words, redacted.</param>
public sealed record Turn(int Index, Speaker Speaker, DateTimeOffset? At, string Text);
