namespace Peakend.Engine.Samples;

/// <summary>How one customer types: properly, or in small letters without full stops; now and then an emoji or a slip.</summary>
/// <param name="Careless">Small letters, no full stop at the end.</param>
/// <param name="Emojis">Whether they use emojis at all.</param>
internal sealed record ChatStyle(bool Careless, bool Emojis)
{
    private const double EmojiShare = 0.3, SlipShare = 0.04;
    private static readonly string[][] EmojisByMood =
        [["😡", "🤬", "😤"], ["😕", "🙄", "😞"], ["🤔", "👀"], ["🙂", "👍", "😊"], ["😍", "🎉", "🥰"]];

    public static ChatStyle Draw(SampleRandom random) => new(random.Chance(0.4), random.Chance(0.25));

    /// <summary>Gives the last turn this style.</summary>
    public void Finish(Script script, Mood mood, SampleRandom random)
    {
        Span<char> text = script.TextOf(script.Count - 1);
        if (random.Chance(SlipShare)) Slip(text, random);
        if (Careless)
        {
            foreach (ref char letter in text) letter = char.ToLowerInvariant(letter);
            if (text[^1] == '.') script.DropLastCharacter();
        }
        if (Emojis && random.Chance(EmojiShare)) script.Add(" ").Add(random.Of<string>(EmojisByMood[(int)mood]));
    }

    /// <summary>Swaps two letters inside a word.</summary>
    private static void Slip(Span<char> text, SampleRandom random)
    {
        if (text.Length < 6) return;
        int at = random.Between(1, text.Length - 4);
        bool inside = char.IsLower(text[at - 1]) && char.IsLower(text[at]) && char.IsLower(text[at + 1]);
        if (inside) (text[at], text[at + 1]) = (text[at + 1], text[at]);
    }
}
