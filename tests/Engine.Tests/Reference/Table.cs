using System.Globalization;

namespace Peakend.Engine.Tests.Reference;

/// <summary>A reference table of numbers, column by column; see SOURCES.md.</summary>
internal sealed class Table
{
    private readonly Dictionary<string, double[]> columns = [];

    private Table(string file)
    {
        using Stream stream = typeof(Table).Assembly.GetManifestResourceStream("Reference/" + file)!;
        using StreamReader reader = new(stream);
        string[] names = reader.ReadLine()!.Split(',');
        double[][] rows = [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => Array.ConvertAll(line.TrimEnd('\r').Split(','), cell => double.Parse(cell, CultureInfo.InvariantCulture)))];
        for (int j = 0; j < names.Length; j++)
            columns[names[j]] = [.. rows.Select(row => row[j])];
    }

    internal static readonly Table Rossi = new("rossi.csv");

    internal static readonly Table Cdnow = new("cdnow.csv");

    internal double[] this[string name] => columns[name];
}
