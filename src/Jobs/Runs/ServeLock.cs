using Peakend.Engine.Storage;

namespace Peakend.Jobs.Runs;

/// <summary>Held by the one process that serves an output folder; the operating system lets go of it when that process ends, however it ends.</summary>
public sealed class ServeLock : IDisposable
{
    private const string FileName = "serve.lock";

    private readonly FileStream file;

    private ServeLock(FileStream file) => this.file = file;

    /// <summary>Takes it.</summary>
    /// <exception cref="StorageException">Another process has it.</exception>
    public static ServeLock Take(string output) =>
        TryTake(output) is { } taken ? taken : throw new StorageException($"{output}: another peakend serve is working on this folder. Stop it first, or give another --out.");

    /// <summary>Whether a process serves the folder.</summary>
    public static bool IsTaken(string output)
    {
        if (!File.Exists(Path.Combine(output, FileName))) return false;
        using ServeLock? free = TryTake(output);
        return free is null;
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private static ServeLock? TryTake(string output)
    {
        try
        {
            return new ServeLock(new FileStream(Path.Combine(output, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }
}
