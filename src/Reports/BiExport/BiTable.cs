namespace Peakend.Reports.BiExport;

/// <summary>One table of the export: the single place from which its header, rows, schema and documentation come.</summary>
/// <param name="Name">File name without <c>.csv</c>.</param>
/// <param name="Description">What one row is.</param>
/// <param name="Key">Columns that together name a row.</param>
/// <param name="References">Columns that name a row of another table.</param>
internal abstract record BiTable(string Name, string Description, IReadOnlyList<string> Key, IReadOnlyList<Reference> References)
{
    /// <summary>The columns, in the order of the file.</summary>
    public abstract IReadOnlyList<Field> Fields { get; }

    /// <summary>Name of the file.</summary>
    public string File => Name + ".csv";
}

/// <summary>A table and how its rows are written.</summary>
/// <typeparam name="T">The row.</typeparam>
internal sealed record BiTable<T>(string Name, string Description, IReadOnlyList<string> Key, IReadOnlyList<Reference> References, IReadOnlyList<Column<T>> Columns)
    : BiTable(Name, Description, Key, References)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Field> Fields => Columns;

    /// <summary>Writes all rows, one at a time.</summary>
    public WrittenTable Write(string folder, IEnumerable<T> rows)
    {
        using TableFile file = new(Path.Combine(folder, File), [.. Columns.Select(column => column.Name)]);
        foreach (T row in rows)
        {
            foreach (Column<T> column in Columns) column.Write(file, row);
            file.End();
        }

        return new WrittenTable(this, file.Rows, file.Complete());
    }
}

/// <summary>A column that names a row of another table.</summary>
/// <param name="Column">Here.</param>
/// <param name="Table">There.</param>
/// <param name="Key">Its column there.</param>
internal sealed record Reference(string Column, string Table, string Key);

/// <summary>A table that has been written.</summary>
internal sealed record WrittenTable(BiTable Table, long Rows, FileSeal Seal);
