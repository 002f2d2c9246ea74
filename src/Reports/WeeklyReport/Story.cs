using Peakend.Engine.Statistics;
using Peakend.Reports.Wording;

namespace Peakend.Reports.WeeklyReport;

/// <summary>Picks what the report says first. It only picks: words come from <see cref="Words"/>, numbers from the findings.</summary>
public sealed class Story(WeeklyFindings findings, Words words)
{
    /// <summary>A sentence with what it rests on and where to read on.</summary>
    /// <param name="Text">The sentence.</param>
    /// <param name="Evidence">Interval and n.</param>
    /// <param name="Section">Number of the section.</param>
    /// <param name="Anchor">Its anchor.</param>
    public sealed record Sentence(string Text, string Evidence, int Section, string Anchor);

    /// <summary>What, where, what is not known.</summary>
    public IReadOnlyList<Sentence> Sentences => [What, Where, NotKnown];

    /// <summary>Groups other than teams that are clearly apart from their own usual.</summary>
    public IReadOnlyList<GroupChange> ClearGroups =>
        [.. findings.Moved.Groups.Where(group => group.Dimension != GroupDimension.Team && findings.JudgementOf(group).Certainty == Certainty.Clearly)];

    /// <summary>Teams clearly apart from their own usual.</summary>
    public int ClearTeams =>
        findings.Moved.Groups.Count(group => group.Dimension == GroupDimension.Team && findings.JudgementOf(group).Certainty == Certainty.Clearly);

    /// <summary>The clearly worse group with the greatest certain fall; null when there is none.</summary>
    public GroupChange? ToLookAt => ClearGroups
        .Where(group => findings.JudgementOf(group).Direction == Direction.Lower)
        .MinBy(group => group.Difference.Estimated!.Value.Upper);

    /// <summary>Every finding that is withheld: the report's own list first, then those in its parts.</summary>
    public IReadOnlyList<(string Name, Finding.Withheld Why)> Withheld =>
    [
        .. findings.Withheld.Select(item => (words.Name(item.What), new Finding.Withheld(item.Reason, item.N, item.Needed))),
        .. findings.Links.Where(link => link.Strength is Finding.Withheld).Select(link => (words.LinkName(link), (Finding.Withheld)link.Strength)),
        .. findings.Headlines.Where(headline => headline.Now is Finding.Withheld).Select(headline => (words.Name(headline.Measure), (Finding.Withheld)headline.Now)),
        .. findings.Surveys.Where(survey => survey.Mean is Finding.Withheld).Select(survey => (words.MeasureName(survey.Name), (Finding.Withheld)survey.Mean)),
    ];

    /// <summary>What carries the change of memory.</summary>
    public Carrier Carrier
    {
        get
        {
            if (findings.Moved.Steps is not { } steps)
            {
                return Carrier.Unknown;
            }

            bool level = Apart(steps.Level), mix = Apart(steps.Mix);
            bool muchLevel = Math.Abs(steps.Level.Value) >= 2 * Math.Abs(steps.Mix.Value), muchMix = Math.Abs(steps.Mix.Value) >= 2 * Math.Abs(steps.Level.Value);
            return level && muchLevel ? Carrier.Level : mix && muchMix ? Carrier.Mix : level || mix ? Carrier.Both : Carrier.Neither;
        }
    }

    /// <summary>Endings that clearly left their usual range.</summary>
    public IReadOnlyList<EndingShare> ClearEndings =>
        [.. findings.Endings.Where(ending => Judgement.OfWeek(ending.Share, ending.Usual).Certainty == Certainty.Clearly)];

    /// <summary>Whether an ending's share lies outside its usual range, clearly or not.</summary>
    public bool AnyEndingOutside => findings.Endings.Any(ending => Judgement.OfWeek(ending.Share, ending.Usual).Changed);

    /// <summary>Whether no ending can be compared with its usual range.</summary>
    public bool EndingsTooEarly => findings.Endings.All(ending => Judgement.OfWeek(ending.Share, ending.Usual).Certainty == Certainty.TooEarly);

    /// <summary>How the end of a typical contact stands to its usual range.</summary>
    public Judgement EndOfShape =>
        findings.Shapes is [{ Points: [.., var last] }, ..] ? Judgement.OfWeek(last.Now, last.Usual) : new(Certainty.TooEarly, Direction.None);

    /// <summary>How its start stands to its usual range.</summary>
    public Judgement StartOfShape =>
        findings.Shapes is [{ Points: [var first, ..] }, ..] ? Judgement.OfWeek(first.Now, first.Usual) : new(Certainty.TooEarly, Direction.None);

    /// <summary>Links that could be estimated.</summary>
    public int LinksKnown => findings.Links.Count(link => link.Strength.Estimated is not null);

    /// <summary>Links that stay apart from nothing after correction.</summary>
    public int LinksFound => findings.Links.Count(link => link.AdjustedP is < Judgement.ProbableP && link.Strength.Estimated is not null);

    /// <summary>The change of contacts of a bad opening that ended in one way, where it is clear.</summary>
    public IReadOnlyList<OpeningFlow> ClearFlows => [.. findings.Flows.Where(flow => Words.JudgementOf(flow).Certainty == Certainty.Clearly && Words.BetterOf(flow.To) != Better.Neither)];

    private Sentence What
    {
        get
        {
            Headline? memory = findings.HeadlineOf(HeadlineMeasure.Memory);
            Finding now = memory?.Now ?? new Finding.Withheld(WithheldReason.NoInput, 0, 0);
            string text = now.Estimated is { } e && memory?.Usual is { } usual ? words.What(findings.MemoryJudgement, e, usual) : words.WhatWithoutRange(now);
            string evidence = now.Estimated is { } estimate ? words.WhatEvidence(estimate, findings.ScoredContacts, findings.ScoredCustomers) : words.Scored(findings.ScoredContacts, findings.ScoredCustomers);
            return new(text, evidence, 1, "headline");
        }
    }

    private Sentence Where
    {
        get
        {
            string[] Named(Direction direction) => [.. ClearGroups
                .Where(group => findings.JudgementOf(group).Direction == direction)
                .Select(group => words.GroupWithDimension(group))];
            string text = words.Where(findings.MemoryJudgement, Carrier, Named(Direction.Lower), Named(Direction.Higher), findings.Moved.Comparisons);
            List<string> evidence = [];
            if (findings.Moved.Steps is { } steps)
            {
                evidence.Add(words.LevelEvidence(steps));
            }

            evidence.AddRange(ClearGroups.Take(2).Select(group =>
                $"{words.GroupName(group.Dimension, group.Name)} {words.Culture.WithInterval(group.Difference.Estimated!.Value, Figure.Memory)}, {words.Culture.N(group.Contacts)}"));
            return new(text, evidence.Count > 0 ? string.Join(" · ", evidence) : words.ComparedTogether(findings.Moved.Comparisons), 2, "moved");
        }
    }

    private Sentence NotKnown
    {
        get
        {
            string text = words.NotKnown(
                findings.JudgementOf(HeadlineMeasure.Success), findings.JudgementOf(HeadlineMeasure.Effort), [.. Withheld.Select(item => item.Name)]);
            IEnumerable<string> evidence = new[] { HeadlineMeasure.Success, HeadlineMeasure.Effort }
                .Select(findings.HeadlineOf).OfType<Headline>().Select(words.AgainstUsual);
            return new(text, string.Join(" · ", evidence), 10, "unknown");
        }
    }

    private static bool Apart(Estimate estimate) => estimate.Lower > 0 || estimate.Upper < 0;
}
