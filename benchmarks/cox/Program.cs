using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Peakend.Engine.Statistics;

// Six covariates on a million rows, three ways: exits on whole days (tied), exits as they fall (untied), spans of a customer that follow on
// one another (start–stop). CPU seconds of the fit with its concordance and its error, which R's coxph gives too. Usage: cox-benchmark <folder> [rows]
string folder = args[0];
int rows = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1_000_000;
if (args.Length > 2)
{
    Compare(folder);
    return;
}

foreach (string name in (string[])["tied", "untied", "startstop"])
{
    CoxRows data = Generate(name, rows);
    Write(Path.Combine(folder, name + ".bin"), data);
    CoxRegression.Fit(Generate(name, 2000));                 // compiled once, as R's C code is
    GC.Collect();
    double start = CpuSeconds();
    CoxModel model = ((CoxOutcome.Fitted)CoxRegression.Fit(data)).Model;
    double fitted = CpuSeconds() - start;
    CoxConcordance concordance = model.Concordance();
    double all = CpuSeconds() - start;
    double[] figures =
    [
        all,
        .. model.Coefficients.Select(c => c.LogHazardRatio.Value),
        .. model.Coefficients.Select(c => c.StandardError),
        concordance.Share.Estimated!.Value.Value, concordance.StandardError,
        fitted,
    ];
    File.WriteAllLines(Path.Combine(folder, name + ".ours.txt"), figures.Select(figure => figure.ToString("R", CultureInfo.InvariantCulture)));
    Console.WriteLine(FormattableString.Invariant($"{name,-10} {data.Count} rows, {model.Events} events, {model.Iterations} steps: fit {fitted:F2} s, with concordance {all:F2} s"));
}

static void Compare(string folder)
{
    bool agree = true;
    foreach (string name in (string[])["tied", "untied", "startstop"])
    {
        double[] ours = Read(Path.Combine(folder, name + ".ours.txt")), theirs = Read(Path.Combine(folder, name + ".r.txt"));
        double apart = 0;
        for (int i = 1; i < theirs.Length; i++)
            apart = Math.Max(apart, Math.Abs(ours[i] - theirs[i]));
        agree &= apart <= 1e-6;
        Console.WriteLine(FormattableString.Invariant(
            $"{name,-10} ours {ours[0],6:F2} s, R {theirs[0],6:F2} s, ratio {theirs[0] / ours[0]:F1}; coefficients, errors and concordance at most {apart:E1} apart"));
    }

    if (!agree) Console.WriteLine("They are more than 1e-6 apart.");
    Environment.ExitCode = agree ? 0 : 1;
}

static double CpuSeconds() => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;

static double[] Read(string file) => [.. File.ReadAllLines(file).Select(line => double.Parse(line, CultureInfo.InvariantCulture))];

static double Uniform(ulong stream, int index) => (SplitMix64.At(stream, (ulong)index) >> 11) * (1.0 / (1UL << 53)) + 1e-17;

static CoxRows Generate(string name, int rows)
{
    bool cut = name == "startstop";
    double[] beta = [0.5, -0.3, 0.2, 0, -0.1, 0.05];
    double[][] x = [.. beta.Select(_ => new double[rows])];
    double[] entry = new double[rows], exit = new double[rows];
    bool[] happened = new bool[rows];
    double left = 0, since = 0;
    int piece = 0;
    for (int i = 0; i < rows; i++)
    {
        double risk = 0;
        for (int j = 0; j < beta.Length; j++)
        {
            // Two yes-or-no measures, four on a scale; they change from span to span.
            double u = Uniform((ulong)j + 1, i);
            x[j][i] = j < 2 ? (u < 0.4 ? 1 : 0) : Math.Sqrt(-2 * Math.Log(u)) * Math.Cos(2 * Math.PI * Uniform((ulong)j + 11, i));
            risk += beta[j] * x[j][i];
        }

        if (!cut)
        {
            double time = -Math.Log(Uniform(20, i)) / Math.Exp(risk) * 1000, watched = 200 + 1800 * Uniform(21, i);
            happened[i] = time <= watched;
            exit[i] = Math.Min(time, watched);
            if (name == "tied") exit[i] = Math.Ceiling(exit[i]);
            continue;
        }

        if (piece == 0) (left, since) = (-Math.Log(Uniform(20, i)) * 1000, Math.Floor(1000 * Uniform(21, i)));
        double span = 30 + Math.Floor(200 * Uniform(22, i)), spent = span * Math.Exp(risk);
        entry[i] = since;
        happened[i] = left <= spent;
        exit[i] = happened[i] ? since + Math.Max(1, Math.Ceiling(left / Math.Exp(risk))) : since + span;
        (left, since, piece) = (left - spent, exit[i], happened[i] || piece == 9 ? 0 : piece + 1);
    }

    return new CoxRows
    {
        Entry = cut ? entry : null,
        Exit = exit,
        Happened = happened,
        Covariates = [.. x.Select((values, j) => new CoxCovariate($"x{j + 1}", values))],
    };
}

static void Write(string file, CoxRows data)
{
    using FileStream stream = File.Create(file);
    Column([data.Count]);
    Column(data.Entry ?? new double[data.Count]);
    Column(data.Exit);
    Column([.. data.Happened.Select(happened => happened ? 1.0 : 0)]);
    foreach (CoxCovariate covariate in data.Covariates)
        Column(covariate.Values);

    void Column(double[] values) => stream.Write(MemoryMarshal.AsBytes<double>(values));
}
