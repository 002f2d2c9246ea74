using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Peakend.Reports.BiExport;

/// <summary>The tables as a Frictionless Tabular Data Package (specs.frictionlessdata.io, version 1).</summary>
internal static class DataPackage
{
    /// <summary>Name of the descriptor.</summary>
    public const string File = "datapackage.json";

    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The descriptor of written tables.</summary>
    public static string Of(IEnumerable<WrittenTable> tables, RunRow run) => new JsonObject
    {
        ["profile"] = "tabular-data-package",
        ["name"] = "peakend-bi",
        ["title"] = "Emotional outcomes of customer contacts",
        ["version"] = BiTables.Version,
        ["run"] = new JsonObject
        {
            ["id"] = run.Id, ["as_of"] = run.AsOf?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["inputs"] = run.Inputs, ["settings"] = run.Settings, ["scorer"] = run.Scorer, ["code"] = run.Code,
        },
        ["resources"] = new JsonArray([.. tables.Select(Resource)]),
    }.ToJsonString(Options) + "\n";

    /// <summary>The schemas alone: what the version of the contract stands for.</summary>
    public static string Contract() => new JsonObject
    {
        ["version"] = BiTables.Version,
        ["tables"] = new JsonArray([.. BiTables.All.Select(table => new JsonObject { ["name"] = table.Name, ["description"] = table.Description, ["schema"] = Schema(table) })]),
    }.ToJsonString(Options) + "\n";

    private static JsonObject Resource(WrittenTable written) => new()
    {
        ["profile"] = "tabular-data-resource",
        ["name"] = written.Table.Name,
        ["path"] = written.Table.File,
        ["description"] = written.Table.Description,
        ["format"] = "csv",
        ["mediatype"] = "text/csv",
        ["encoding"] = "utf-8",
        ["dialect"] = new JsonObject { ["delimiter"] = ",", ["lineTerminator"] = "\n", ["quoteChar"] = "\"", ["doubleQuote"] = true, ["header"] = true },
        ["rows"] = written.Rows,
        ["bytes"] = written.Seal.Bytes,
        ["hash"] = "sha256:" + written.Seal.Sha256,
        ["schema"] = Schema(written.Table),
    };

    private static JsonObject Schema(BiTable table)
    {
        JsonObject schema = new()
        {
            ["fields"] = new JsonArray([.. table.Fields.Select(Descriptor)]),
            ["primaryKey"] = Names(table.Key),
            ["missingValues"] = new JsonArray(""),
        };
        if (table.References.Count > 0)
        {
            schema["foreignKeys"] = new JsonArray([.. table.References.Select(reference => new JsonObject
            {
                ["fields"] = Names([reference.Column]),
                ["reference"] = new JsonObject { ["resource"] = reference.Table, ["fields"] = Names([reference.Key]) },
            })]);
        }

        return schema;
    }

    private static JsonObject Descriptor(Field field)
    {
        JsonObject constraints = [];
        if (field.Required) constraints["required"] = true;
        if (field.Minimum is { } minimum) constraints["minimum"] = minimum;
        if (field.Maximum is { } maximum) constraints["maximum"] = maximum;
        if (field.OneOf.Count > 0) constraints["enum"] = Names(field.OneOf);
        JsonObject descriptor = new() { ["name"] = field.Name, ["type"] = field.Type, ["format"] = "default", ["description"] = field.Description };
        if (constraints.Count > 0) descriptor["constraints"] = constraints;
        return descriptor;
    }

    private static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(name => JsonValue.Create(name))]);
}
