using System.CommandLine;
using System.Globalization;
using Peakend.Engine.Samples;
using Peakend.Jobs.Runs;

namespace Peakend.Jobs.Commands;

/// <summary><c>peakend sample</c>: writes the sample company.</summary>
internal static class SampleCommand
{
    private static readonly SampleOptions Defaults = new();

    public static Command Create()
    {
        Argument<string> folder = new("folder") { Description = "Folder to write to; made where missing.", DefaultValueFactory = _ => "samples" };
        Option<int> seed = new("--seed") { Description = "The same seed gives the same bytes.", DefaultValueFactory = _ => Defaults.Seed };
        Option<int> customers = new("--customers") { Description = "Number of customers.", DefaultValueFactory = _ => Defaults.Customers };
        Option<int> months = new("--months") { Description = "Months of data, 3 to 120.", DefaultValueFactory = _ => Defaults.Months };
        Option<bool> quiet = new("--quiet", "-q") { Description = "Print errors only." };
        customers.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1) result.AddError("--customers: at least 1.");
        });
        months.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 3 or > 120) result.AddError("--months: 3 to 120.");
        });
        Command command = new("sample", CommonOptions.Described(
            "Write the files of an invented company, with known effects planted in them, to try mappings and reports with.",
            "sample my-samples", "sample big --customers 100000 --seed 1")) { folder, seed, customers, months, quiet };
        command.SetAction((parsed, cancellation) =>
        {
            SampleOptions options = new(parsed.GetValue(seed), parsed.GetValue(customers), parsed.GetValue(months));
            CommandOutput output = new(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, json: false, parsed.GetValue(quiet));
            string to = parsed.GetRequiredValue(folder);
            output.WithProgress(progress => SampleCompany.WriteAsync(options, to, progress is null ? null : new Steps(progress, options.Customers), cancellation).GetAwaiter().GetResult());
            output.Note(string.Create(CultureInfo.InvariantCulture, $"Wrote {options.Customers} customers to {to}. Next: peakend run {to}"));
            return Task.FromResult(0);
        });
        return command;
    }

    private sealed class Steps(IProgress<RunProgress> to, int customers) : IProgress<long>
    {
        public void Report(long value) => to.Report(new RunProgress("Writing customers", value, customers));
    }
}
