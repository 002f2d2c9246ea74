namespace Peakend.Engine.Tests.Reference;

/// <summary>United States 1947–1962: employment and what might explain it, in the units of NIST StRD; see SOURCES.md.</summary>
internal static class Longley
{
    internal static readonly double[] Employed =
    [
        60323, 61122, 60171, 61187, 63221, 63639, 64989, 63761, 66019, 67857, 68169, 66513, 68655, 69564, 69331, 70551,
    ];

    internal static readonly double[] Deflator =
    [
        83, 88.5, 88.2, 89.5, 96.2, 98.1, 99, 100, 101.2, 104.6, 108.4, 110.8, 112.6, 114.2, 115.7, 116.9,
    ];

    internal static readonly double[] Product =
    [
        234289, 259426, 258054, 284599, 328975, 346999, 365385, 363112, 397469, 419180, 442769, 444546, 482704, 502601,
        518173, 554894,
    ];

    internal static readonly double[] Unemployed =
    [
        2356, 2325, 3682, 3351, 2099, 1932, 1870, 3578, 2904, 2822, 2936, 4681, 3813, 3931, 4806, 4007,
    ];

    internal static readonly double[] ArmedForces =
    [
        1590, 1456, 1616, 1650, 3099, 3594, 3547, 3350, 3048, 2857, 2798, 2637, 2552, 2514, 2572, 2827,
    ];

    internal static readonly double[] Population =
    [
        107608, 108632, 109773, 110929, 112075, 113270, 115094, 116219, 117388, 118734, 120445, 121950, 123366, 125368,
        127852, 130081,
    ];

    internal static readonly double[] Year =
    [
        1947, 1948, 1949, 1950, 1951, 1952, 1953, 1954, 1955, 1956, 1957, 1958, 1959, 1960, 1961, 1962,
    ];
}
