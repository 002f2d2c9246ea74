using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;

namespace Peakend.Engine.Ingest;

/// <summary>
/// Takes e-mail addresses, IBANs (mod-97), card numbers (Luhn), phone numbers, and what the settings add, out of a text before it is stored or
/// quoted. A number that fails its check is no card or IBAN and stays, so that order numbers can be read.
/// </summary>
public sealed partial class Redaction
{
    private readonly Regex[] own;

    /// <summary>Takes the settings' own patterns (.NET regular expressions, matched in linear time).</summary>
    /// <exception cref="ArgumentException">A pattern is not a regular expression, or cannot be matched in linear time.</exception>
    public Redaction(IEnumerable<string> patterns)
    {
        try
        {
            own = [.. patterns.Select(pattern => new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant))];
        }
        catch (NotSupportedException e)
        {
            throw new ArgumentException($"redaction.patterns: {e.Message}", nameof(patterns), e);
        }
    }

    /// <summary>The text with <c>[e-mail]</c>, <c>[iban]</c>, <c>[card]</c>, <c>[phone]</c>, <c>[redacted]</c> in place of what was found.</summary>
    public string Apply(string text)
    {
        if (text.Contains('@', StringComparison.Ordinal)) text = EMail().Replace(text, "[e-mail]");
        if (HasLongNumber(text))
        {
            text = Iban().Replace(text, match => IsIban(match.Value) ? "[iban]" : match.Value);
            text = Card().Replace(text, match => IsCard(match.Value) ? "[card]" : match.Value);
            text = Phone().Replace(text, match => IsPhone(match.Value) ? "[phone]" : match.Value);
        }

        foreach (Regex pattern in own) text = pattern.Replace(text, "[redacted]");
        return text;
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
                if (++digits >= 7) return true;
            }
            else if (c is not (' ' or '-' or '/' or '.' or '(' or ')' or '\u00a0' or '+') && !char.IsAsciiLetterUpper(c))
            {
                digits = 0;
            }
        }

        return false;
    }

    private static bool IsIban(string text)
    {
        StringBuilder digits = new();
        string compact = text.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (compact.Length is < 15 or > 34) return false;
        foreach (char c in compact[4..] + compact[..4])
            digits.Append(char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10);
        return BigInteger.Parse(digits.ToString(), System.Globalization.CultureInfo.InvariantCulture) % 97 == 1;
    }

    private static bool IsCard(string text)
    {
        int sum = 0, count = 0;
        for (int i = text.Length - 1; i >= 0; i--)
        {
            if (!char.IsAsciiDigit(text[i])) continue;
            int digit = text[i] - '0';
            if (count++ % 2 == 1) digit = digit > 4 ? (2 * digit) - 9 : 2 * digit;
            sum += digit;
        }

        return count is >= 13 and <= 19 && sum % 10 == 0 && sum > 0;
    }

    /// <summary>Written like a phone number: an international or trunk prefix, and 7 to 15 digits (ITU-T E.164).</summary>
    private static bool IsPhone(string text)
    {
        int digits = text.Count(char.IsAsciiDigit);
        return digits is >= 7 and <= 15 && !Date().IsMatch(text) && (text[0] is '+' or '(' || text[0] == '0' || SeparatedInThree().IsMatch(text));
    }

    [GeneratedRegex(@"[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(\.[\p{L}\p{N}-]{1,63})+")]
    private static partial Regex EMail();

    [GeneratedRegex(@"\b[A-Za-z]{2}\d{2}(?: ?[A-Za-z0-9]{4}){2,7}(?: ?[A-Za-z0-9]{1,3})?\b")]
    private static partial Regex Iban();

    [GeneratedRegex(@"(?<![\d-])\d(?:[ -]?\d){12,18}(?![\d-])")]
    private static partial Regex Card();

    [GeneratedRegex(@"(?<![\w+])(?:\+|\(?0|\d)[\d() /.-]{5,22}\d(?!\w)")]
    private static partial Regex Phone();

    [GeneratedRegex(@"^\d{1,2}[./-]\d{1,2}[./-]\d{4}\b")]
    private static partial Regex Date();

    [GeneratedRegex(@"^\d{3}[ .-]\d{3}[ .-]\d{4}$")]
    private static partial Regex SeparatedInThree();
}
