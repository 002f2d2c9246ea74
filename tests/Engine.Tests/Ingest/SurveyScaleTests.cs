using Peakend.Engine.Ingest;

namespace Peakend.Engine.Tests.Ingest;

public class SurveyScaleTests
{
    private static readonly SurveyScale Five = new(1, 5), Hundred = new(0, 100), Seven = new(1, 7);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(25, 2)]
    [InlineData(60, 3.4)]
    [InlineData(100, 5)]
    public void Worst_lies_on_worst_and_best_on_best_and_the_way_back_leads_back(double hundred, double five)
    {
        Assert.Equal(five, Hundred.Bring(hundred, Five), 1e-12);
        Assert.Equal(hundred, Five.Bring(five, Hundred), 1e-12);
    }

    [Fact]
    public void One_scale_is_kept_though_another_is_usual() => Assert.Equal(Hundred, SurveyScale.Common([(Hundred, 3)], Five));

    [Fact]
    public void Of_several_the_usual_one_is_taken_even_if_no_question_has_it() => Assert.Equal(Five, SurveyScale.Common([(Hundred, 3), (Seven, 9)], Five));

    [Fact]
    public void Without_a_usual_one_that_of_most_questions_and_of_equals_the_lower()
    {
        Assert.Equal(Seven, SurveyScale.Common([(Hundred, 3), (Seven, 9)], null));
        Assert.Equal(Five, SurveyScale.Common([(Seven, 4), (Five, 4)], null));
    }
}
