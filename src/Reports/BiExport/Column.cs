using System.Text.Json;

namespace Peakend.Reports.BiExport;

/// <summary>What a column promises: the part of the contract that <c>datapackage.json</c> and <c>COLUMNS.md</c> state.</summary>
/// <param name="Name">snake_case, unique in its table.</param>
/// <param name="Type">Frictionless type: string, integer, number, boolean, date, datetime.</param>
/// <param name="Description">Meaning, unit, when it is empty.</param>
internal record Field(string Name, string Type, string Description)
{
    /// <summary>Never empty.</summary>
    public bool Required { get; init; }

    /// <summary>Smallest value, inclusive.</summary>
    public double? Minimum { get; init; }

    /// <summary>Greatest value, inclusive.</summary>
    public double? Maximum { get; init; }

    /// <summary>All values there can be; empty where any can.</summary>
    public IReadOnlyList<string> OneOf { get; init; } = [];
}

/// <summary>A column and how a row gives its value.</summary>
/// <typeparam name="T">The row.</typeparam>
internal sealed record Column<T>(string Name, string Type, string Description, Action<TableFile, T> Write) : Field(Name, Type, Description)
{
    /// <summary>The same, never empty.</summary>
    public Column<T> Always() => this with { Required = true };

    /// <summary>The same, within limits.</summary>
    public Column<T> Within(double? minimum, double? maximum = null) => this with { Minimum = minimum, Maximum = maximum };
}

/// <summary>Makes the columns of a table.</summary>
/// <typeparam name="T">The row.</typeparam>
internal static class ColumnOf<T>
{
    public static Column<T> Text(string name, Func<T, string?> value, string description) => new(name, "string", description, (file, row) => file.Text(value(row)));

    public static Column<T> Integer(string name, Func<T, long?> value, string description) => new(name, "integer", description, (file, row) => file.Integer(value(row)));

    public static Column<T> Number(string name, Func<T, double?> value, string description) => new(name, "number", description, (file, row) => file.Number(value(row)));

    /// <summary>A valence: unitless, −1 (worst) to +1 (best).</summary>
    public static Column<T> Valence(string name, Func<T, double?> value, string description) => Number(name, value, description).Within(-1, 1);

    public static Column<T> Amount(string name, Func<T, Engine.Interactions.Money?> value, string description) => new(name, "number", description, (file, row) => file.Amount(value(row)));

    public static Column<T> Day(string name, Func<T, DateOnly?> value, string description) => new(name, "date", description, (file, row) => file.Day(value(row)));

    public static Column<T> Time(string name, Func<T, DateTimeOffset?> value, string description) => new(name, "datetime", description, (file, row) => file.Time(value(row)));

    public static Column<T> Flag(string name, Func<T, bool?> value, string description) => new(name, "boolean", description, (file, row) => file.Flag(value(row)));

    /// <summary>One of the names of an enumeration, in kebab-case.</summary>
    public static Column<T> OneOf<TEnum>(string name, Func<T, TEnum?> value, string description)
        where TEnum : struct, Enum =>
        new(name, "string", description, (file, row) => file.Text(value(row) is { } known ? Kebab.Of(known) : null)) { OneOf = [.. Enum.GetValues<TEnum>().Select(Kebab.Of)] };
}

/// <summary>Names as files spell them.</summary>
internal static class Kebab
{
    /// <summary>VeryBad is very-bad.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
