using Peakend.Engine.Links;
using Peakend.Engine.Outcomes;
using Peakend.Engine.PeakEnd;
using Peakend.Engine.Statistics;

namespace Peakend.Reports.BiExport;

/// <summary>The column contract. Any change here changes <see cref="Version"/>: a wording the third part, a new column the second, anything else the first.</summary>
internal static class BiTables
{
    /// <summary>Version of the contract, semantic.</summary>
    public const string Version = "1.0.0";

    private static readonly Reference ToCustomer = new("customer", "customers", "customer");

    public static BiTable<CustomerFacts> Customers { get; } = new(
        "customers", "One customer, by pseudonym.", ["customer"], [],
        [
            ColumnOf<CustomerFacts>.Text("customer", row => row.Customer.Value, "Pseudonym: a keyed hash of the company's own id, the same in every export made with the same key.").Always(),
            ColumnOf<CustomerFacts>.Text("segment", row => row.Segment, "The company's own grouping, as last delivered; empty when unknown."),
            ColumnOf<CustomerFacts>.Text("plan", row => row.Plan, "What the customer bought first; empty when unknown."),
            ColumnOf<CustomerFacts>.Text("country", row => row.Country, "ISO 3166-1 alpha-2; empty when unknown."),
            ColumnOf<CustomerFacts>.Text("language", row => row.Language, "ISO 639-1; empty when unknown."),
            ColumnOf<CustomerFacts>.Day("joined_on", row => row.JoinedOn, "First day as a customer; empty when unknown."),
            ColumnOf<CustomerFacts>.Flag("churned", row => row.Churned, "Whether the customer has left; empty when no file says anything about it."),
            ColumnOf<CustomerFacts>.Day("churned_on", row => row.ChurnedOn, "Day the relationship ended; empty when it has not, or undated."),
        ]);

