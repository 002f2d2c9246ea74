namespace Peakend.Jobs.Runs;

/// <summary>How far a run is.</summary>
/// <param name="Step">What it is doing, in a word or two.</param>
/// <param name="Done">Units done.</param>
/// <param name="Total">Units in all; 0 when not known.</param>
public readonly record struct RunProgress(string Step, long Done, long Total);
