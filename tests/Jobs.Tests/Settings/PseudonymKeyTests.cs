using Peakend.Jobs.Settings;

namespace Peakend.Jobs.Tests.Settings;

public sealed class PseudonymKeyTests : IDisposable
{
    private const string FirstKey = "{ \"pseudonymKey\": \"a first key for tests\" }", OtherKey = "{ \"pseudonymKey\": \"another key for tests\" }", KeyFile = "{ }";

    private readonly TemporaryCompany company = new();

    [Fact]
    public void Under_another_key_nothing_is_read_and_no_customer_doubles()
    {
        Company(FirstKey).Ingest();
        string before = company.Dump();
        company.Write(SettingsFile.Name, OtherKey).Write("customers.csv", "customer_id,segment\nc1,changed\n");
        OtherKeyException fault = Assert.Throws<OtherKeyException>(company.Open);
        Assert.Equal(78, fault.ExitCode);
        Assert.Contains("peakend.db was read under another pseudonym key", fault.Message, StringComparison.Ordinal);
        Assert.Contains("--out", fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, company.Dump());
    }

    [Fact]
    public void The_same_key_from_elsewhere_goes_on()
    {
        Company(FirstKey).Ingest();
        string file = Path.Combine(company.Input, "key.txt");
        File.WriteAllText(file, "a first key for tests\n");
        company.Write(SettingsFile.Name, $$"""{ "pseudonymKeyFile": {{System.Text.Json.JsonSerializer.Serialize(file)}} }""");
        Assert.All(company.Ingest().Files, read => Assert.True(read.Unchanged));
        Assert.Single(company.Query("select customer from customer"));
    }

    [Fact]
    public void Before_the_first_reading_any_key_may_be_set()
    {
        Company(KeyFile).Open();
        company.Write(SettingsFile.Name, OtherKey).Ingest();
        Assert.Single(company.Query("select customer from customer"));
    }

    [Fact]
    public void A_reading_that_failed_binds_no_key()
    {
        Company(FirstKey).Write("customers.csv", "customer_id,segment\n,\n");
        Assert.ThrowsAny<Engine.AnalyticsException>(company.Ingest);
        Company(OtherKey).Ingest();
        Assert.Single(company.Query("select fingerprint from pseudonym_key"));
    }

    [Fact]
    public void A_key_file_that_is_gone_is_not_made_anew()
    {
        Company(KeyFile).Ingest();
        string file = Path.Combine(company.Output, "peakend.key"), key = File.ReadAllText(file);
        File.Delete(file);
        SettingsException fault = Assert.Throws<SettingsException>(company.Open);
        Assert.Contains("peakend.key", fault.Message, StringComparison.Ordinal);
        Assert.Contains("the pseudonym key is gone", fault.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
        File.WriteAllText(file, key);
        Assert.All(company.Ingest().Files, read => Assert.True(read.Unchanged));
    }

    [Fact]
    public void Another_process_that_was_first_with_another_key_is_noticed_within_the_reading()
    {
        Jobs.Runs.Workspace late = Company(FirstKey).Open();
        Company(OtherKey).Ingest();
        Assert.Throws<OtherKeyException>(() => late.Ingest.Ingest(null, CancellationToken.None));
        Assert.Single(company.Query("select customer from customer"));
    }

    public void Dispose() => company.Dispose();

    private TemporaryCompany Company(string settings) => company.Write("customers.csv", "customer_id,segment\nc1,a\n").Write(SettingsFile.Name, settings);
}
