using System.Text;
using Peakend.Engine.Ingest;

namespace Peakend.Engine.Tests.Ingest;

public sealed class CsvTableTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("peakend-").FullName;
    private readonly List<RowRejection> refused = [];

    [Theory]
    [InlineData("1,\"open\n2,b\n3,c\n", "2", "3:2 4:3")] // the first row
    [InlineData("1,a\n2,\"open\n3,c\n4,\"d\"\n5,e\n", "3", "2:1 4:3 5:4 6:5")] // one in the middle, before a quoted value
    [InlineData("1,a\n2,\"open\n3,c\n4,\"d\nd,d\"\n5,e\n", "3", "2:1 4:3 5:4 7:5")] // before a value of two lines
    [InlineData("1,\"open\n2,\"open\n3,c\n", "2 3", "4:3")] // two after each other
    [InlineData("1,a\n2,\"open\n", "3", "2:1")] // the last row
    [InlineData("1,a\n2,\"open", "3", "2:1")] // a truncated file
    [InlineData("1,\"a\nb\"\n2,\"open\n\n3,\"x \"\"y\"\"\"\n4,d\n", "4", "2:1 6:3 7:4")] // an empty line between
    public void An_unclosed_quote_costs_one_row(string rows, string lines, string kept)
    {
        foreach (string end in (string[])["\n", "\r\n", "\r"])
        {
            refused.Clear();
            Assert.Equal(kept, Read(Encoding.UTF8.GetBytes(("customer_id,segment\n" + rows).Replace("\n", end, StringComparison.Ordinal))));
            Assert.Equal(lines, string.Join(' ', refused.Select(row => row.Line)));
        }
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-32", false)]
    [InlineData("windows-1252", true)]
    public void Other_encodings_are_read_and_recover_from_an_unclosed_quote_too(string name, bool named)
    {
        Encoding encoding = TextEncoding.Named(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("customer_id;segment\nä;ö\nü;\"open\n3;\"ß\"\n")];
        Assert.Equal("2:ä 4:3", Read(bytes, new SourceMapping { Table = InputTable.Customers, File = "x.csv", Encoding = named ? name : null }));
        Assert.Equal(3, Assert.Single(refused).Line);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("utf-8")]
    public void Bytes_of_another_encoding_refuse_their_row(string? encoding)
    {
        byte[] bytes = [.. "customer_id,segment\n1,a\n2"u8, 0xfc, .. ",b\n3,c\n"u8];
        Assert.Equal("2:1 4:3", Read(bytes, new SourceMapping { Table = InputTable.Customers, File = "x.csv", Encoding = encoding }));
        Assert.StartsWith("Not valid utf-8", Assert.Single(refused).Reason, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_zero_byte_refuses_its_row()
    {
        Assert.Equal("2:1 4:3", Read("customer_id\n1\n2\0\n3\n"u8.ToArray()));
        Assert.StartsWith("Holds a zero byte", Assert.Single(refused).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    public void The_delimiter_is_found_out(string delimiter) =>
        Assert.Equal("2:1 4:2", Read(Encoding.UTF8.GetBytes("\uFEFFcustomer_id|segment\r\n1|\"a\r\nb\"\r\n2|b\r\n".Replace("|", delimiter, StringComparison.Ordinal))));

    [Fact]
    public void Line_ends_may_be_mixed() => Assert.Equal("2:1 3:2 4:3", Read("customer_id,segment\r\n1,a\n2,b\r3,c"u8.ToArray()));

    [Fact]
    public void A_line_of_ten_megabytes_is_refused_and_the_next_one_read()
    {
        Assert.Equal("3:2", Read(Encoding.UTF8.GetBytes("customer_id,segment\n" + new string('x', 10_000_000) + ",a\n2,b\n")));
        Assert.Equal(new RowRejection(2, "customer_id", "Longer than 1 MB.", ""), refused[0]);
    }

    [Fact]
    public void An_unclosed_quote_far_before_the_next_one_is_recovered_from()
    {
        StringBuilder rows = new("customer_id,segment\n0,\"open\n");
        for (int i = 1; i <= 200_000; i++) rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i},some segment of a customer\n");
        Assert.Equal(200_000, Read(Encoding.UTF8.GetBytes(rows + "200001,\"b\"\n")).Split(' ').Length - 1);
        Assert.Equal(2, Assert.Single(refused).Line);
    }

    [Fact]
    public void A_missing_column_is_told_with_those_found_and_where_to_map()
    {
        string message = Assert.Throws<InputFileException>(() => Read("Kunde,Gruppe\n1,a\n"u8.ToArray())).Message;
        Assert.Contains("no column 'customer_id'; found 'Kunde', 'Gruppe'", message, StringComparison.Ordinal);
        Assert.Contains("inputs[].columns", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_header_is_told_without_the_words_of_the_row_in_its_place()
    {
        string message = Assert.Throws<InputFileException>(() => Read("i1,0,geheim,mein geheimes Wort\n"u8.ToArray())).Message;
        Assert.DoesNotContain("geheim", message, StringComparison.Ordinal);
        Assert.Contains("the first line must name the columns", message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_a_folder_and_a_missing_file_say_so()
    {
        Assert.Contains("is empty", Assert.Throws<InputFileException>(() => Read([])).Message, StringComparison.Ordinal);
        SourceMapping mapping = new() { Table = InputTable.Customers, File = "x.csv" };
        FieldFormats formats = new(mapping, TimeZoneInfo.Utc);
        Assert.Contains("is a folder", Assert.Throws<InputFileException>(() => new CsvTable(folder, mapping, formats, refused.Add)).Message, StringComparison.Ordinal);
        Assert.Contains("no such file", Assert.Throws<InputFileException>(() => new CsvTable(folder + "/none.csv", mapping, formats, refused.Add)).Message, StringComparison.Ordinal);
        Assert.Equal("", Read("customer_id"u8.ToArray()));
    }

    [Fact]
    public void A_row_with_too_few_or_too_many_values_is_refused_also_after_an_unclosed_quote()
    {
        Assert.Equal("3:2 7:5", Read("customer_id,segment\n1\n2,b\n3,\"open\n4\n6,f,f\n5,\"e\"\n"u8.ToArray()));
        Assert.Equal([2, 4, 5, 6], refused.Select(row => row.Line));
    }

    [Fact]
    public void The_line_number_stands_for_an_id_that_tells_files_apart()
    {
        SourceMapping mapping = new() { Table = InputTable.Customers, File = "x.csv", Columns = new Dictionary<string, string> { ["customer_id"] = "#line" } };
        Assert.Equal("2:x.csv#2 3:x.csv#3", Read("segment\na\nb\n"u8.ToArray(), mapping));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>The rows as line:customer_id.</summary>
    private string Read(byte[] bytes, SourceMapping? mapping = null)
    {
        string path = Path.Combine(folder, "x.csv");
        File.WriteAllBytes(path, bytes);
        mapping ??= new SourceMapping { Table = InputTable.Customers, File = "x.csv" };
        using CsvTable table = new(path, mapping, new FieldFormats(mapping, TimeZoneInfo.Utc), refused.Add);
        CsvColumn id = table.Column("customer_id");
        List<string> rows = [];
        while (table.Read())
        {
            string row = FormattableString.Invariant($"{table.Line}:{table.Required(id)}");
            if (table.Accept()) rows.Add(row);
        }

        return string.Join(' ', rows);
    }
}
