using Peakend.Engine.Ingest;
using Peakend.Engine.Storage;

namespace Peakend.Engine.Tests.Storage;

public sealed class SurveyTableTests : IDisposable
{
    // Day 30.5 after the noon of 1 March is the midnight that ends the as-of day.
    private static readonly DateOnly AsOf = new(2026, 3, 31);
    private static readonly DateTimeOffset From = TemporaryDatabase.Noon.AddDays(20), Until = TemporaryDatabase.Noon.AddDays(40);

    private readonly TemporaryDatabase data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public void An_answer_that_came_after_the_as_of_day_is_a_question_not_answered_yet()
    {
        data.Answer("1 in time", "a", null, 4, answered: 30.49, asked: 25);
        data.Answer("2 late", "b", null, 5, answered: 30.5, asked: 25);
        data.Answer("3 never", "c", null, null, answered: null, asked: 25);
        data.Answer("4 asked late", "d", null, 2, answered: 31, asked: 30.5);
        data.Answer("5 asked before the span", "e", null, 2, answered: 25, asked: 19);
        Assert.Equal([4, null, null], Asked().Select(question => question.Value));
        Assert.Equal(
            SurveyTable.Stream(data.Connection, AsOf).Where(question => question.AskedAt >= From).Select(question => question.Value),
            Asked().Select(question => question.Value));
    }

    [Fact]
    public void A_contact_after_the_as_of_day_gives_a_question_no_memory_yet()
    {
        data.Contact("then", "a", 30.49);
        data.Contact("later", "a", 30.5);
        data.Score("then", 0.5);
        data.Score("later", 0.75);
        data.Answer("1", "a", "then", 4, answered: 30.49, asked: 30.49);
        data.Answer("2", "a", "later", 4, answered: 30.49, asked: 30.49);
        Assert.Equal([0.5, null], Asked().Select(question => question.Memory));
    }

    [Fact]
    public void A_question_left_open_after_the_as_of_day_does_not_make_a_response_rate_known()
    {
        data.Answer("1", "a", null, 4, answered: 25, asked: 25);
        data.Answer("2", "a", null, null, answered: null, asked: 30.5);
        Assert.Empty(SurveyTable.WithResponseRate(data.Connection, AsOf));
        Assert.Equal(["csat"], SurveyTable.WithResponseRate(data.Connection, AsOf.AddDays(1)));
    }

    // Where nothing has a date, the as-of day is the first of all days.
    [Fact]
    public void Questions_of_data_without_a_single_date_are_known()
    {
        data.Contact("i", "a", null);
        data.Score("i", 0.5);
        data.Answer("1", "a", "i", 4, null);
        data.Answer("2", "a", null, null, null);
        Assert.Equal([(4, 0.5), (null, null)], SurveyTable.Stream(data.Connection, DateOnly.MinValue).Select(question => (question.Value, question.Memory)));
        Assert.Equal(["csat"], SurveyTable.WithResponseRate(data.Connection, DateOnly.MinValue));
    }

    [Fact]
    public void Questions_on_another_scale_are_brought_to_the_metrics_usual_one()
    {
        data.Answer("1", "a", null, 5, 25);
        data.Answer("2", "b", null, 75, 25, scale: new SurveyScale(0, 100));
        data.Answer("3", "c", null, null, null, 25, new SurveyScale(0, 100));
        AskedQuestion[] asked = Asked();
        Assert.Equal([5, 4, null], asked.Select(question => question.Value));
        Assert.All(asked, question => Assert.Equal((1, 5), (question.ScaleMin, question.ScaleMax)));
        Assert.Equal([5, 75, null], SurveyTable.Stream(data.Connection, AsOf).Select(question => question.Value)); // the tables keep what was answered
    }

    private AskedQuestion[] Asked() => [.. SurveyTable.Asked(data.Connection, From, Until, AsOf, SurveyTable.CommonScales(data.Connection, AsOf, SurveyScale.Usual))];
}
