namespace Peakend.Engine.PeakEnd;

/// <summary>What is remembered of one interaction. All valences are unitless, −1 (worst) to +1 (best).</summary>
/// <param name="Moments">Moments scored, at least 1.</param>
/// <param name="Peak">Valence of the moment of greatest salience, the later one of equals.</param>
/// <param name="PeakMoment">That moment's index, from 0.</param>
/// <param name="End">Weighted mean of the last three moments.</param>
/// <param name="Memory">w·peak + (1 − w)·end with the weight in force.</param>
/// <param name="ClassicMemory">The same with w = ½ (Kahneman's rule), for comparison.</param>
/// <param name="Mean">Mean valence of all moments.</param>
/// <param name="Start">Valence of the first moment.</param>
/// <param name="Lowest">Lowest valence.</param>
/// <param name="Trend">Least-squares slope of valence over position 0…1; null with one moment.</param>
/// <param name="Ending">Class of the ending.</param>
public sealed record InteractionScore(
    int Moments,
    double Peak,
    int PeakMoment,
    double End,
    double Memory,
    double ClassicMemory,
    double Mean,
    double Start,
    double Lowest,
    double? Trend,
    Ending Ending)
{
    /// <summary>End minus start, −2 to +2.</summary>
    public double Shift => End - Start;

    /// <summary>End minus the lowest moment, 0 to 2.</summary>
    public double Recovery => End - Lowest;
}
