using System.Text;
using System.Text.RegularExpressions;

namespace Peakend.Engine.Ingest;

/// <summary>
/// Takes e-mail addresses, IBANs (mod-97), card numbers (Luhn), phone numbers, and what the settings add, out of a text before it is stored or
/// quoted. A number that fails its check is no card or IBAN and stays, so that order numbers can be read.
/// </summary>
public sealed partial class Redaction
{
    private const int LongNumberDigits = 7;
    private readonly Regex[] own;

    /// <summary>Takes the settings' own patterns (.NET regular expressions, matched in linear time).</summary>
    /// <exception cref="ArgumentException">A pattern is not a regular expression, or cannot be matched in linear time.</exception>
    public Redaction(IEnumerable<string> patterns)
    {
        own = [.. patterns.Select(Own)];
    }

    /// <summary>The text with <c>[e-mail]</c>, <c>[iban]</c>, <c>[card]</c>, <c>[phone]</c>, <c>[redacted]</c> in place of what was found.</summary>
    public string Apply(string text)
    {
        if (text.Contains('@', StringComparison.Ordinal)) text = EMail().Replace(text, "[e-mail]");
        if (HasLongNumber(text))
        {
            text = IbanStart().IsMatch(text) ? WithoutIbans(text) : text;
            text = LongNumber().Replace(text, match => WithoutCards(match.Value));
            text = Phone().Replace(text, match => match.Groups["other"].Success || !IsPhone(match.Value) ? match.Value : "[phone]");
        }

        foreach (Regex pattern in own) text = pattern.Replace(text, "[redacted]");
        return text;
    }

    /// <summary>The same for UTF-8. Most texts hold nothing to take out, and are then given back as they are, not decoded.</summary>
    public byte[] Apply(byte[] utf8) =>
        own.Length == 0 && !utf8.AsSpan().Contains((byte)'@') && !MayHoldLongNumber(utf8) ? utf8 : Encoding.UTF8.GetBytes(Apply(Encoding.UTF8.GetString(utf8)));

    private static bool MayHoldLongNumber(ReadOnlySpan<byte> utf8)
    {
        int digits = 0;
        for (int at = utf8.IndexOfAnyInRange((byte)'0', (byte)'9'); at >= 0 && at < utf8.Length; at++)
            if (char.IsAsciiDigit((char)utf8[at]) && ++digits >= LongNumberDigits) return true;
        return false;
    }

    /// <summary>Seven digits with nothing but separators between them: less is no phone number, card or account.</summary>
    private static bool HasLongNumber(string text)
    {
        int digits = 0;
        for (int at = text.AsSpan().IndexOfAnyInRange('0', '9'); at >= 0 && at < text.Length; at++)
        {
            char c = text[at];
            if (char.IsAsciiDigit(c))
            {
                if (++digits >= LongNumberDigits) return true;
            }
            else if (c is not (' ' or '-' or '/' or '.' or '(' or ')' or '+' or '\u00a0' or '\u202f' or '\u2011' or '\u2013') && !char.IsAsciiLetterUpper(c))
            {
                digits = 0;
            }
        }

        return false;
    }