    public static BiTable<ScoredInteraction> Interactions { get; } = new(
        "interactions", "One contact between one customer and the company on one channel. Never names who answered it.", ["interaction"], [ToCustomer],
        [
            ColumnOf<ScoredInteraction>.Text("interaction", row => row.Id.Value, "The log's own identifier.").Always(),
            ColumnOf<ScoredInteraction>.Text("customer", row => row.Customer.Value, "Pseudonym.").Always(),
            ColumnOf<ScoredInteraction>.Time("started_at", row => row.StartedAt, "Start, UTC, whole seconds; empty when neither the log nor its turns say."),
            ColumnOf<ScoredInteraction>.Time("ended_at", row => row.EndedAt, "End, UTC, whole seconds; empty when unknown."),
            ColumnOf<ScoredInteraction>.Text("channel", row => row.Channel, "call, chat, e-mail, ticket, social or another, in the log's words; empty when unknown."),
            ColumnOf<ScoredInteraction>.Text("team", row => row.Team, "Team that handled it; empty when unknown or when only a bot did."),
            ColumnOf<ScoredInteraction>.Text("topic", row => row.Topic, "What it was about, in the log's words; empty when unknown."),
            ColumnOf<ScoredInteraction>.Text("segment", row => row.Segment, "The customer's segment, as last delivered; empty when unknown."),
            ColumnOf<ScoredInteraction>.Text("language", row => row.Language, "ISO 639-1; empty when it could not be told."),
            ColumnOf<ScoredInteraction>.Integer("moments", row => row.Score?.Moments, "Moments scored; empty, like all columns to memory_band, when nothing could be scored: no customer turn, or a language without a model.").Within(1),
            ColumnOf<ScoredInteraction>.Valence("peak", row => row.Score?.Peak, "Valence of the moment of greatest salience, -1 (worst) to 1 (best)."),
            ColumnOf<ScoredInteraction>.Integer("peak_moment", row => row.Score?.PeakMoment, "Index of that moment among the customer's moments, from 0.").Within(0),
            ColumnOf<ScoredInteraction>.Valence("end", row => row.Score?.End, "Weighted mean of the last three moments, -1 to 1."),
            ColumnOf<ScoredInteraction>.Valence("memory", row => row.Score?.Memory, "What is remembered: peak and end weighted as the settings say (default 0.2 and 0.8), -1 to 1."),
            ColumnOf<ScoredInteraction>.Valence("classic_memory", row => row.Score?.ClassicMemory, "The same with peak and end in halves, -1 to 1."),
            ColumnOf<ScoredInteraction>.Valence("mean", row => row.Score?.Mean, "Mean valence of all moments, -1 to 1."),
            ColumnOf<ScoredInteraction>.Valence("start", row => row.Score?.Start, "Valence of the first moment, -1 to 1."),
            ColumnOf<ScoredInteraction>.Valence("lowest", row => row.Score?.Lowest, "Lowest valence, -1 to 1."),
            ColumnOf<ScoredInteraction>.Number("trend", row => row.Score?.Trend, "Least-squares slope of valence from the first moment to the last; empty with one moment."),
            ColumnOf<ScoredInteraction>.Number("shift", row => row.Score?.Shift, "end - start, -2 to 2.").Within(-2, 2),
            ColumnOf<ScoredInteraction>.Number("recovery", row => row.Score?.Recovery, "end - lowest, 0 to 2.").Within(0, 2),
            ColumnOf<ScoredInteraction>.OneOf("ending", row => row.Score?.Ending, "How it ended, as the customer will remember it."),
            ColumnOf<ScoredInteraction>.OneOf<MemoryBand>("memory_band", row => row.Score is { } score ? MemoryBands.Of(score.Memory) : null, "Band of memory, cut at -0.5, -0.15, 0.15, 0.5; a value on a cut belongs to the band further from 0."),
            ColumnOf<ScoredInteraction>.Flag("success", row => SuccessColumns.IsSuccess(row.Success), "Whether the customer got done what the contact was for; empty when nothing tells."),
            ColumnOf<ScoredInteraction>.OneOf("success_basis", row => SuccessColumns.Basis(row.Success), "How that is known; empty when nothing tells."),
            ColumnOf<ScoredInteraction>.Number("effort", row => row.Effort, "Points, 0 (effortless) to 100; empty when neither words nor transfers are known.").Within(0, 100),
        ]);

    public static BiTable<CustomerWeek> CustomerWeeks { get; } = new(
        "customer_weeks", "One week, Monday to Sunday in the company's time zone, of one customer with at least one dated contact. Weeks without a contact have no row: the balance then halves every 90 days.",
        ["customer", "week"], [ToCustomer],
        [
            ColumnOf<CustomerWeek>.Text("customer", row => row.Customer.Value, "Pseudonym.").Always(),
            ColumnOf<CustomerWeek>.Day("week", row => row.Week, "Monday of the week (ISO 8601).").Always(),
            ColumnOf<CustomerWeek>.Integer("contacts", row => row.Contacts, "Contacts begun in the week.").Always().Within(1),
            ColumnOf<CustomerWeek>.Integer("scored_contacts", row => row.ScoredContacts, "Of these, with a memory.").Always().Within(0),
            ColumnOf<CustomerWeek>.Valence("mean_memory", row => row.MeanMemory, "Mean memory of the scored contacts, -1 to 1; empty without one."),
            ColumnOf<CustomerWeek>.Valence("last_memory", row => row.LastMemory, "Memory of the last scored contact of the week, -1 to 1; empty without one."),
            ColumnOf<CustomerWeek>.Valence("worst_peak", row => row.WorstPeak, "Lowest peak of the week, -1 to 1; empty without a scored contact."),
            ColumnOf<CustomerWeek>.Number("memory_balance", row => row.Balance, "Sum over all contacts so far of memory, twice where negative, halved every 90 days, when the week ends; unitless, 0 without a scored contact.").Always(),
        ]);

