namespace Peakend.Jobs.Runs;

/// <summary>Something that is done on a schedule.</summary>
/// <param name="Name">Short name, as on the command line.</param>
/// <param name="Do">
/// Does it for the time it was due, however late that is, and says what came of it. What it covers follows from that time alone,
/// so a late or repeated run writes the same.
/// </param>
public sealed record Act(string Name, Func<DateTimeOffset, CancellationToken, IReadOnlyList<RunPart>> Do);
