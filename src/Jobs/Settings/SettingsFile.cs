using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Peakend.Jobs.Settings;

/// <summary>Reads <c>peakend.json</c>. A name that no setting has is a fault, never ignored.</summary>
public static class SettingsFile
{
    /// <summary>The file's usual name.</summary>
    public const string Name = "peakend.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        NumberHandling = JsonNumberHandling.Strict,
        RespectRequiredConstructorParameters = true,
    };

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The settings of a file; the defaults when <paramref name="path"/> is null.</summary>
    /// <exception cref="SettingsException">Not JSON, unknown names, wrong types or values out of range – all of them listed.</exception>
    public static PeakendSettings Load(string? path)
    {
        if (path is null) return new PeakendSettings();
        if (!File.Exists(path)) throw new SettingsException(path, ["no such file."]);
        List<string> faults = [];
        PeakendSettings settings = new();
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path), Lenient);
            Check(document.RootElement, typeof(PeakendSettings), "", faults);
            if (faults.Count == 0) settings = document.RootElement.Deserialize<PeakendSettings>(Options) ?? settings;
        }
        catch (JsonException e)
        {
            // From the parser: everything that deserialization could refuse has been checked before.
            faults.Add(FormattableString.Invariant($"not JSON at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}."));
        }

        if (faults.Count == 0) faults.AddRange(settings.Faults());
        return faults.Count == 0 ? settings : throw new SettingsException(path, faults);
    }

    /// <summary>The settings as JSON that is the same for equal settings, for hashing.</summary>
    public static string Canonical(PeakendSettings settings) => JsonSerializer.Serialize(settings, Options);

    private static void Check(JsonElement element, Type type, string at, List<string> faults)
    {
        JsonTypeInfo info = Options.GetTypeInfo(type);
        switch (info.Kind, element.ValueKind)
        {
            case (JsonTypeInfoKind.Object, JsonValueKind.Object):
                foreach (string twice in element.EnumerateObject().GroupBy(p => p.Name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => same.Key))
                    faults.Add($"{at}{twice}: given more than once.");
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    JsonPropertyInfo? known = info.Properties.FirstOrDefault(p => string.Equals(p.Name, property.Name, StringComparison.OrdinalIgnoreCase));
                    if (known is null) faults.Add($"{at}{property.Name}: no such setting; there are {string.Join(", ", info.Properties.Select(p => p.Name))}.");
                    else if (property.Value.ValueKind != JsonValueKind.Null || !MayBeNull(known)) Check(property.Value, known.PropertyType, at + property.Name + ".", faults);
                }

                foreach (JsonPropertyInfo required in info.Properties.Where(p => p.IsRequired && !element.EnumerateObject().Any(e => string.Equals(e.Name, p.Name, StringComparison.OrdinalIgnoreCase))))
                    faults.Add($"{at}{required.Name}: missing.");
                break;
            case (JsonTypeInfoKind.Enumerable, JsonValueKind.Array):
                int i = 0;
                foreach (JsonElement item in element.EnumerateArray()) Check(item, info.ElementType!, FormattableString.Invariant($"{at.TrimEnd('.')}[{i++}]."), faults);
                break;
            case (JsonTypeInfoKind.Dictionary, JsonValueKind.Object):
                foreach (JsonProperty property in element.EnumerateObject()) Check(property.Value, info.ElementType!, at + property.Name + ".", faults);
                break;
            case (_, JsonValueKind.Null):
            case (not JsonTypeInfoKind.None, _):
                faults.Add(Wrong(element, type, at));
                break;
            default:
                try
                {
                    element.Deserialize(type, Options);
                }
                catch (Exception e) when (e is JsonException or InvalidOperationException)
                {
                    faults.Add(Wrong(element, type, at));
                }

                break;
        }
    }

    private static bool MayBeNull(JsonPropertyInfo property) =>
        property.PropertyType.IsValueType ? Nullable.GetUnderlyingType(property.PropertyType) is not null : property.IsSetNullable;

    private static string Wrong(JsonElement element, Type type, string at)
    {
        const int longest = 80;
        string found = element.GetRawText(), place = at.Length > 0 ? at.TrimEnd('.') : "the file";
        return $"{place}: expected {Expected(type)}; found {(found.Length > longest ? found[..longest] + "…" : found)}.";
    }

    private static string Expected(Type type)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsEnum) return "one of " + string.Join(", ", Enum.GetNames(plain).Select(JsonNamingPolicy.CamelCase.ConvertName));
        if (plain == typeof(string)) return "a text";
        if (plain == typeof(bool)) return "true or false";
        if (plain == typeof(int)) return "a whole number";
        if (plain == typeof(double)) return "a number";
        return typeof(System.Collections.IEnumerable).IsAssignableFrom(plain) ? "a list or an object" : "an object";
    }
}
