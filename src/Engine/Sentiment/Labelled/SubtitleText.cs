using System.Text;
using System.Text.RegularExpressions;

namespace Peakend.Engine.Sentiment.Labelled;

/// <summary>
/// Brings lines of English subtitles to one form in which a line of one file cannot be told from a line of the other by how it is written.
/// </summary>
/// <remarks>
/// XED's emotional lines are tokenised ("all right , sir ."), persons and places are masked, numbers mostly gone; its neutral lines are written as
/// usual, keep names and numbers, and lost their commas. A model given both as they are learns the format. So, from both alike: only words, apostrophes
/// inside them and one . ! or ? after a sentence stay. Masks go; so do words with digits, and names: capitalised words inside a sentence, and at its start those
/// that are never written in lower case. What is left is in lower case. A word that was lost, or a name, ends no sentence.
/// </remarks>
internal sealed partial class SubtitleText
{
    /// <summary>Words that a tokeniser takes apart ("wan na"); "cannot" is taken apart everywhere.</summary>
    private static readonly (string First, string Second)[] TornWords = [("gon", "na"), ("wan", "na"), ("got", "ta"), ("lem", "me"), ("gim", "me")];

    private readonly HashSet<string> lowerCase = new(StringComparer.Ordinal);

    /// <summary>Learns which words are written in lower case.</summary>
    /// <param name="lines">All lines of all files that shall be brought to one form.</param>
    public SubtitleText(IEnumerable<string> lines)
    {
        foreach (string line in lines)
            foreach (Match part in Part().Matches(line))
                if (IsWord(part.Value) && char.IsLower(part.Value[0])) lowerCase.Add(part.Value);
    }

    /// <summary>The line in the one form; empty when no word is left.</summary>
    public string Clean(string line)
    {
        StringBuilder clean = new(line.Length);
        bool starts = true;
        char end = '\0';
        foreach (Match match in Part().Matches(line))
        {
            string part = match.Value;
            if (IsWord(part))
            {
                if (!IsName(part, starts) && !part.Any(char.IsDigit)) Append(clean, ref end, part);
                starts = false;
            }
            else if (part is "." or "!" or "?")
            {
                (starts, end) = (true, Stronger(end, part[0]));
            }
            else
            {
                starts = part[0] != '[';
            }
        }

        if (clean.Length > 0 && end != '\0') clean.Append(end);
        return clean.ToString();
    }

    private static void Append(StringBuilder clean, ref char end, string word)
    {
        string lower = word.ToLowerInvariant();
        bool joins = end == '\0' && TornWords.Any(torn => torn.Second == lower && EndsWithWord(clean, torn.First));
        if (clean.Length > 0 && !joins)
        {
            if (end != '\0') clean.Append(end);
            clean.Append(' ');
        }

        end = '\0';
        clean.Append(lower == "cannot" ? "can not" : lower);
    }

    private static bool EndsWithWord(StringBuilder text, string word)
    {
        int start = text.Length - word.Length;
        if (start < 0 || (start > 0 && text[start - 1] != ' ')) return false;
        for (int i = 0; i < word.Length; i++)
            if (text[start + i] != word[i]) return false;
        return true;
    }

    private static bool IsWord(string part) => char.IsLetterOrDigit(part[0]);

    private static char Stronger(char one, char other) => one == '?' || other == '?' ? '?' : one == '!' || other == '!' ? '!' : '.';

    private bool IsName(string word, bool starts)
    {
        if (!char.IsUpper(word[0]) || word == "I" || word.StartsWith("I'", StringComparison.Ordinal)) return false;
        bool shouted = word.Length > 1 && !word.Any(char.IsLower);
        return !shouted && (!starts || !lowerCase.Contains(word.ToLowerInvariant()));
    }

    /// <summary>A mask, a word, the end of a sentence, or a mark after which a sentence may start; spaces, commas and hyphens inside words are nothing.</summary>
    [GeneratedRegex(@"\[[^\]]*\](?:'s)?|[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*|\.{2,}|[.!?]|(?<![^\s])-+(?![^\s])|[^\s\p{L}\p{N}.!?,'\[\]-]")]
    private static partial Regex Part();
}
