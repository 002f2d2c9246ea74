using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Peakend.Engine.Statistics;

/// <summary>Σ weight · row · rowᵀ over rows of equal width, a multiple of four, summed in the order in which they are added.</summary>
internal sealed class WeightedProducts(int width)
{
    /// <summary>Rows taken at once: they stay in the nearest cache while every tile of the product passes over them.</summary>
    internal const int Block = 128;

    private const int Lanes = 4;
    private readonly int tiles = width / Lanes;
    private readonly Vector256<double>[] sums = new Vector256<double>[width / Lanes * (width / Lanes) * Lanes];

    internal void Clear() => Array.Clear(sums);

    /// <summary>One entry of the sum; symmetric.</summary>
    internal double this[int j, int k]
    {
        get
        {
            if (j / Lanes > k / Lanes) (j, k) = (k, j);
            return sums[((j / Lanes * tiles) + (k / Lanes)) * Lanes + j % Lanes][k % Lanes];
        }
    }

    /// <summary>Adds rows, one weight each.</summary>
    internal void Add(ReadOnlySpan<double> weights, ReadOnlySpan<double> rows)
    {
        for (int first = 0; first < weights.Length; first += Block)
        {
            int count = Math.Min(Block, weights.Length - first);
            AddBlock(weights.Slice(first, count), rows.Slice(first * width, count * width));
        }
    }

    private void AddBlock(ReadOnlySpan<double> weights, ReadOnlySpan<double> rows)
    {
        ref double start = ref MemoryMarshal.GetReference(rows);
        for (int a = 0; a < tiles; a++)
        {
            for (int b = a; b < tiles; b++)
            {
                Span<Vector256<double>> tile = sums.AsSpan((a * tiles + b) * Lanes, Lanes);
                Vector256<double> s0 = tile[0], s1 = tile[1], s2 = tile[2], s3 = tile[3];
                nuint left = (nuint)(a * Lanes), right = (nuint)(b * Lanes), step = (nuint)width;
                for (int i = 0; i < weights.Length; i++, left += step, right += step)
                {
                    Vector256<double> weighted = Vector256.LoadUnsafe(ref start, right) * Vector256.Create(weights[i]);
                    Vector256<double> factors = Vector256.LoadUnsafe(ref start, left);
                    s0 += weighted * Vector256.Shuffle(factors, Vector256.Create(0L, 0, 0, 0));
                    s1 += weighted * Vector256.Shuffle(factors, Vector256.Create(1L, 1, 1, 1));
                    s2 += weighted * Vector256.Shuffle(factors, Vector256.Create(2L, 2, 2, 2));
                    s3 += weighted * Vector256.Shuffle(factors, Vector256.Create(3L, 3, 3, 3));
                }

                (tile[0], tile[1], tile[2], tile[3]) = (s0, s1, s2, s3);
            }
        }
    }
}
