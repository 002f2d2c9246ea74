using System.Runtime.CompilerServices;

namespace Peakend.Reports.Tests;

/// <summary>Text that a person has read and approved, kept beside the test. A difference is a review of the wording.</summary>
internal static class Approved
{
    /// <summary>Compares with Approved/name; on a difference writes name.received beside it and shows the first lines that differ.</summary>
    public static void Check(string name, string actual, [CallerFilePath] string caller = "")
    {
        string approved = Path.Combine(Path.GetDirectoryName(caller)!, "Approved", name), received = approved + ".received";
        string expected = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : "";
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(approved)!);
        File.WriteAllText(received, actual);
        string[] before = expected.Split('\n'), now = actual.Split('\n');
        int line = before.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.Fail(
            $"{name} differs from line {line + 1} on.\napproved: {string.Join("\n          ", before.Skip(line).Take(4))}\nreceived: {string.Join("\n          ", now.Skip(line).Take(4))}\n"
            + $"Read {received}; if it is right, rename it to {name}.");
    }
}
