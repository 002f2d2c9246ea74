using System.Globalization;
using Peakend.Engine;

namespace Peakend.Reports.Files;

/// <summary>
/// Writes a folder anew so that readers see the old or the new one, whole, never a mixture: everything goes into <c>name.tmp-…</c>, which then takes
/// the name. After a kill at any moment the next replacement puts things right first.
/// </summary>
/// <remarks>
/// Two renames: name → name.old, name.tmp-… → name. Between them, for the time of one system call, there is no folder of that name; a run killed
/// just there leaves name.old, which the next one gives its name back. A lock file keeps two replacements apart; it goes with its process.
/// </remarks>
public sealed class FolderReplacement : IDisposable
{
    private readonly string target, old;
    private readonly FileStream running;

    /// <summary>Tidies up after an interrupted replacement and begins a new one.</summary>
    /// <param name="target">The folder to replace, or to make where there is none.</param>
    /// <exception cref="FolderInUseException">Another process is replacing it.</exception>
    public FolderReplacement(string target)
    {
        this.target = Path.GetFullPath(target);
        old = this.target + ".old";
        Parent = Path.GetDirectoryName(this.target)!;
        Directory.CreateDirectory(Parent);
        running = Lock();
        if (!Directory.Exists(this.target) && Directory.Exists(old)) Directory.Move(old, this.target);
        foreach (string left in Unfinished()) Directory.Delete(left, recursive: true);
        if (Directory.Exists(old)) Directory.Delete(old, recursive: true);
        Work = this.target + ".tmp-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        Directory.CreateDirectory(Work);
    }

    /// <summary>Where to write until all is there.</summary>
    public string Work { get; }

    private string Parent { get; }

    /// <summary>Gives what was written its name, in place of any former folder.</summary>
    public void Complete()
    {
        if (Directory.Exists(target)) Directory.Move(target, old);
        Directory.Move(Work, target);
        if (Directory.Exists(old)) Directory.Delete(old, recursive: true);
    }

    /// <summary>Drops what was written, unless it is complete.</summary>
    public void Dispose()
    {
        if (Directory.Exists(Work)) Directory.Delete(Work, recursive: true);
        running.Dispose();
    }

    private string[] Unfinished() => Directory.GetDirectories(Parent, Path.GetFileName(target) + ".tmp-*");

    private FileStream Lock()
    {
        string file = Path.Combine(Parent, "." + Path.GetFileName(target) + ".lock");
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (File.Exists(file))
        {
            throw new FolderInUseException(target, e);
        }
    }
}

/// <summary>Another process is writing the same folder.</summary>
public sealed class FolderInUseException(string folder, Exception inner)
    : AnalyticsException($"{folder}: another run is writing this folder. Wait until it has ended, then try again.", inner)
{
    /// <inheritdoc/>
    public override int ExitCode => 75; // EX_TEMPFAIL
}
