using Peakend.Engine.Statistics;
using Peakend.Reports.Wording;

namespace Peakend.Reports.Charts;

/// <summary>One row of a dot-and-interval chart.</summary>
/// <param name="Label">The group.</param>
/// <param name="Aside">Small print beside the name, usually n.</param>
/// <param name="Finding">What the dot shows; null in a heading.</param>
/// <param name="Value">The printed value, or why there is none.</param>
/// <param name="Interval">The printed interval in brackets, or empty.</param>
/// <param name="Tone">How the mark is drawn.</param>
/// <param name="Usual">The group's usual range, drawn behind; null when there is none.</param>
/// <param name="Second">A second figure, drawn as a ring under the first.</param>
public sealed record DotRow(
    string Label,
    string Aside,
    Finding? Finding,
    string Value,
    string Interval,
    Tone Tone,
    UsualRange? Usual = null,
    Finding? Second = null)
{
    /// <summary>Whether it only names the rows below.</summary>
    public bool IsHeading => Finding is null;

    /// <summary>A row that names the rows below.</summary>
    public static DotRow Heading(string name) => new(name, "", null, "", "", Tone.Quiet);

    /// <summary>A row of a finding; a withheld one is printed as such.</summary>
    public static DotRow Of(string label, string aside, Finding finding, Figure figure, Tone tone, Words words, UsualRange? usual = null, Finding? second = null) =>
        finding.Estimated is { } e
            ? new(label, aside, finding, words.Culture.Value(e.Value, figure), $"({words.Culture.Interval(e, figure)})", tone, usual, second)
            : new(label, aside, finding, words.HasAndNeeds((Finding.Withheld)finding), "", Tone.Quiet, usual, second);
}
