using Peakend.Engine.Ingest;
using Peakend.Engine.Outcomes;
using Peakend.Engine.Storage;

namespace Peakend.Engine.Tests.Storage;

public sealed class HistoryTableTests : IDisposable
{
    private static readonly DateOnly AsOf = new(2026, 3, 31), March = new(2026, 3, 1);
    private readonly TemporaryDatabase data = new();

    public void Dispose() => data.Dispose();

    // Every subset of the four other tables, so that each reader meets customers without rows before, between and after those with.
    [Fact]
    public void Each_customer_gets_the_rows_that_are_theirs_whatever_others_lack()
    {
        string[] ids = [.. Enumerable.Range(0, 32).Select(i => FormattableString.Invariant($"c{i}"))];
        data.Customers(ids);
        for (int i = 0; i < ids.Length; i++)
        {
            if ((i & 1) != 0)
            {
                data.Contact("i" + ids[i], ids[i], i / 10.0);
                data.Score("i" + ids[i], i / 100.0);
            }

            if ((i & 2) != 0) data.Paid(ids[i], March, i);
            if ((i & 4) != 0) data.Left(ids[i], March.AddDays(i % 28));
            if ((i & 8) != 0) data.Answer("a" + ids[i], ids[i], null, 1 + (i % 5), i / 10.0);
        }

        CustomerHistory[] histories = [.. Histories()];
        Assert.Equal(ids.Order(StringComparer.Ordinal), histories.Select(history => history.Customer.Value).Order(StringComparer.Ordinal));
        foreach (CustomerHistory history in histories)
        {
            int i = Array.IndexOf(ids, history.Customer.Value);
            Assert.Equal("s-" + ids[i], history.Segment);
            Assert.Equal((i & 1) != 0 ? [i / 100.0] : [], history.Contacts.Select(contact => contact.Memory));
            Assert.Equal((i & 2) != 0 ? [Money.Of(i)] : [], history.Revenue.Select(paid => paid.Amount));
            Assert.Equal((i & 4) != 0 ? March.AddDays(i % 28) : null, history.ChurnedOn);
            Assert.Equal((i & 8) != 0 ? [1.0 + (i % 5)] : [], history.Answers.Select(answer => answer.Value));
        }
    }

    [Fact]
    public void What_came_after_the_as_of_day_is_not_known_yet()
    {
        foreach ((string id, double day) in new[] { ("then", 30.49), ("later", 30.5) }) // noon of 1 March and thirty and a half days is midnight after the 31st
        {
            data.Contact(id, "a", day);
            data.Score(id, 0.5);
            data.Answer(id, "a", id, 4, day);
            data.Answer("undated-" + id, "a", id, 5, null);
        }

        data.Paid("a", March, 10);
        data.Paid("a", March, 5, "extra");
        data.Paid("a", March.AddMonths(1), 99);
        data.Left("a", AsOf.AddDays(1));
        CustomerHistory history = Assert.Single(Histories());
        Assert.Equal([AsOf], history.Contacts.Select(contact => contact.On));
        Assert.Equal([new RevenueMonth(March, Money.Of(15))], history.Revenue);
        Assert.Equal((null, null), (history.Churned, history.ChurnedOn));
        Assert.Equal([new SurveyAnswer("csat", 5, null, 0.5), new SurveyAnswer("csat", 4, AsOf, 0.5)], history.Answers);
    }

    [Fact]
    public void Contacts_take_their_first_turns_time_and_those_without_score_or_time_are_left_out()
    {
        data.Contact("timeless", "a", null);
        data.Contact("unscored", "a", 1);
        data.Contact("by turn", "a", null);
        data.Score("timeless", 0.1);
        data.Score("unscored", null, 1);
        data.Score("by turn", 0.3, firstTurn: 2);
        Assert.Equal([new RememberedContact(March.AddDays(2), 0.3)], Assert.Single(Histories()).Contacts);
    }

