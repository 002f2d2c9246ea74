using Peakend.Engine.Interactions;

namespace Peakend.Engine.Ingest;

/// <summary>An end of a relationship – or, in data without dates, the knowledge that it has not ended.</summary>
/// <param name="Customer">Pseudonym.</param>
/// <param name="Churned">Whether the customer left.</param>
/// <param name="ChurnedOn">Last day of the relationship; null in data without dates.</param>
/// <param name="Reason">As stated.</param>
/// <param name="Controllable">Whether the company could have prevented it.</param>
/// <param name="TenureMonths">Months as a customer, for data without dates.</param>
public sealed record ChurnRow(CustomerId Customer, bool Churned, DateOnly? ChurnedOn, string? Reason, bool? Controllable, double? TenureMonths);

/// <summary>Reads churn files.</summary>
public static class ChurnReader
{
    /// <summary>The rows that can be read, in the file's order; the table refuses the others.</summary>
    public static IEnumerable<ChurnRow> Read(CsvTable table, InputContext context)
    {
        CsvColumn id = table.Column("customer_id"), on = table.Column("churned_on"), reason = table.Column("reason"),
            controllable = table.Column("controllable"), churned = table.Column("churned"), tenure = table.Column("tenure_months");
        while (table.Read())
        {
            bool left = table.Value(churned, static (_, text) => FieldFormats.YesNo(text), "true or false") ?? true;
            ChurnRow row = new(
                context.Customer(table, id), left, context.PastDay(table, on), context.Words(table, reason)?.ToLowerInvariant(),
                table.Value(controllable, static (_, text) => FieldFormats.YesNo(text), "true or false"), CustomerReader.Tenure(table, tenure));
            if (row is { Churned: false, ChurnedOn: not null }) table.Fault(on, "A date of leaving for a customer who has not left.", "");
            if (row is { Churned: true, ChurnedOn: null, TenureMonths: null }) table.Fault(on, "Neither a date of leaving nor a tenure.", "");
            if (table.Accept()) yield return row;
        }
    }
}
