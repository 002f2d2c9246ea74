using Peakend.Engine.Interactions;

namespace Peakend.Engine.Ingest;

/// <summary>What a customer paid for one item in one month.</summary>
/// <param name="Customer">Pseudonym.</param>
/// <param name="Month">First day of the month.</param>
/// <param name="Item">Subscription, contract or invoice; empty where a customer has one row a month.</param>
/// <param name="Amount">May be negative: a credit.</param>
/// <param name="Currency">ISO 4217, upper case.</param>
public sealed record RevenueRow(CustomerId Customer, DateOnly Month, string Item, Money Amount, string Currency);

/// <summary>Reads revenue files: one row a month, or one row a period (columns <c>from</c>, <c>to</c>) with the monthly amount.</summary>
public static class RevenueReader
{
    /// <summary>The rows that can be read, in the file's order; the table refuses the others.</summary>
    public static IEnumerable<RevenueRow> Read(CsvTable table, InputContext context, DateOnly? through)
    {
        CsvColumn id = table.Column("customer_id"), month = table.Column("month"), amount = table.Column("amount"), currency = table.Column("currency"),
            item = table.Column("item"), from = table.Column("from"), to = table.Column("to");
        if (!month.Given && !from.Given) throw new InputFileException($"{table.Path}: neither a column 'month' nor 'from'; map one under inputs[].columns.");
        string? expected = context.Currency;
        while (table.Read())
        {
            CustomerId customer = context.Customer(table, id);
            Money? paid = table.Value(amount, static (formats, text) => Exact(formats.Number(text)), "an amount with at most four decimals");
            if (paid is null) table.Fault(amount, "Empty, but required.", "");
            string? named = table.Text(currency)?.ToUpperInvariant();
            if (named is not null && (named.Length != 3 || !named.All(char.IsAsciiLetterUpper)))
                table.Fault(currency, "Not a currency such as EUR (ISO 4217).", RejectionLog.Shape(named));
            else if (named is not null && expected is not null && named != expected)
                table.Fault(currency, $"Another currency than {expected}: amounts of two currencies cannot be added.", "");
            (DateOnly First, DateOnly Last)? months = month.Given ? OneMonth(table, month) : Span(table, from, to, through, context);
            if (months is { Last: var last } && last > DateOnly.FromDateTime(context.Now.UtcDateTime).AddMonths(1))
                table.Fault(month.Given ? month : to, "In the future.", "");
            if (months is { First.Year: < 1970 }) table.Fault(month.Given ? month : from, "Before 1970.", "");
            string what = table.Text(item) ?? "";
            if (!table.Accept()) continue;
            expected ??= named;
            for (DateOnly at = months!.Value.First; at <= months.Value.Last; at = at.AddMonths(1))
                yield return new RevenueRow(customer, at, what, paid!.Value, expected ?? "");
        }
    }

    private static Money? Exact(decimal? amount) =>
        amount is { } number && decimal.Round(number, 4) == number && Math.Abs(number) < 100_000_000_000m ? Money.Of(number) : null;

    private static (DateOnly, DateOnly)? OneMonth(CsvTable table, in CsvColumn column)
    {
        DateOnly? month = table.Value(column, static (formats, text) => formats.Month(text), "a month such as 2026-03");
        if (month is { } known) return (known, known);
        table.Fault(column, "Empty, but required.", "");
        return null;
    }

    /// <summary>A period counts for the months on whose last day it runs, as monthly recurring revenue is usually stated.</summary>
    private static (DateOnly, DateOnly)? Span(CsvTable table, in CsvColumn from, in CsvColumn to, DateOnly? through, InputContext context)
    {
        DateOnly? first = context.PastDay(table, from), end = table.Value(to, static (formats, text) => formats.Day(text), "a date");
        if (first is not { } start)
        {
            table.Fault(from, "Empty, but required.", "");
            return null;
        }

        DateOnly? last = end is { } day ? new DateOnly(day.Year, day.Month, 1).AddMonths(-1) : through;
        if (last is null) table.Fault(to, "Still running, and the settings give no 'through' month for this file.", "");
        if (end < start) table.Fault(to, "Ends before it starts.", "");
        if (through < last) last = through;
        return (new DateOnly(start.Year, start.Month, 1), last ?? default);
    }
}
