using System.Globalization;
using Microsoft.AspNetCore.Http;
using Peakend.Engine.Storage;
using Peakend.Jobs.Runs;

namespace Peakend.Jobs.Web;

/// <summary>The page's words, numbers and times in one language, and times in the company's zone.</summary>
/// <param name="language">en or de.</param>
/// <param name="zone">Zone of all times shown.</param>
public sealed class PageWords(string language, TimeZoneInfo zone)
{
    private static readonly Dictionary<string, (string En, string De)> Table = new()
    {
        ["start"] = ("Overview", "Übersicht"),
        ["runs"] = ("Runs", "Läufe"),
        ["refused"] = ("Refused rows", "Abgewiesene Zeilen"),
        ["reports"] = ("Weekly reports", "Wochenberichte"),
        ["latest"] = ("latest", "neuester"),
        ["no-reports"] = ("No report has been written yet.", "Noch ist kein Bericht geschrieben."),
        ["due"] = ("Next due", "Als Nächstes fällig"),
        ["due-at"] = ("Due", "Fällig"),
        ["by-hand"] = ("by hand", "von Hand"),
        ["run-now"] = ("Run now", "Jetzt ausführen"),
        ["last-runs"] = ("Last runs", "Letzte Läufe"),
        ["all-runs"] = ("All runs", "Alle Läufe"),
        ["no-runs"] = ("Nothing has run yet.", "Noch ist nichts gelaufen."),
        ["act"] = ("What", "Was"),
        ["state"] = ("State", "Stand"),
        ["started"] = ("Started", "Begonnen"),
        ["took"] = ("Took", "Dauer"),
        ["outcome"] = ("What came of it", "Ergebnis"),
        ["asked"] = ("Asked for. It starts as soon as nothing else runs: ", "Angefordert. Beginnt, sobald nichts anderes läuft: "),
        ["data"] = ("Data", "Daten"),
        ["period"] = ("Period", "Zeitraum"),
        ["week"] = ("Week", "Woche"),
        ["to"] = ("to", "bis"),
        ["no-data"] = ("none yet", "noch keine"),
        ["interactions"] = ("Interactions", "Kontakte"),
        ["scored"] = ("with a score", "mit Bewertung"),
        ["file"] = ("File", "Datei"),
        ["reason"] = ("Reason", "Grund"),
        ["rows"] = ("Rows", "Zeilen"),
        ["read"] = ("read", "gelesen"),
        ["none-refused"] = ("None was refused.", "Keine wurde abgewiesen."),
        ["newer"] = ("Newer", "Neuere"),
        ["older"] = ("Older", "Ältere"),
        ["page"] = ("Page", "Seite"),
        ["of"] = ("of", "von"),
        ["times"] = ("Times are those of", "Zeiten in"),
        ["act.ingest"] = ("Read and score", "Lesen und bewerten"),
        ["act.score"] = ("Score", "Bewerten"),
        ["act.link"] = ("Link to churn and revenue", "Mit Kündigung und Umsatz verknüpfen"),
        ["act.report"] = ("Weekly report", "Wochenbericht"),
        ["act.export"] = ("Export for BI and finance", "Export für BI und Finanzen"),
        ["act.run"] = ("The whole job", "Der ganze Auftrag"),
        ["state.running"] = ("running", "läuft"),
        ["state.done"] = ("done", "fertig"),
        ["state.retrying"] = ("failed, will be tried again", "gescheitert, neuer Versuch folgt"),
        ["state.failed"] = ("failed", "gescheitert"),
        ["state.interrupted"] = ("interrupted", "unterbrochen"),
    };

    /// <summary>ISO 639-1 code, for the page's <c>lang</c>.</summary>
    public string Language => language;

    /// <summary>The zone of the times.</summary>
    public string ZoneName => zone.Id;

    private CultureInfo Culture => CultureInfo.GetCultureInfo(language == "de" ? "de-DE" : "en-GB");

    /// <summary>A word by its key.</summary>
    public string this[string key] => language == "de" ? Table[key].De : Table[key].En;

    /// <summary>The words for a reader: German if the browser prefers it to English.</summary>
    public static PageWords For(HttpRequest request, TimeZoneInfo zone)
    {
        IEnumerable<string> preferred = request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.Value?.Split('-')[0].ToLowerInvariant() ?? "");
        return new PageWords(preferred.FirstOrDefault(language => language is "de" or "en") ?? "en", zone);
    }

    /// <summary>An act by its name.</summary>
    public string Act(string name) => Table.ContainsKey("act." + name) ? this["act." + name] : name;

    /// <summary>A report by its file, such as <c>2026-W26.en.html</c>.</summary>
    public string Report(string file) => file.Split('.') is [var week, var written, _] ? $"{this["week"]} {week} ({written})" : file;

    /// <summary>What came of a run, in sentences; empty before it finished.</summary>
    public string Outcome(JobRunRow run) => (language == "de" ? RunSentence.German : RunSentence.English).Of(RunPart.Of(run.Outcome));

    /// <summary>How a run stands.</summary>
    public string State(JobRunState state) => this["state." + state.ToString().ToLowerInvariant()];

    /// <summary>A time in the company's zone, to the minute.</summary>
    public string Time(DateTimeOffset? at) => at is { } time ? TimeZoneInfo.ConvertTime(time, zone).ToString(language == "de" ? "ddd d. MMM yyyy, HH:mm" : "ddd d MMM yyyy, HH:mm", Culture) : "–";

    /// <summary>A day in the company's zone.</summary>
    public string Day(DateTimeOffset? at) => at is { } time ? TimeZoneInfo.ConvertTime(time, zone).ToString(language == "de" ? "d. MMMM yyyy" : "d MMMM yyyy", Culture) : "–";

    /// <summary>A duration: tenths of a second below a minute, else minutes and seconds.</summary>
    public string Duration(TimeSpan? time) => time switch
    {
        null => "–",
        { TotalSeconds: < 60 } short_ => short_.TotalSeconds.ToString("0.0", Culture) + " s",
        { } long_ => string.Create(Culture, $"{(int)long_.TotalMinutes} min {long_.Seconds} s"),
    };

    /// <summary>A whole number.</summary>
    public string Number(long number) => number.ToString("N0", Culture);

    /// <summary>A share, as a percentage with one decimal.</summary>
    public string Percent(double share) => (100 * share).ToString("0.0", Culture) + (language == "de" ? " %" : "%");
}
