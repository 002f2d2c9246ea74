namespace Peakend.Engine.Sentiment.Labelled;

/// <summary>Knows the texts of tests, so that none is learned from.</summary>
/// <remarks>
/// A text occurs in a test when its <see cref="NormalForm"/> is that of a test text, or when it has at least eight words and every run of eight of
/// them stands in test texts. Fewer words in a row ("thank you so much for your help") are common property of all who write.
/// </remarks>
internal sealed class TestTexts
{
    private const int Run = 8;
    private const ulong Base = 0x100000001B3;              // FNV-1a's prime, here the base of a polynomial over the words' hashes
    private static readonly ulong Highest = Enumerable.Repeat(Base, Run - 1).Aggregate((a, b) => a * b);

    private readonly HashSet<string> whole = new(StringComparer.Ordinal);
    private readonly HashSet<ulong> runs = [];

    public void Add(string text)
    {
        whole.Add(NormalForm.Of(text));
        foreach (ulong run in Runs(text)) runs.Add(run);
    }

    /// <summary>Whether a text occurs in those added.</summary>
    public bool Hold(string text)
    {
        if (whole.Contains(NormalForm.Of(text))) return true;
        bool any = false;
        foreach (ulong run in Runs(text))
        {
            if (!runs.Contains(run)) return false;
            any = true;
        }

        return any;
    }

    /// <summary>A hash of every run of eight words.</summary>
    private static IEnumerable<ulong> Runs(string text)
    {
        Queue<ulong> words = new(Run);
        ulong hash = 0;
        foreach (string part in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            string normal = NormalForm.Of(part);
            if (!char.IsLetterOrDigit(normal[0])) continue;
            if (words.Count == Run) hash -= words.Dequeue() * Highest;
            ulong word = Hash(normal);
            words.Enqueue(word);
            hash = hash * Base + word;
            if (words.Count == Run) yield return hash;
        }
    }

    private static ulong Hash(string word)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in word) hash = (hash ^ c) * Base;
        return hash;
    }
}
