using System.Globalization;
using System.Text;
using CsvHelper;

namespace Peakend.Engine.Ingest;

/// <summary>Counts the refused rows of one file and writes them beside it, for correction.</summary>
public sealed class RejectionLog : IDisposable
{
    /// <summary>What is added to the file's name.</summary>
    public const string Suffix = ".rejected.csv";

    private readonly string file;
    private readonly string path;
    private readonly SortedDictionary<string, long> byReason = new(StringComparer.Ordinal);
    private CsvWriter? writer;

    /// <summary>Starts the log of a file. Nothing is written before the first refusal.</summary>
    /// <param name="file">The file's path.</param>
    /// <param name="fallbackFolder">Where the log goes when it may not lie beside the file.</param>
    /// <param name="use">Told apart in the log's name where one file serves several tables; empty otherwise.</param>
    public RejectionLog(string file, string fallbackFolder, string use = "")
    {
        this.file = file;
        string name = Path.GetFileName(file) + (use.Length > 0 ? "." + use : "") + Suffix;
        path = Path.Combine(MayWriteBeside(file) ? Path.GetDirectoryName(Path.GetFullPath(file))! : fallbackFolder, name);
    }

    /// <summary>Rows refused so far.</summary>
    public long Count { get; private set; }

    /// <summary>Refused rows by reason, in the reasons' order.</summary>
    public IReadOnlyDictionary<string, long> ByReason => byReason;

    /// <summary>Where the refused rows are listed; null when there are none.</summary>
    public string? WrittenTo => Count > 0 ? path : null;

    /// <summary>Records a refusal.</summary>
    public void Add(RowRejection rejection)
    {
        Count++;
        byReason[rejection.Reason] = byReason.GetValueOrDefault(rejection.Reason) + 1;
        writer ??= Start();
        writer.WriteRecord([
            Path.GetFileName(file), rejection.Line.ToString(CultureInfo.InvariantCulture), rejection.Column, rejection.Reason, rejection.Found]);
    }

    /// <summary>
    /// The shape of a value, so that a fault can be recognised and no word of a customer is shown: letters become x, digits 9.
    /// </summary>
    public static string Shape(ReadOnlySpan<char> value)
    {
        const int longest = 24;
        StringBuilder shape = new(longest + 1);
        foreach (char c in value[..Math.Min(value.Length, longest)])
            shape.Append(char.IsDigit(c) ? '9' : char.IsLetter(c) ? 'x' : char.IsWhiteSpace(c) ? ' ' : char.IsAscii(c) && !char.IsControl(c) ? c : '?');
        return value.Length > longest ? shape.Append('…').ToString() : shape.ToString();
    }

    /// <summary>Finishes the list; a list of an earlier reading is removed when nothing is refused any more.</summary>
    public void Dispose()
    {
        if (writer is not null)
        {
            writer.Dispose();
            writer = null;
            File.Move(path + ".tmp", path, overwrite: true);
        }
        else if (Count == 0 && File.Exists(path))
        {
            File.Delete(path);
        }
    }

    private CsvWriter Start()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        CsvWriter started = CsvWriter.Create(File.Create(path + ".tmp"), new CsvWriterOptions { Injection = CsvInjection.Escape });
        started.WriteHeader(["file", "line", "column", "reason", "found"]);
        return started;
    }

    private static bool MayWriteBeside(string file)
    {
        string probe = file + Suffix + ".probe";
        try
        {
            using (File.Create(probe, 1, FileOptions.DeleteOnClose))
                return true;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return false;
        }
    }
}
