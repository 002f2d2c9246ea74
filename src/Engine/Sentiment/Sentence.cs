namespace Peakend.Engine.Sentiment;

/// <summary>What a <see cref="Token"/> is.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters, digits and inner apostrophes.</summary>
    Word,

    /// <summary>An emoji or emoticon, or a run of question marks ("??" stands for three and more).</summary>
    Symbol,

    /// <summary>Punctuation that ends a clause.</summary>
    Break,
}

/// <summary>A word, symbol or clause break.</summary>
/// <param name="Start">Where it starts in the text, in UTF-16 units.</param>
/// <param name="Length">Its length in the text; a repeated symbol counts as one.</param>
/// <param name="FoldedLength">Length of its folded form; 0 when it is too long for a word of any list.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Elongated">Whether a letter or symbol was repeated for emphasis ("sooo").</param>
/// <param name="Shouted">Whether it has three letters or more, all capitals.</param>
internal readonly record struct Token(int Start, int Length, int FoldedLength, TokenKind Kind, bool Elongated, bool Shouted);

/// <summary>
/// The tokens of one sentence at a time, in buffers that are used again: reading allocates nothing. Addresses (web, mail) are left out.
/// A "sentence" also ends at a line break and after <see cref="MaxTokens"/> tokens, so that memory is bounded whatever the text.
/// </summary>
internal sealed class Sentence
{
    /// <summary>Most tokens of a sentence.</summary>
    public const int MaxTokens = 128;

    /// <summary>Longest folded word that can be listed.</summary>
    public const int MaxWord = 48;

    private readonly Token[] tokens = new Token[MaxTokens];
    private readonly char[] folded = new char[MaxTokens * MaxWord];

    /// <summary>Tokens read.</summary>
    public int Count { get; private set; }

    /// <summary>Exclamation marks at its end.</summary>
    public int Exclamations { get; private set; }

    /// <summary>Whether it ends in a question mark.</summary>
    public bool Asks { get; private set; }

    /// <summary>The token at a place, from 0.</summary>
    public ref readonly Token this[int index] => ref tokens[index];

    /// <summary>The folded form of a token; a symbol's is itself.</summary>
    public ReadOnlySpan<char> Folded(int index) => folded.AsSpan(index * MaxWord, tokens[index].FoldedLength);

    /// <summary>Reads the sentence that starts at a position; returns where the next one starts, the text's length at its end.</summary>
    public int Read(ReadOnlySpan<char> text, int position)
    {
        (Count, Exclamations, Asks) = (0, 0, false);
        int chunk = 0;                                         // first token since white space: what an address takes with it
        while (position < text.Length && Count < MaxTokens)
        {
            char c = text[position];
            if (char.IsLetterOrDigit(c))
            {
                int end = EndOfWord(text, position);
                if (BeginsAddress(text[position..end], text[end..]))
                {
                    Count = Math.Min(chunk, Count);
                    position = EndOfChunk(text, end);
                    continue;
                }

                AddWord(text[position..end], position);
                position = end;
            }
            else if (c is '\n' or '\r')
            {
                position++;
                if (Count > 0)
                    break;
            }
            else if (char.IsWhiteSpace(c))
            {
                position++;
                chunk = Count;
            }
            else if (c is '!' or '?' or '…' || (c == '.' && (position + 1 == text.Length || !char.IsLetterOrDigit(text[position + 1]))))
            {
                position = ReadEnd(text, position);
                if (Count > 0)
                    break;
                (Exclamations, Asks) = (0, false);
            }
            else
            {
                position = ReadMark(text, position);
            }
        }

        return position;
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int position)
    {
        while (++position < text.Length)
        {
            char c = text[position];
            bool inside = char.IsLetterOrDigit(c) || Folding.IsInvisible(c)
                || (c is '\'' or '’' or '´' or '`' && position + 1 < text.Length && char.IsLetter(text[position + 1]));
            if (!inside)
                break;
        }

        return position;
    }

