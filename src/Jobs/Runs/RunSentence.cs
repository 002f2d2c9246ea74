using System.Globalization;

namespace Peakend.Jobs.Runs;

/// <summary>What came of a run, in sentences of one language.</summary>
public sealed class RunSentence
{
    /// <summary>For the terminal and for English readers.</summary>
    public static readonly RunSentence English = new(german: false);

    /// <summary>For German readers.</summary>
    public static readonly RunSentence German = new(german: true);

    private readonly bool german;
    private readonly CultureInfo culture;

    private RunSentence(bool german) => (this.german, culture) = (german, german ? CultureInfo.GetCultureInfo("de-DE") : CultureInfo.InvariantCulture);

    /// <summary>A sentence a part.</summary>
    public string Of(params IEnumerable<RunPart> parts) => string.Join(' ', parts.Select(Sentence));

    private string Sentence(RunPart part) => part switch
    {
        RunPart.Read { New: 0 } read => Say($"{read.Files} files, none of them new.", $"{read.Files} Dateien, keine davon neu."),
        RunPart.Read read => Say(
            $"{read.Files} files, {read.New} of them new or changed: {read.Kept:N0} rows kept, {read.Refused:N0} refused.",
            $"{read.Files} Dateien, davon {read.New} neu oder geändert: {read.Kept:N0} Zeilen übernommen, {read.Refused:N0} abgewiesen."),
        RunPart.Scored { Examined: 0 } => Say($"Nothing new to score.", $"Nichts Neues zu bewerten."),
        RunPart.Scored scored => Say(
            $"{scored.Examined:N0} interactions examined, {scored.Interactions:N0} scored, {scored.Moments:N0} moments.",
            $"{scored.Examined:N0} Kontakte geprüft, {scored.Interactions:N0} bewertet, {scored.Moments:N0} Momente."),
        RunPart.Linked linked => Say(
            $"{linked.Links} links as of {linked.AsOf:yyyy-MM-dd}, {linked.Withheld} of them withheld.",
            $"{linked.Links} Zusammenhänge zum Stand {linked.AsOf:dd.MM.yyyy}, davon {linked.Withheld} zurückgehalten."),
        RunPart.Reported report => Say($"Report of week {report.Week} written: {report.File}.", $"Bericht der Woche {report.Week} geschrieben: {report.File}.")
            + (report.NotReached is { } week ? Say($" The data do not reach the end of week {week}.", $" Die Daten reichen nicht bis zum Ende der Woche {week}.") : ""),
        RunPart.Exported tables => Say(
            $"BI tables: {tables.Folder}, {tables.Rows:N0} rows in {tables.Tables} tables, contract {tables.Contract}.",
            $"BI-Tabellen: {tables.Folder}, {tables.Rows:N0} Zeilen in {tables.Tables} Tabellen, Vertrag {tables.Contract}."),
        RunPart.Reconciled { Checks: 0 } figures => Say($"Finance figures: {figures.Folder}, no revenue to reconcile.", $"Finanzzahlen: {figures.Folder}, kein Umsatz abzustimmen."),
        RunPart.Reconciled figures => Say(
            $"Finance figures: {figures.Folder}, {figures.Agree} of {figures.Checks} checks agree.",
            $"Finanzzahlen: {figures.Folder}, {figures.Agree} von {figures.Checks} Prüfungen stimmen."),
        RunPart.NothingRead => Say($"Nothing to do: no data have been read yet.", $"Nichts zu tun: Noch sind keine Daten gelesen."),
        RunPart.NothingDated => Say($"Nothing to report: no interaction has a date.", $"Nichts zu berichten: Kein Kontakt hat ein Datum."),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part.GetType().Name, "A part without a sentence."),
    };

    private string Say(FormattableString inEnglish, FormattableString inGerman) => (german ? inGerman : inEnglish).ToString(culture);
}