    [Fact]
    public void A_dated_end_goes_before_an_undated_one_everywhere_and_staying_is_known()
    {
        data.Left("a", null);
        data.Left("a", March);
        data.Left("b", null, churned: false);
        data.Left("c", null);
        Dictionary<string, (bool?, DateOnly?)> known = Histories().ToDictionary(history => history.Customer.Value, history => (history.Churned, history.ChurnedOn));
        Assert.Equal((true, March), known["a"]);
        Assert.Equal((false, null), known["b"]);
        Assert.Equal((true, null), known["c"]);
        Assert.Equal(known, CustomerTable.Stream(data.Connection, AsOf).ToDictionary(facts => facts.Customer.Value, facts => (facts.Churned, facts.ChurnedOn)));
        Assert.Equal(
            known.ToDictionary(one => one.Key, one => one.Value.Item2),
            TimelineTable.Stream(data.Connection, AsOf).ToDictionary(line => line.Customer.Value, line => line.ChurnedOn));
    }

    // 60 of 0–100 is 3.4 of 1–5, and 6 of 0–10 too.
    [Fact]
    public void Answers_on_another_scale_are_brought_to_the_metrics_usual_one()
    {
        data.Answer("1", "a", null, 5, 1);
        data.Answer("2", "a", null, 60, 2, scale: new SurveyScale(0, 100));
        data.Answer("3", "a", null, 6, 3, scale: new SurveyScale(0, 10));
        Assert.Equal([5, 3.4, 3.4], Assert.Single(Histories()).Answers.Select(answer => Math.Round(answer.Value, 12)));
        data.Answer("4", "a", null, 5, 4, scale: new SurveyScale(1, 7));
        data.Answer("5", "a", null, 7, 5, scale: new SurveyScale(1, 7));
        Dictionary<string, SurveyScale> settings = new() { ["csat"] = new(1, 7) };
        Assert.Equal([7, 4.6, 4.6, 5, 7], Assert.Single(HistoryTable.Stream(data.Connection, AsOf, SurveyTable.CommonScales(data.Connection, AsOf, settings))).Answers.Select(answer => Math.Round(answer.Value, 12)));
    }

    [Fact]
    public void Answers_of_data_without_a_single_date_are_known()
    {
        data.Answer("1", "a", null, 5, null);
        data.Answer("2", "a", null, 60, null, scale: new SurveyScale(0, 100));
        Assert.Equal([5, 3.4], Assert.Single(HistoryTable.Stream(data.Connection, DateOnly.MinValue, SurveyTable.CommonScales(data.Connection, DateOnly.MinValue, SurveyScale.Usual))).Answers.Select(answer => Math.Round(answer.Value, 12)));
    }

    [Fact]
    public void Answers_of_one_scale_are_left_on_it_until_another_is_known()
    {
        data.Answer("1", "a", null, 60, 1, scale: new SurveyScale(0, 100));
        data.Answer("2", "a", null, 5, 31);
        Assert.Equal([60], Assert.Single(Histories()).Answers.Select(answer => answer.Value));
    }

    [Fact]
    public void Questions_without_dates_or_contacts_come_before_those_with_and_do_not_spoil_them()
    {
        data.Contact("i", "a", 1);
        data.Score("i", 0.25);
        data.Answer("1", "a", null, null, null);
        data.Answer("2", "a", "i", 3, 2, 1);
        SurveyQuestion[] questions = [.. SurveyTable.Stream(data.Connection, AsOf)];
        Assert.Equal([null, 3.0], questions.Select(question => question.Value));
        Assert.Equal([null, 0.25], questions.Select(question => question.Memory));
        Assert.Equal([null, TemporaryDatabase.At(2)], questions.Select(question => question.AnsweredAt));
    }

    private IEnumerable<CustomerHistory> Histories() => HistoryTable.Stream(data.Connection, AsOf, SurveyTable.CommonScales(data.Connection, AsOf, SurveyScale.Usual));
}
