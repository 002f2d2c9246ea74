namespace Peakend.Engine.Ingest;

/// <summary>Where a canonical column is to be found in a file.</summary>
/// <param name="Header">As the file spells it, for messages.</param>
/// <param name="Index">Field index; −1 when the file lacks it; <see cref="LineNumber"/> for the line's number.</param>
/// <param name="Constant">One value for every row, from the settings.</param>
/// <param name="Values">The file's value → canonical value; null when the settings give none.</param>
public readonly record struct CsvColumn(string Header, int Index, string? Constant, IReadOnlyDictionary<string, string>? Values)
{
    /// <summary>Stands for the row's line number.</summary>
    public const int LineNumber = -2;

    /// <summary>Whether rows have a value for it.</summary>
    public bool Given => Index >= 0 || Index == LineNumber || Constant is not null;
}
