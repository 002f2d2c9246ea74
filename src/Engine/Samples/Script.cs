using System.Globalization;
using Peakend.Engine.Interactions;

namespace Peakend.Engine.Samples;

/// <summary>The turns of one contact while they are written: one buffer, used again and again, so that text costs no memory.</summary>
internal sealed class Script
{
    private readonly List<(Speaker Speaker, int Start)> _turns = [];
    private readonly List<string> _said = [];
    private char[] _text = new char[4096];
    private int _length;
    private SampleContact _contact = null!;
    private PhraseBank _bank = null!;
    private SlotWords _words = null!;
    private SampleRandom _random = null!;

    /// <summary>Turns written.</summary>
    public int Count => _turns.Count;

    /// <summary>Words of the language spoken.</summary>
    public SlotWords Words => _words;

    /// <summary>Begins another contact.</summary>
    public void Begin(SampleContact contact, SampleRandom random)
    {
        (_contact, _random, _length) = (contact, random, 0);
        _bank = PhraseBank.Of(contact.Language);
        _words = SlotWords.Of(contact.Language);
        _turns.Clear();
        _said.Clear();
    }

    /// <summary>Speaker of a turn.</summary>
    public Speaker SpeakerOf(int turn) => _turns[turn].Speaker;

    /// <summary>Text of a turn, to read or to change in place.</summary>
    public Span<char> TextOf(int turn) => _text.AsSpan(_turns[turn].Start..(turn + 1 < _turns.Count ? _turns[turn + 1].Start : _length));

    /// <summary>Begins a turn.</summary>
    public Script Turn(Speaker speaker)
    {
        _turns.Add((speaker, _length));
        return this;
    }

    /// <summary>Adds a phrase to the turn, one not yet said in this contact if that can be.</summary>
    public Script Say(PhraseKind kind, Mood mood = Mood.Neutral)
    {
        string[] choices = _bank[kind, _contact.Topic, mood];
        string phrase = _random.Of<string>(choices);
        for (int attempt = 0; attempt < 3 && Said(phrase); attempt++) phrase = _random.Of<string>(choices);
        _said.Add(phrase);
        if (_length > _turns[^1].Start && _text[_length - 1] is not ('\n' or ' ')) Add(" ");
        ReadOnlySpan<char> rest = phrase;
        for (int open = rest.IndexOf('{'); open >= 0; open = rest.IndexOf('{'))
        {
            int close = rest.IndexOf('}');
            Add(rest[..open]);
            Fill(rest[(open + 1)..close]);
            rest = rest[(close + 1)..];
        }
        Add(rest);
        return this;
    }

    /// <summary>Adds characters to the turn as they are.</summary>
    public Script Add(ReadOnlySpan<char> text)
    {
        if (_length + text.Length > _text.Length) Array.Resize(ref _text, 2 * (_length + text.Length));
        text.CopyTo(_text.AsSpan(_length));
        _length += text.Length;
        return this;
    }

    /// <summary>Shortens the last turn by its last character.</summary>
    public void DropLastCharacter() => _length--;

    private bool Said(string phrase)
    {
        foreach (string said in _said) if (ReferenceEquals(said, phrase)) return true;
        return false;
    }

    private void Fill(ReadOnlySpan<char> slot)
    {
        switch (slot)
        {
            case "product": Add(_random.Of<string>(_words.Products)); break;
            case "day": Add(_random.Of<string>(_words.Days)); break;
            case "city": Add(_random.Of<string>(_words.Cities)); break;
            case "agent": Add(_random.Of<string>(_words.Agents)); break;
            case "team": Add(_contact.Team.Length > 0 ? _contact.Team : "Anker"); break;
            case "count": Number(_random.Between(2, 6)); break;
            case "number": Number(_random.Between(100_000, 999_999)); break;
            case "date":
                DateTime date = _contact.StartedAt.AddDays(-_random.Between(1, 25));
                Number(date.Day).Add(_words.Months[date.Month - 1]);
                break;
            case "amount":
                Number(_random.Between(4, 189)).Add(_contact.Language == "en" ? "." : ",");
                Number(_random.Between(10, 99)).Add(_contact.Language == "en" ? " euros" : " Euro");
                break;
            case "mail": Add(MadeUpDetails.Mail(_random)); break;
            case "phone": Add(MadeUpDetails.Phone(_random, _contact.Language)); break;
            case "iban": Add(MadeUpDetails.Iban(_random)); break;
            case "card": Add(MadeUpDetails.Card(_random)); break;
            default: throw new InvalidDataException($"No slot {{{slot}}}.");
        }
    }

    private Script Number(int value)
    {
        Span<char> digits = stackalloc char[11];
        value.TryFormat(digits, out int written, default, CultureInfo.InvariantCulture);
        return Add(digits[..written]);
    }
}
