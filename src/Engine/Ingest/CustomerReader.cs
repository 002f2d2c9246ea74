using Peakend.Engine.Interactions;

namespace Peakend.Engine.Ingest;

/// <summary>One customer.</summary>
/// <param name="Customer">Pseudonym.</param>
/// <param name="JoinedOn">First day as a customer.</param>
/// <param name="Segment">The company's own grouping.</param>
/// <param name="Plan">Product or tariff.</param>
/// <param name="Country">As given.</param>
/// <param name="Language">As given.</param>
/// <param name="TenureMonths">Months as a customer, for data without dates, at least 0.</param>
public sealed record CustomerRow(CustomerId Customer, DateOnly? JoinedOn, string? Segment, string? Plan, string? Country, string? Language, double? TenureMonths);

/// <summary>Reads customer files.</summary>
public static class CustomerReader
{
    /// <summary>The rows that can be read, in the file's order; the table refuses the others.</summary>
    public static IEnumerable<CustomerRow> Read(CsvTable table, InputContext context)
    {
        CsvColumn id = table.Column("customer_id"), joined = table.Column("joined_on"), segment = table.Column("segment"), plan = table.Column("plan"),
            country = table.Column("country"), language = table.Column("language"), tenure = table.Column("tenure_months");
        while (table.Read())
        {
            CustomerRow row = new(
                context.Customer(table, id), context.PastDay(table, joined), table.Text(segment), table.Text(plan), table.Text(country),
                table.Text(language)?.ToLowerInvariant(), Tenure(table, tenure));
            if (table.Accept()) yield return row;
        }
    }

    /// <summary>Months as a customer; negative is a fault.</summary>
    internal static double? Tenure(CsvTable table, in CsvColumn column) =>
        (double?)table.Value<decimal>(column, static (formats, text) => formats.Number(text) is decimal months and >= 0 ? months : null, "a number of months, at least 0");
}