    private static bool BeginsAddress(ReadOnlySpan<char> word, ReadOnlySpan<char> rest) =>
        rest.Length > 1
        && ((rest[0] == '@' && char.IsLetterOrDigit(rest[1]))
            || rest.StartsWith("://", StringComparison.Ordinal)
            || (rest[0] == '.' && word.Equals("www", StringComparison.OrdinalIgnoreCase)));

    private static int EndOfChunk(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && !char.IsWhiteSpace(text[position]))
            position++;
        return position;
    }

    private void AddWord(ReadOnlySpan<char> word, int start)
    {
        int length = Folding.Fold(word, folded.AsSpan(Count * MaxWord, MaxWord), out bool elongated);
        bool shouted = word.Length >= 3;
        for (int i = 0; shouted && i < word.Length; i++)
            shouted = char.IsUpper(word[i]);
        tokens[Count++] = new Token(start, word.Length, Math.Max(length, 0), TokenKind.Word, elongated, shouted);
    }

    private int ReadEnd(ReadOnlySpan<char> text, int start)
    {
        int position = start, questions = 0;
        for (; position < text.Length && text[position] is '.' or '!' or '?' or '…'; position++)
        {
            if (text[position] == '!')
                Exclamations++;
            else if (text[position] == '?')
                questions++;
        }

        Asks = questions > 0;
        if (questions >= 3)
            AddSymbol("??", start, position - start);
        else if (questions > 0 && Exclamations > 0)
            AddSymbol("!?", start, position - start);
        return position;
    }

    private int ReadMark(ReadOnlySpan<char> text, int position)
    {
        char c = text[position];
        if (c is ':' or ';' or '=' && ReadFace(text, position) is int face && face > position)
            return face;
        if (c == '<' && position + 1 < text.Length && text[position + 1] == '3')
        {
            AddSymbol("<3", position, 2);
            return position + 2;
        }

        if (char.IsHighSurrogate(c) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]))
        {
            AddSymbol(text.Slice(position, 2), position, 2);
            return position + 2;
        }

        if (c is ',' or ';' or ':' or '(' or ')' or '–' or '—' or '.' || (c == '-' && position > 0 && text[position - 1] == ' '))
            AddBreak(position);
        else if (c > 127 && char.IsSymbol(c))
            AddSymbol(text.Slice(position, 1), position, 1);
        return position + 1;
    }

    /// <summary>An emoticon: eyes, perhaps a nose or a tear, a mouth; and no word glued to it, lest "Frage:(siehe unten)" look sad.</summary>
    private int ReadFace(ReadOnlySpan<char> text, int start)
    {
        int position = start + 1;
        bool tear = position < text.Length && text[position] == '\'';
        if (position < text.Length && text[position] is '-' or '\'')
            position++;
        if (position >= text.Length || text[position] is not (')' or '(' or 'D' or 'd' or 'P' or 'p' or '/' or '|' or '*' or ']' or '['))
            return start;
        char mouth = text[position] switch { ']' => ')', '[' => '(', char m => char.ToLowerInvariant(m) };
        int end = position + 1;
        while (end < text.Length && text[end] == text[position])
            end++;
        if (mouth == '/' && end > position + 1)
            return start;
        if (end < text.Length && char.IsLetterOrDigit(text[end]))
            return start;
        Span<char> face = [text[start] == ';' ? ';' : ':', tear ? '\'' : mouth, mouth];
        AddSymbol(tear ? face : face[..2], start, end - start);
        return end;
    }

    private void AddSymbol(ReadOnlySpan<char> symbol, int start, int length)
    {
        if (Count > 0 && tokens[Count - 1].Kind == TokenKind.Symbol && Folded(Count - 1).SequenceEqual(symbol))
        {
            tokens[Count - 1] = tokens[Count - 1] with { Length = start + length - tokens[Count - 1].Start, Elongated = true };
            return;
        }

        if (Count == MaxTokens)
            return;
        symbol.CopyTo(folded.AsSpan(Count * MaxWord));
        tokens[Count++] = new Token(start, length, symbol.Length, TokenKind.Symbol, false, false);
    }

    private void AddBreak(int start)
    {
        if (Count > 0 && tokens[Count - 1].Kind != TokenKind.Break)
            tokens[Count++] = new Token(start, 1, 0, TokenKind.Break, false, false);
    }
}
