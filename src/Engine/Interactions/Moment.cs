namespace Peakend.Engine.Interactions;

/// <summary>
/// A maximal run of customer turns with nobody else speaking between them, scored as one text because people split a sentence over
/// several messages. Not a single message, and never another speaker's words.
/// </summary>
/// <param name="Index">Place among the interaction's moments, from 0.</param>
/// <param name="FirstTurn">Index of its first turn.</param>
/// <param name="LastTurn">Index of its last turn, inclusive.</param>
/// <param name="At">When its first turn was sent (UTC); null when the log does not say.</param>
/// <param name="Text">Its turns' texts, joined by line breaks.</param>
public sealed record Moment(int Index, int FirstTurn, int LastTurn, DateTimeOffset? At, string Text);
