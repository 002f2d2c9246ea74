using System.Reflection;
using System.Text.Json.Serialization;
using Peakend.Jobs.Runs;

namespace Peakend.Jobs.Tests.Runs;

public class RunSentenceTests
{
    private static readonly RunPart[] Parts =
    [
        new RunPart.Read(6, 6, 25_000, 3), new RunPart.Read(6, 0, 0, 0), new RunPart.Scored(4_200, 4_100, 9_000), new RunPart.Scored(0, 0, 0), new RunPart.Linked(16, 2, new DateOnly(2026, 6, 30)),
        new RunPart.Reported("2026-W26", "2026-W26.de.html", null), new RunPart.Reported("2026-W26", "2026-W26.de.html", "2026-W29"), new RunPart.Exported("out/bi", 19_155, 7, "1.0.0"),
        new RunPart.Reconciled("out/finance", 30, 29), new RunPart.Reconciled("out/finance", 0, 0), new RunPart.NothingRead(), new RunPart.NothingDated(),
    ];

    [Fact]
    public void A_run_is_told_in_English() => Assert.Equal(
        "6 files, 6 of them new or changed: 25,000 rows kept, 3 refused. 4,200 interactions examined, 4,100 scored, 9,000 moments. 16 links as of 2026-06-30, 2 of them withheld. "
        + "Report of week 2026-W26 written: 2026-W26.de.html. The data do not reach the end of week 2026-W29. BI tables: out/bi, 19,155 rows in 7 tables, contract 1.0.0. "
        + "Finance figures: out/finance, 29 of 30 checks agree.",
        RunSentence.English.Of(Parts[0], Parts[2], Parts[4], Parts[6], Parts[7], Parts[8]));

    [Fact]
    public void And_in_German() => Assert.Equal(
        "6 Dateien, davon 6 neu oder geändert: 25.000 Zeilen übernommen, 3 abgewiesen. 4.200 Kontakte geprüft, 4.100 bewertet, 9.000 Momente. 16 Zusammenhänge zum Stand 30.06.2026, davon 2 zurückgehalten. "
        + "Bericht der Woche 2026-W26 geschrieben: 2026-W26.de.html. Die Daten reichen nicht bis zum Ende der Woche 2026-W29. BI-Tabellen: out/bi, 19.155 Zeilen in 7 Tabellen, Vertrag 1.0.0. "
        + "Finanzzahlen: out/finance, 29 von 30 Prüfungen stimmen.",
        RunSentence.German.Of(Parts[0], Parts[2], Parts[4], Parts[6], Parts[7], Parts[8]));

    [Fact]
    public void Every_part_comes_back_from_the_log_and_has_a_sentence_of_its_own_in_both_languages()
    {
        Assert.Equal(Parts, RunPart.Of(RunPart.Json(Parts)));
        Assert.Equal(typeof(RunPart).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(part => part.DerivedType).ToHashSet(), [.. Parts.Select(part => part.GetType())]);
        string[] sentences = [.. Parts.Select(part => RunSentence.English.Of(part)), .. Parts.Select(part => RunSentence.German.Of(part))];
        Assert.Equal(sentences.Length, sentences.Distinct().Count());
        Assert.Empty(RunPart.Of(null));
    }
}
