using System.Text.Json;
using System.Text.Json.Serialization;

namespace Peakend.Jobs.Runs;

/// <summary>What came of one part of a run, as counts: the operator's log keeps these, and whoever shows it tells them in the reader's language.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "part")]
[JsonDerivedType(typeof(Read), "read")]
[JsonDerivedType(typeof(Scored), "scored")]
[JsonDerivedType(typeof(Linked), "linked")]
[JsonDerivedType(typeof(Reported), "reported")]
[JsonDerivedType(typeof(Exported), "exported")]
[JsonDerivedType(typeof(Reconciled), "reconciled")]
[JsonDerivedType(typeof(NothingRead), "nothing-read")]
[JsonDerivedType(typeof(NothingDated), "nothing-dated")]
public abstract record RunPart
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private RunPart() { } // closed: a sentence exists for every case

    /// <summary>Files were read.</summary>
    /// <param name="Files">All there are.</param>
    /// <param name="New">Of these, new or changed.</param>
    /// <param name="Kept">Rows kept of the new ones.</param>
    /// <param name="Refused">Rows refused of the new ones.</param>
    public sealed record Read(int Files, int New, long Kept, long Refused) : RunPart;

    /// <summary>Texts were scored.</summary>
    /// <param name="Examined">Interactions that were new, changed, or scored by another model.</param>
    /// <param name="Interactions">Of these, with a score.</param>
    /// <param name="Moments">Moments scored.</param>
    public sealed record Scored(long Examined, long Interactions, long Moments) : RunPart;

    /// <summary>Scores were linked with outcomes.</summary>
    /// <param name="Links">Questions of the family.</param>
    /// <param name="Withheld">Of these, without an answer.</param>
    /// <param name="AsOf">Up to when data counted.</param>
    public sealed record Linked(int Links, int Withheld, DateOnly AsOf) : RunPart;

    /// <summary>A weekly report was written.</summary>
    /// <param name="Week">Of which week, as 2026-W26.</param>
    /// <param name="File">Its name.</param>
    /// <param name="NotReached">The week it was due for, where the data end before; null otherwise.</param>
    public sealed record Reported(string Week, string File, string? NotReached) : RunPart;

    /// <summary>BI tables were written.</summary>
    /// <param name="Folder">Where.</param>
    /// <param name="Rows">Of all tables.</param>
    /// <param name="Tables">How many.</param>
    /// <param name="Contract">Version of the columns.</param>
    public sealed record Exported(string Folder, long Rows, int Tables, string Contract) : RunPart;

    /// <summary>Finance figures were written.</summary>
    /// <param name="Folder">Where.</param>
    /// <param name="Checks">Reconciliations.</param>
    /// <param name="Agree">Of these, that agree.</param>
    public sealed record Reconciled(string Folder, int Checks, int Agree) : RunPart;

    /// <summary>Nothing was to do: no data have been read.</summary>
    public sealed record NothingRead : RunPart;

    /// <summary>Nothing was to report: no interaction has a date.</summary>
    public sealed record NothingDated : RunPart;

    /// <summary>Parts as the log keeps them.</summary>
    public static string Json(IReadOnlyList<RunPart> parts) => JsonSerializer.Serialize(parts, Options);

    /// <summary>Parts that the log kept; none where it has none.</summary>
    public static IReadOnlyList<RunPart> Of(string? json) => json is null ? [] : JsonSerializer.Deserialize<IReadOnlyList<RunPart>>(json, Options)!;
}
