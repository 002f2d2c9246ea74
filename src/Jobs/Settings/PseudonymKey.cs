using System.Security.Cryptography;
using System.Text;

namespace Peakend.Jobs.Settings;

/// <summary>Finds the key of the pseudonyms. Losing it means that new data can no longer be joined to old.</summary>
public static class PseudonymKey
{
    /// <summary>The environment variable that holds it.</summary>
    public const string Variable = "PEAKEND_KEY";

    private const int Bytes = 32;

    /// <summary>From the environment, else the settings, else a file; the default file is made at the first run, readable by its owner alone.</summary>
    /// <param name="settings">May hold it, or name its file.</param>
    /// <param name="output">Folder of the default file.</param>
    /// <param name="kept">Fingerprint of the key that data were read under; null before the first reading. With one, no new key is made.</param>
    /// <exception cref="SettingsException">The file is missing, or the key too short.</exception>
    public static byte[] Load(PeakendSettings settings, string output, string? kept)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given) return Checked(Encoding.UTF8.GetBytes(given), Variable);
        if (settings.PseudonymKey is { } key) return Encoding.UTF8.GetBytes(key);
        string file = settings.PseudonymKeyFile ?? Path.Combine(output, "peakend.key");
        if (!File.Exists(file))
        {
            if (settings.PseudonymKeyFile is not null) throw new SettingsException(file, ["pseudonymKeyFile: no such file."]);
            if (kept is not null)
                throw new SettingsException(file, [$"the pseudonym key is gone (fingerprint {kept}). Put the file back, or give the key it held in {Variable}; a new key needs a new output folder (--out)."]);
            Make(file);
        }

        return Checked(Encoding.UTF8.GetBytes(File.ReadAllText(file).Trim()), file);
    }

    private static void Make(string file)
    {
        string unfinished = file + ".tmp";
        FileStreamOptions options = new() { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (StreamWriter writer = new(unfinished, options)) writer.WriteLine(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes)));
        File.Move(unfinished, file, overwrite: false);
    }

    private static byte[] Checked(byte[] key, string from) =>
        key.Length >= 16 ? key : throw new SettingsException(from, [FormattableString.Invariant($"the pseudonym key needs at least 16 characters; found {key.Length}.")]);
}
