using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Peakend.Engine.Statistics;

/// <summary>eˣ of many numbers, to about one unit of the last place, with the same bits on every machine.</summary>
/// <remarks>
/// x = k·ln 2 + r with |r| ≤ ½ ln 2, then Taylor's series of eʳ to r¹³ (remainder below 5·10⁻¹⁸) and an exact product with 2ᵏ. Only sums
/// and products, each rounded alone; <c>Math.Exp</c> is the platform's own and may differ in the last bit. Below −708 it stays at
/// e⁻⁷⁰⁸, above 709 at e⁷⁰⁹.
/// </remarks>
internal static class VectorExp
{
    private const double Lowest = -708, Highest = 709, RoundingShift = 6755399441055744; // 1.5 · 2⁵²: adding it rounds to a whole number
    private const double Log2OfE = 1.4426950408889634, Ln2High = 6.93147180369123816490e-01, Ln2Low = 1.90821492927058770002e-10;

    private static readonly double[] InverseFactorials = Inverses();

    internal static void Of(ReadOnlySpan<double> x, Span<double> result)
    {
        ReadOnlySpan<double> series = InverseFactorials;
        ref double from = ref MemoryMarshal.GetReference(x), to = ref MemoryMarshal.GetReference(result[..x.Length]);
        int i = 0;
        for (; i + Vector256<double>.Count <= x.Length; i += Vector256<double>.Count)
            Four(Vector256.LoadUnsafe(ref from, (nuint)i), series).StoreUnsafe(ref to, (nuint)i);
        for (; i < x.Length; i++)
            result[i] = Four(Vector256.Create(x[i]), series).ToScalar();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Four(Vector256<double> x, ReadOnlySpan<double> series)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(Lowest)), Vector256.Create(Highest));
        Vector256<double> shift = Vector256.Create(RoundingShift), shifted = x * Vector256.Create(Log2OfE) + shift, k = shifted - shift;
        Vector256<double> r = x - k * Vector256.Create(Ln2High) - k * Vector256.Create(Ln2Low);
        Vector256<double> sum = Vector256.Create(series[13]);
        for (int power = 12; power >= 0; power--)
            sum = sum * r + Vector256.Create(series[power]);
        Vector256<long> exponent = shifted.AsInt64() - shift.AsInt64() + Vector256.Create(1023L);
        return sum * Vector256.ShiftLeft(exponent, 52).AsDouble();
    }

    private static double[] Inverses()
    {
        double[] inverse = new double[14];
        double factorial = 1;
        for (int i = 0; i < inverse.Length; i++)
        {
            if (i > 0) factorial *= i;
            inverse[i] = 1 / factorial;
        }

        return inverse;
    }
}
