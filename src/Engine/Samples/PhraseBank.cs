using System.Reflection;

namespace Peakend.Engine.Samples;

/// <summary>The phrases of one language, by what they are for, what they are about, and the mood behind them.</summary>
internal sealed class PhraseBank
{
    private static readonly string[] MoodNames = ["very bad", "bad", "neutral", "good", "very good"];
    private static readonly Dictionary<string, PhraseBank> Banks = new()
    {
        ["de"] = new PhraseBank("de.customer.txt", "de.agent.txt"),
        ["en"] = new PhraseBank("en.customer.txt", "en.agent.txt"),
        ["fr"] = new PhraseBank("fr.txt"),
        ["pl"] = new PhraseBank("pl.txt"),
    };

    private readonly Dictionary<(PhraseKind Kind, int Topic, int Mood), List<string>> _sections = [];
    private readonly string[][] _table;

    private PhraseBank(params string[] files)
    {
        foreach (string file in files) Read(file);
        int topics = Topics.Names.Length, moods = MoodNames.Length;
        _table = new string[Enum.GetValues<PhraseKind>().Length * topics * moods][];
        for (int i = 0; i < _table.Length; i++)
            _table[i] = Nearest((PhraseKind)(i / moods / topics), i / moods % topics, (Mood)(i % moods));
    }

    /// <summary>Every phrase with what it is for.</summary>
    public IEnumerable<(PhraseKind Kind, string Phrase)> All =>
        _sections.SelectMany(s => s.Value, (s, phrase) => (s.Key.Kind, phrase)).Distinct();

    /// <summary>The bank of a language: de, en, fr or pl.</summary>
    public static PhraseBank Of(string language) => Banks[language];

    /// <summary>The phrases that fit best; never empty.</summary>
    public string[] this[PhraseKind kind, SampleTopic topic, Mood mood] =>
        _table[((int)kind * Topics.Names.Length + (int)topic) * MoodNames.Length + (int)mood];

    private void Read(string file)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Phrases/" + file)
            ?? throw new FileNotFoundException("Phrase file not embedded.", file);
        using var reader = new StreamReader(stream);
        List<string>[] open = [];
        while (reader.ReadLine() is string line)
        {
            if (line.StartsWith('[')) open = [.. Heading(line.Trim('[', ']')).Select(Section)];
            else if (line.Length > 0 && line[0] != '#')
                foreach (List<string> section in open) section.Add(line);
        }

        List<string> Section((PhraseKind, int, int) key) =>
            _sections.TryGetValue(key, out List<string>? found) ? found : _sections[key] = [];
    }

    /// <summary>"CustomerOpening billing, contract change very bad": kind, then topics and mood if any; −1 where missing.</summary>
    private static IEnumerable<(PhraseKind Kind, int Topic, int Mood)> Heading(string heading)
    {
        string kind = heading.Split(' ')[0], rest = heading[kind.Length..].Trim();
        var topics = new List<int>();
        for (int topic = Next(); topic >= 0; topic = Next())
        {
            topics.Add(topic);
            rest = rest[Topics.Names[topic].Length..].Trim(' ', ',');
        }
        int mood = Array.IndexOf(MoodNames, rest);
        if (rest.Length > 0 && mood < 0) throw new InvalidDataException($"Unknown topic or mood in the heading [{heading}].");
        return topics.DefaultIfEmpty(-1).Select(topic => (Enum.Parse<PhraseKind>(kind), topic, mood));

        int Next() => Array.FindIndex(Topics.Names, name => rest.StartsWith(name, StringComparison.Ordinal));
    }

    /// <summary>The phrases of this topic and of all topics, for this mood or the next one towards neutral.</summary>
    private string[] Nearest(PhraseKind kind, int topic, Mood mood)
    {
        for (Mood near = mood; ; near -= Math.Sign(near - Mood.Neutral))
        {
            if (Both((int)near) is { Length: > 0 } found) return found;
            if (near == Mood.Neutral) break;
        }
        return Both(-1) is { Length: > 0 } any ? any
            : Nearest(kind <= PhraseKind.MailSignOff ? PhraseKind.CustomerReaction : PhraseKind.AgentQuestion, topic, mood);

        string[] Both(int feeling) =>
            [.. _sections.GetValueOrDefault((kind, topic, feeling)) ?? [], .. _sections.GetValueOrDefault((kind, -1, feeling)) ?? []];
    }
}
