namespace Peakend.Jobs.Tests;

/// <summary>A folder that goes with its test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("peakend-jobs-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>A folder within with copies of files, so that lists of refused rows never land beside the originals.</summary>
    public string WithCopies(string name, params IEnumerable<string> files)
    {
        Directory.CreateDirectory(this[name]);
        foreach (string file in files)
        {
            using FileStream from = File.OpenRead(file), to = File.Create(System.IO.Path.Combine(this[name], System.IO.Path.GetFileName(file)));
            from.CopyTo(to);
        }

        return this[name];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
