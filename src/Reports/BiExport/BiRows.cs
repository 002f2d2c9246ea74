using Peakend.Engine.Links;
using Peakend.Engine.Outcomes;
using Peakend.Engine.PeakEnd;

namespace Peakend.Reports.BiExport;

/// <summary>What an export is made of: rows, each sequence read once and in its own order.</summary>
/// <param name="Customers">Every customer whom another table names.</param>
/// <param name="Interactions">All contacts.</param>
/// <param name="CustomerWeeks">Weeks with a contact.</param>
/// <param name="SurveyAnswers">Questions, answered or not.</param>
/// <param name="CustomerMonths">Months with a payment, a contact or an end.</param>
/// <param name="LinkResults">The family of one link run.</param>
/// <param name="Runs">The runs that the rows come from.</param>
public sealed record BiRows(
    IEnumerable<CustomerFacts> Customers, IEnumerable<ScoredInteraction> Interactions, IEnumerable<CustomerWeek> CustomerWeeks, IEnumerable<SurveyQuestion> SurveyAnswers,
    IEnumerable<CustomerMonth> CustomerMonths, IEnumerable<LinkRow> LinkResults, IEnumerable<RunRow> Runs);

/// <summary>A link's result with the run that found it.</summary>
/// <param name="Run">Id of the run.</param>
/// <param name="Link">The result.</param>
public sealed record LinkRow(string Run, LinkResult Link);

/// <summary>What a run was and what it saw; the same inputs, settings, model and code give the same row.</summary>
/// <param name="Id">16 hexadecimal digits.</param>
/// <param name="Act">ingest, score, link, export, finance.</param>
/// <param name="AsOf">Up to when data counted; null when all did.</param>
/// <param name="Inputs">Hash of the input files' checksums.</param>
/// <param name="Settings">Hash of the settings.</param>
/// <param name="Scorer">Sentiment model and weights.</param>
/// <param name="Code">Version of the program.</param>
/// <param name="Counts">What it counted.</param>
public sealed record RunRow(string Id, string Act, DateOnly? AsOf, string Inputs, string Settings, string Scorer, string Code, IReadOnlyDictionary<string, long> Counts);