    public static BiTable<SurveyQuestion> SurveyAnswers { get; } = new(
        "survey_answers", "One survey question put to a customer, answered or not; the unanswered ones are what a response rate is counted from.",
        ["survey"], [ToCustomer, new("interaction", "interactions", "interaction")],
        [
            ColumnOf<SurveyQuestion>.Text("survey", row => row.Id, "The file's identifier, or one made of the other columns.").Always(),
            ColumnOf<SurveyQuestion>.Text("interaction", row => row.Interaction?.Value, "The contact it follows; empty for one about the relationship."),
            ColumnOf<SurveyQuestion>.Text("customer", row => row.Customer.Value, "Pseudonym.").Always(),
            ColumnOf<SurveyQuestion>.Text("metric", row => row.Metric, "What was asked: csat, nps, ces or another.").Always(),
            ColumnOf<SurveyQuestion>.Number("value", row => row.Value, "Answer in points, scale_min to scale_max; empty when not answered."),
            ColumnOf<SurveyQuestion>.Number("scale_min", row => row.ScaleMin, "Lowest possible answer, points.").Always(),
            ColumnOf<SurveyQuestion>.Number("scale_max", row => row.ScaleMax, "Highest possible answer, points.").Always(),
            ColumnOf<SurveyQuestion>.Time("asked_at", row => row.AskedAt, "UTC, whole seconds; empty when unknown."),
            ColumnOf<SurveyQuestion>.Time("answered_at", row => row.AnsweredAt, "UTC, whole seconds; empty when unknown or not answered."),
            ColumnOf<SurveyQuestion>.Valence("memory", row => row.Memory, "Memory of the contact, -1 to 1; empty without a contact or a score."),
        ]);

    public static BiTable<CustomerMonth> CustomerMonths { get; } = new(
        "customer_months", "One calendar month, in the company's time zone, of one customer with a payment, a dated contact, or the end of the relationship.",
        ["customer", "month"], [ToCustomer],
        [
            ColumnOf<CustomerMonth>.Text("customer", row => row.Customer.Value, "Pseudonym.").Always(),
            ColumnOf<CustomerMonth>.Day("month", row => row.Month, "First day of the month.").Always(),
            ColumnOf<CustomerMonth>.Amount("revenue", row => row.Revenue, "Currency units, exact, all rows of the month together; adds up to the revenue file. Empty without a row there."),
            ColumnOf<CustomerMonth>.Text("currency", row => row.Currency, "ISO 4217; empty without revenue."),
            ColumnOf<CustomerMonth>.Integer("contacts", row => row.Contacts, "Contacts begun in the month.").Always().Within(0),
            ColumnOf<CustomerMonth>.Valence("mean_memory", row => row.MeanMemory, "Mean memory of those scored, -1 to 1; empty without one."),
            ColumnOf<CustomerMonth>.Flag("churned_in_month", row => row.Churned, "Whether the relationship ended in the month.").Always(),
        ]);

