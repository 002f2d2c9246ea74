using System.Globalization;
using System.Text;
using Peakend.Jobs.Runs;

namespace Peakend.Jobs.Tests.Runs;

/// <summary>A company written by hand into a temporary folder: one line a contact.</summary>
internal sealed class SmallCompany : IDisposable
{
    private readonly StringBuilder interactions = new("interaction_id,customer_id,channel,started_at,team,topic,language\n"), turns = new("interaction_id,turn,speaker,at,text\n");

    private int contacts;

    public string Root { get; } = Directory.CreateTempSubdirectory("peakend-small-").FullName;

    /// <summary>Adds a contact: what the customer says, an agent's "I see." after each.</summary>
    public string Contact(string at, string? customer = null, string? team = null, string? topic = null, params string[] says)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"i{++contacts:000}");
        interactions.Append(CultureInfo.InvariantCulture, $"{id},{customer ?? "c" + id},chat,{at},{team},{topic},en\n");
        for (int i = 0; i < says.Length; i++)
            turns.Append(CultureInfo.InvariantCulture, $"{id},{2 * i},customer,{at},\"{says[i]}\"\n{id},{(2 * i) + 1},agent,{at},I see.\n");
        return id;
    }

    /// <summary>Writes a further file.</summary>
    public void File(string name, string content)
    {
        Directory.CreateDirectory(Path.Combine(Root, "in"));
        System.IO.File.WriteAllText(Path.Combine(Root, "in", name), content);
    }

    /// <summary>Writes the files, reads and scores them.</summary>
    public Workspace Open()
    {
        File("interactions.csv", interactions.ToString());
        File("turns.csv", turns.ToString());
        File("peakend.json", """{ "company": "Small", "pseudonymKey": "only-for-tests-0123", "timeZone": "Europe/Berlin" }""");
        Workspace workspace = Workspace.Open(Path.Combine(Root, "in"), Path.Combine(Root, "out"), null, TimeProvider.System);
        workspace.Ingest.Ingest(null, CancellationToken.None);
        workspace.Score.Score(null, CancellationToken.None);
        return workspace;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
