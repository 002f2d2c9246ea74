using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Peakend.Reports.Tests.BiExport;

/// <summary>
/// A data package checked as its receiver would: it knows <c>datapackage.json</c> and the files, and nothing of the program. Its reader of CSV and its
/// rules of types are its own (RFC 4180; Frictionless Table Schema, version 1).
/// </summary>
internal static class PackageValidator
{
    /// <summary>Every fault, with file and row; empty when the package keeps its word.</summary>
    public static IReadOnlyList<string> Faults(string folder)
    {
        using JsonDocument package = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "datapackage.json")));
        List<string> faults = [];
        Dictionary<string, (string[] Header, List<string[]> Rows)> tables = [];
        JsonElement[] resources = [.. package.RootElement.GetProperty("resources").EnumerateArray()];
        foreach (JsonElement resource in resources)
        {
            string name = resource.GetProperty("name").GetString()!;
            byte[] bytes = File.ReadAllBytes(Path.Combine(folder, resource.GetProperty("path").GetString()!));
            if (bytes.Length != resource.GetProperty("bytes").GetInt64()) faults.Add($"{name}: bytes");
            if ("sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)) != resource.GetProperty("hash").GetString()) faults.Add($"{name}: hash");
            if (bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble)) faults.Add($"{name}: byte order mark");
            if (bytes.AsSpan().IndexOf("\r\n"u8) >= 0) faults.Add($"{name}: CRLF");
            List<string[]> records = Records(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes));
            tables[name] = (records[0], records[1..]);
            if (records.Count - 1 != resource.GetProperty("rows").GetInt64()) faults.Add($"{name}: rows");
            CheckTable(name, resource.GetProperty("schema"), records, faults);
        }

        foreach (JsonElement resource in resources) CheckReferences(resource, tables, faults);
        return faults;
    }

    /// <summary>Records of a text with LF line ends.</summary>
    public static List<string[]> Records(string text)
    {
        List<string[]> records = [];
        List<string> fields = [];
        StringBuilder field = new();
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') field.Append(text[i++]);
            else if (c == '"') quoted = !quoted;
            else if (!quoted && (c is ',' or '\n'))
            {
                fields.Add(field.ToString());
                field.Clear();
                if (c == ',') continue;
                records.Add([.. fields]);
                fields.Clear();
            }
            else field.Append(c);
        }

        Assert.False(quoted || fields.Count > 0 || field.Length > 0, "The file ends within a record.");
        return records;
    }

    private static void CheckTable(string name, JsonElement schema, List<string[]> records, List<string> faults)
    {
        JsonElement[] fields = [.. schema.GetProperty("fields").EnumerateArray()];
        string[] names = [.. fields.Select(field => field.GetProperty("name").GetString()!)];
        if (!records[0].SequenceEqual(names)) faults.Add($"{name}: header");
        int[] key = [.. schema.GetProperty("primaryKey").EnumerateArray().Select(column => Array.IndexOf(names, column.GetString()))];
        HashSet<string> keys = new(StringComparer.Ordinal);
        for (int row = 1; row < records.Count; row++)
        {
            string[] record = records[row];
            if (record.Length != names.Length)
            {
                faults.Add($"{name} row {row}: {record.Length} fields");
                continue;
            }

            if (!keys.Add(string.Join('\u001f', key.Select(column => record[column])))) faults.Add($"{name} row {row}: key twice");
            for (int i = 0; i < fields.Length; i++)
                if (Fault(fields[i], record[i]) is { } fault) faults.Add($"{name} row {row}, {names[i]} '{record[i]}': {fault}");
        }
    }

    private static void CheckReferences(JsonElement resource, Dictionary<string, (string[] Header, List<string[]> Rows)> tables, List<string> faults)
    {
        string name = resource.GetProperty("name").GetString()!;
        if (!resource.GetProperty("schema").TryGetProperty("foreignKeys", out JsonElement foreignKeys)) return;
        foreach (JsonElement foreignKey in foreignKeys.EnumerateArray())
        {
            string here = foreignKey.GetProperty("fields")[0].GetString()!, there = foreignKey.GetProperty("reference").GetProperty("fields")[0].GetString()!;
            (string[] header, List<string[]> rows) = tables[foreignKey.GetProperty("reference").GetProperty("resource").GetString()!];
            HashSet<string> known = [.. rows.Select(row => row[Array.IndexOf(header, there)])];
            int column = Array.IndexOf(tables[name].Header, here);
            foreach (string value in tables[name].Rows.Select(row => row[column]).Where(value => value.Length > 0 && !known.Contains(value))) faults.Add($"{name}.{here} '{value}': not in the other table");
        }
    }

    private static string? Fault(JsonElement field, string value)
    {
        JsonElement constraints = field.TryGetProperty("constraints", out JsonElement given) ? given : default;
        bool Has(string name, out JsonElement constraint)
        {
            constraint = default;
            return constraints.ValueKind == JsonValueKind.Object && constraints.TryGetProperty(name, out constraint);
        }

        if (value.Length == 0) return Has("required", out JsonElement required) && required.GetBoolean() ? "required" : null;
        double number = 0;
        bool ok = field.GetProperty("type").GetString() switch
        {
            "string" => true,
            "integer" => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole) && (number = whole) == whole,
            "number" => double.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number) && double.IsFinite(number),
            "boolean" => value is "true" or "false",
            "date" => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "datetime" => DateTime.TryParseExact(value, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            _ => false,
        };
        if (!ok) return "type";
        if (Has("minimum", out JsonElement minimum) && number < minimum.GetDouble()) return "minimum";
        if (Has("maximum", out JsonElement maximum) && number > maximum.GetDouble()) return "maximum";
        return Has("enum", out JsonElement oneOf) && !oneOf.EnumerateArray().Any(one => one.GetString() == value) ? "enum" : null;
    }
}
