using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Peakend.Engine.Statistics;

// BG/NBD and Gamma-Gamma with standard errors on a hundred thousand customers whose days are whole. Usage: purchases-benchmark <folder> [customers]
string folder = args[0];
int customers = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100_000;
if (args.Length > 2)
{
    Compare(folder);
    return;
}

Customers few = Generate(3000), all = Generate(customers);
using (FileStream stream = File.Create(Path.Combine(folder, "customers.bin")))
    foreach (double[] column in (double[][])[[customers], [.. all.Repeats.Select(x => (double)x)], all.Last, all.Watched, all.Spend])
        stream.Write(MemoryMarshal.AsBytes<double>(column));
Fit(few);                                                    // compiled once, as scipy's C code is
GC.Collect();
double[] figures = Fit(all);
File.WriteAllLines(Path.Combine(folder, "ours.txt"), figures.Select(figure => figure.ToString("R", CultureInfo.InvariantCulture)));
Console.WriteLine(FormattableString.Invariant($"{customers} customers: BG/NBD {figures[0]:F3} s, Gamma-Gamma {figures[1]:F3} s"));

static double[] Fit(Customers data)
{
    double start = CpuSeconds();
    BetaGeometricPurchases purchases = ((ModelFit<BetaGeometricPurchases>.Fitted)BetaGeometricPurchases.Fit(data.Repeats, data.Last, data.Watched, ConfidenceLevel.P95)).Model;
    double first = CpuSeconds() - start;
    start = CpuSeconds();
    GammaGammaSpend spend = ((ModelFit<GammaGammaSpend>.Fitted)GammaGammaSpend.Fit(data.Repeats, data.Spend, ConfidenceLevel.P95)).Model;
    return
    [
        first, CpuSeconds() - start, purchases.R.Value, purchases.Alpha.Value, purchases.A.Value, purchases.B.Value,
        spend.P.Value, spend.Q.Value, spend.V.Value, purchases.LogLikelihood, spend.LogLikelihood,
    ];
}

static void Compare(string folder)
{
    double[] ours = Read("ours.txt"), theirs = Read("scipy.txt");
    double apart = 0;
    for (int j = 2; j < 9; j++)
        apart = Math.Max(apart, Math.Abs(ours[j] / theirs[j] - 1));
    Console.WriteLine(FormattableString.Invariant($"BG/NBD      ours {ours[0],6:F3} s, scipy {theirs[0],6:F3} s, ratio {theirs[0] / ours[0]:F1}"));
    Console.WriteLine(FormattableString.Invariant($"Gamma-Gamma ours {ours[1],6:F3} s, scipy {theirs[1],6:F3} s, ratio {theirs[1] / ours[1]:F1}"));
    Console.WriteLine(FormattableString.Invariant(
        $"parameters at most {apart:E1} apart, relatively; log-likelihood ours less theirs {ours[9] - theirs[9]:E1} and {ours[10] - theirs[10]:E1}"));
    if (apart <= 1e-3 && ours[9] >= theirs[9] - 1e-6 && ours[10] >= theirs[10] - 1e-6) return;
    Console.WriteLine("They do not agree.");
    Environment.ExitCode = 1;

    double[] Read(string file) => [.. File.ReadAllLines(Path.Combine(folder, file)).Select(line => double.Parse(line, CultureInfo.InvariantCulture))];
}

static double CpuSeconds() => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;

static Customers Generate(int customers)
{
    Customers data = new(new int[customers], new double[customers], new double[customers], new double[customers]);
    for (int i = 0; i < customers; i++)
    {
        ulong draws = SplitMix64.At(11, (ulong)i);
        int next = 0;
        double watched = 1 + Math.Floor(729 * Uniform()), rate = Exponential() / 60, leaves = 1 - Math.Pow(Uniform(), 1 / 2.5), at = 0, total = 0;
        double generosity = (Exponential() + Exponential() + Exponential() + Exponential()) / 15;
        while (true)
        {
            at += Exponential() / rate;
            if (at > watched) break;
            data.Repeats[i]++;
            data.Last[i] = Math.Min(watched, Math.Ceiling(at));
            total += (Exponential() + Exponential() + Exponential()) / generosity;
            if (Uniform() < leaves) break;
        }

        data.Watched[i] = watched;
        data.Spend[i] = data.Repeats[i] > 0 ? Math.Max(0.01, Math.Round(total / data.Repeats[i], 2)) : 0;

        double Uniform() => ((SplitMix64.At(draws, (ulong)next++) >> 11) + 0.5) * (1.0 / (1UL << 53));
        double Exponential() => -Math.Log(Uniform());
    }

    return data;
}

internal sealed record Customers(int[] Repeats, double[] Last, double[] Watched, double[] Spend);