    public static BiTable<LinkRow> LinkResults { get; } = new(
        "link_results", "One question of how two measures go together, with its answer or the reason why there is none. A correlation, never a cause, unless rung says more.",
        ["link"], [new("run", "runs", "run")],
        [
            ColumnOf<LinkRow>.Text("link", row => row.Link.Id, "Names the question: the measures, the method, what was allowed for.").Always(),
            ColumnOf<LinkRow>.Text("run", row => row.Run, "The run that answered it.").Always(),
            ColumnOf<LinkRow>.Text("measure_x", row => row.Link.X, "First measure.").Always(),
            ColumnOf<LinkRow>.Text("measure_y", row => row.Link.Y, "Second measure.").Always(),
            ColumnOf<LinkRow>.OneOf<LinkUnit>("unit", row => row.Link.Unit, "What one observation is.").Always(),
            ColumnOf<LinkRow>.OneOf<Rung>("rung", row => row.Link.Rung, "What the design can carry.").Always(),
            ColumnOf<LinkRow>.Text("allowing_for", row => string.Join('+', row.Link.AllowingFor), "What was allowed for, joined by +; empty for nothing."),
            ColumnOf<LinkRow>.Text("method", row => row.Link.Method, "The statistic.").Always(),
            ColumnOf<LinkRow>.OneOf<LinkScale>("scale", row => row.Link.Scale, "correlation: -1 to 1, 0 is no link. ratio: above 0, 1 is no link. share-difference: -1 to 1, 0 is no link. money-difference: currency units, 0 is no link.").Always(),
            ColumnOf<LinkRow>.Number("value", row => row.Link.Strength.Estimated?.Value, "Strength, on scale; empty, like its interval and p, when withheld."),
            ColumnOf<LinkRow>.Number("lower", row => row.Link.Strength.Estimated?.Lower, "Lower end of the interval."),
            ColumnOf<LinkRow>.Number("upper", row => row.Link.Strength.Estimated?.Upper, "Upper end of the interval."),
            ColumnOf<LinkRow>.Number("level", row => row.Link.Strength.Estimated?.Level.Share, "Level of the interval, share.").Within(0, 1),
            ColumnOf<LinkRow>.Integer("n", row => row.Link.Strength is Finding.Withheld few ? few.N : row.Link.Strength.Estimated!.Value.N, "Observations used; when withheld, observations there are.").Always().Within(0),
            ColumnOf<LinkRow>.Integer("needed", row => (row.Link.Strength as Finding.Withheld)?.Needed, "When withheld, observations it would need; 0 when more would not help.").Within(0),
            ColumnOf<LinkRow>.OneOf<WithheldReason>("withheld", row => (row.Link.Strength as Finding.Withheld)?.Reason, "Why there is no value; empty when there is one."),
            ColumnOf<LinkRow>.Number("p", row => row.Link.P, "Two-sided, unadjusted; empty when withheld.").Within(0, 1),
            ColumnOf<LinkRow>.Number("p_holm", row => row.Link.HolmP, "Adjusted by Holm over all questions of the run.").Within(0, 1),
            ColumnOf<LinkRow>.Number("p_bh", row => row.Link.AdjustedP, "Adjusted by Benjamini and Hochberg over all questions of the run; the one that words follow.").Within(0, 1),
            ColumnOf<LinkRow>.Integer("excluded", row => row.Link.Excluded, "Observations that could not be used.").Always().Within(0),
            ColumnOf<LinkRow>.Text("rows_hash", row => row.Link.RowsHash, "Checksum of the rows the value was computed from; empty when there were none."),
        ]);

    public static BiTable<RunRow> Runs { get; } = new(
        "runs", "One run of the program that the other tables come from. It has no clock time, so that the same run again gives the same row.",
        ["run"], [],
        [
            ColumnOf<RunRow>.Text("run", row => row.Id, "16 hexadecimal digits, made of the columns to code.").Always(),
            ColumnOf<RunRow>.Text("act", row => row.Act, "ingest, score, link.").Always(),
            ColumnOf<RunRow>.Day("as_of", row => row.AsOf, "Last day of which data counted; empty when all did."),
            ColumnOf<RunRow>.Text("inputs", row => row.Inputs, "Hash of the input files' checksums.").Always(),
            ColumnOf<RunRow>.Text("settings", row => row.Settings, "Hash of the settings.").Always(),
            ColumnOf<RunRow>.Text("scorer", row => row.Scorer, "Sentiment model and weights.").Always(),
            ColumnOf<RunRow>.Text("code", row => row.Code, "Version of the program.").Always(),
            ColumnOf<RunRow>.Text("counts", row => System.Text.Json.JsonSerializer.Serialize(row.Counts), "JSON object: what it counted.").Always(),
        ]);

    /// <summary>All tables, those named by others first.</summary>
    public static IReadOnlyList<BiTable> All { get; } = [Customers, Interactions, CustomerWeeks, SurveyAnswers, CustomerMonths, Runs, LinkResults];
}
