using FsCheck;
using FsCheck.Fluent;
using Peakend.Reports.FinanceFigures;

namespace Peakend.Reports.Tests.FinanceFigures;

public class SmallGroupsTests
{
    [Theory]
    [InlineData("12 20 30", "...")]
    [InlineData("4 20 30", "XX.")] // alone it would be the total less the others
    [InlineData("4 9 30", "XX.")]
    [InlineData("2 3 20 30", "XXX.")] // together five: still below the minimum
    [InlineData("0 20 30", "XX.")] // nobody is a figure too
    [InlineData("4 20 20 30", "XX..")] // the earlier of equals
    [InlineData("4", "X")]
    [InlineData("", "")]
    public void Small_groups_are_hidden_and_whatever_gives_them_away(string sizes, string hidden) =>
        Assert.Equal(hidden, string.Concat(SmallGroups.Hidden([.. sizes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)], 10).Select(h => h ? 'X' : '.')));

    [Fact]
    public void What_is_hidden_is_never_one_group_nor_few_customers_while_another_could_join_it() =>
        Check.QuickThrowOnFailure(Prop.ForAll<byte[]>(bytes =>
        {
            int[] sizes = [.. bytes.Select(size => (int)size)];
            bool[] hidden = SmallGroups.Hidden(sizes, 10);
            int[] gone = [.. sizes.Where((_, i) => hidden[i])];
            return sizes.Where((_, i) => !hidden[i]).All(size => size >= 10) && (gone.Length == 0 || gone.Length == sizes.Length || (gone.Length > 1 && gone.Sum() >= 10));
        }));
}