    private static Regex Own(string pattern)
    {
        Regex regex;
        try
        {
            regex = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (NotSupportedException e)
        {
            throw new ArgumentException(e.Message, nameof(pattern), e);
        }

        return regex.IsMatch("") ? throw new ArgumentException("it matches the empty text, hence everywhere.", nameof(pattern)) : regex;
    }

    /// <summary>An IBAN ends where its country's length says, whatever follows it.</summary>
    private static string WithoutIbans(string text)
    {
        StringBuilder kept = new(text.Length);
        int from = 0;
        for (Match start = IbanStart().Match(text); start.Success; start = IbanStart().Match(text, Math.Max(start.Index + 1, from)))
        {
            if (IbanEnd(text, start.Index) is not { } end) continue;
            kept.Append(text, from, start.Index - from).Append("[iban]");
            from = end;
        }

        return kept.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>Where the IBAN that begins here ends; null when none does, or its check digits are wrong (ISO 7064, mod 97-10).</summary>
    private static int? IbanEnd(string text, int start)
    {
        if (!IbanLengths.TryGetValue(text.AsSpan(start, 2).ToString().ToUpperInvariant(), out int length)) return null;
        Span<char> compact = stackalloc char[length];
        int count = 0, at = start;
        for (; at < text.Length && count < length; at++)
        {
            if (char.IsAsciiLetterOrDigit(text[at])) compact[count++] = char.ToUpperInvariant(text[at]);
            else if (text[at] is not (' ' or '\u00a0' or '\u202f' or '-' or '.') || !char.IsAsciiLetterOrDigit(text[at - 1])) return null;
        }

        if (count < length || (at < text.Length && char.IsLetterOrDigit(text[at]))) return null;
        int rest = 0;
        for (int i = 0; i < length; i++)
        {
            char c = compact[(i + 4) % length];
            rest = char.IsAsciiDigit(c) ? ((10 * rest) + c - '0') % 97 : ((100 * rest) + c - 'A' + 10) % 97;
        }

        return rest == 1 ? at : null;
    }

    /// <summary>A card number may stand among others – its expiry, its CVC – so every run of whole groups with 13 to 19 digits is tried.</summary>
    private static string WithoutCards(string numbers)
    {
        MatchCollection groups = DigitGroup().Matches(numbers);
        for (int first = 0; first < groups.Count; first++)
        {
            int digits = 0, end = -1;
            for (int last = first; last < groups.Count && (digits += groups[last].Length) <= 19; last++)
                if (digits >= 13 && IsCard(numbers.AsSpan(groups[first].Index..(groups[last].Index + groups[last].Length)))) end = last;
            if (end < 0) continue;
            int after = groups[end].Index + groups[end].Length;
            return numbers[..groups[first].Index] + "[card]" + (end + 1 < groups.Count ? WithoutCards(numbers[after..]) : numbers[after..]);
        }

        return numbers;
    }

    /// <summary>Luhn's check (ISO/IEC 7812-1, annex B). Card numbers in use begin with 2 to 6.</summary>
    private static bool IsCard(ReadOnlySpan<char> text)
    {
        int sum = 0, count = 0;
        for (int i = text.Length - 1; i >= 0; i--)
        {
            if (!char.IsAsciiDigit(text[i])) continue;
            int digit = text[i] - '0';
            if (count++ % 2 == 1) digit = digit > 4 ? (2 * digit) - 9 : 2 * digit;
            sum += digit;
        }

        return text[0] is >= '2' and <= '6' && sum % 10 == 0;
    }

    /// <summary>7 to 15 digits (ITU-T E.164).</summary>
    private static bool IsPhone(string text) => text.Count(char.IsAsciiDigit) is >= 7 and <= 15;

    /// <summary>Length by country, of those in the SWIFT IBAN registry that have one.</summary>
    private static readonly Dictionary<string, int> IbanLengths =
        ("AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 "
        + "GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 "
        + "PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SD18 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20")
        .Split(' ').ToDictionary(entry => entry[..2], entry => int.Parse(entry.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);

    [GeneratedRegex(@"[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(\.[\p{L}\p{N}-]{1,63})+")]
    private static partial Regex EMail();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])[A-Za-z]{2}[0-9]{2}(?=[ \u00a0\u202f.-]?[A-Za-z0-9])")]
    private static partial Regex IbanStart();

    [GeneratedRegex(@"(?>[0-9](?:[ \u00a0\u202f-]?[0-9]){12,})")]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"[0-9]+")]
    private static partial Regex DigitGroup();

    /// <summary>
    /// An international or trunk prefix, or the American grouping. What looks alike and is something else – a date, a span of hours, a mistyped IBAN or
    /// card – comes first and is passed over whole.
    /// </summary>
    [GeneratedRegex(
        @"(?<other>(?<![0-9])[0-9]{1,2}(?<dot>[./-])[0-9]{1,2}\k<dot>(?:[0-9]{4}|[0-9]{2})(?!\k<dot>?[0-9])|(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])"
        + @"|(?<![0-9.])[0-2]?[0-9][.:][0-5][0-9] ?(?:-|–|bis|to) ?[0-2]?[0-9][.:][0-5][0-9](?![0-9.])"
        + @"|(?<![\p{L}\p{N}])[A-Za-z]{2}[0-9]{2}(?: ?[A-Za-z0-9]{4}){3,7}|(?<![0-9])[0-9]{4}(?:[ -][0-9]{4}){3}(?![0-9]))"
        + @"|(?:(?<![0-9+])\+|(?<![\p{L}\p{N}#])\(?0{1,2}(?=[1-9()\u00a0 /.-]))[0-9()\u00a0\u202f\u2011\u2013 /.-]{5,22}[0-9](?![\p{L}\p{N}])"
        + @"|(?<![\p{L}\p{N}])(?:1[ .-])?\(?[0-9]{3}\)?[ .-][0-9]{3}[ .-][0-9]{4}(?![\p{L}\p{N}])")]
    private static partial Regex Phone();
}
