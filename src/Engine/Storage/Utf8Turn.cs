using Peakend.Engine.Interactions;

namespace Peakend.Engine.Storage;

/// <summary>A <see cref="Turn"/> on its way to the database, its words not decoded.</summary>
/// <param name="Index">Place in the interaction, from 0 over all speakers.</param>
/// <param name="Speaker">Who said it.</param>
/// <param name="At">When it was sent (UTC); null when the log does not say.</param>
/// <param name="Text">The words, redacted, valid UTF-8.</param>
public readonly record struct Utf8Turn(int Index, Speaker Speaker, DateTimeOffset? At, byte[] Text);
