using Peakend.Engine.Statistics;

namespace Peakend.Engine.Links;

/// <summary>What the links are computed with.</summary>
/// <param name="Level">Level of all intervals.</param>
/// <param name="Seed">Of the bootstrap.</param>
/// <param name="LifetimeMonths">Horizon of the lifetime value.</param>
/// <param name="DiscountRate">A year.</param>
/// <param name="Margin">Share of revenue.</param>
public sealed record LinkSettings(ConfidenceLevel Level, int Seed, int LifetimeMonths, double DiscountRate, double Margin);
