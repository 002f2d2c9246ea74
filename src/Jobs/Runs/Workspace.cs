using System.Reflection;
using Peakend.Engine.Ingest;
using Peakend.Engine.Sentiment;
using Peakend.Engine.Storage;
using Peakend.Jobs.Settings;

namespace Peakend.Jobs.Runs;

/// <summary>Where a company's data lie and how they are worked on: input folder, output folder, settings, database. Makes the runs.</summary>
public sealed class Workspace
{
    private readonly Lazy<InteractionScoring> scoring;

    private Workspace(string input, string output, PeakendSettings settings, Database database, Pseudonyms pseudonyms, TimeProvider clock)
    {
        (Input, Output, Settings, Database, Clock) = (input, output, settings, database, clock);
        Pseudonyms = pseudonyms;
        scoring = new Lazy<InteractionScoring>(() => new InteractionScoring(SentimentScorer.Load(), settings.PeakEnd, LanguageCode.Parse(settings.DefaultLanguage)));
    }

    /// <summary>Folder of the input files.</summary>
    public string Input { get; }

    /// <summary>Folder of database, reports and exports.</summary>
    public string Output { get; }

    /// <summary>Checked settings.</summary>
    public PeakendSettings Settings { get; }

    /// <summary>The database, <c>peakend.db</c> in the output folder.</summary>
    public Database Database { get; }

    /// <summary>Ids → pseudonyms.</summary>
    public Pseudonyms Pseudonyms { get; }

    /// <summary>The clock: only the future is told by it.</summary>
    public TimeProvider Clock { get; }

    /// <summary>Text → score; loaded at first use.</summary>
    public InteractionScoring Scoring => scoring.Value;

    /// <summary>The zone of days and weeks.</summary>
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(Settings.TimeZone);

    /// <summary>Version of the program.</summary>
    public static string Version { get; } =
        typeof(Workspace).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Opens a workspace.</summary>
    /// <param name="input">Folder of the input files.</param>
    /// <param name="output">Folder of what is made; created where missing.</param>
    /// <param name="settingsPath">Settings file; null takes <c>peakend.json</c> of the input folder where there is one.</param>
    /// <param name="clock">The clock.</param>
    public static Workspace Open(string input, string output, string? settingsPath, TimeProvider clock)
    {
        if (!Directory.Exists(input)) throw new InputFileException($"{input}: no such folder. Give the folder that holds the input files, such as data/samples.");
        PeakendSettings settings = SettingsOf(input, settingsPath);
        Directory.CreateDirectory(output);
        Pseudonyms pseudonyms = new(PseudonymKey.Load(settings, output));
        return new Workspace(input, output, settings, Database.Open(DatabasePath(output)), pseudonyms, clock);
    }

    /// <summary>The settings of an input folder: of the file named, else of its <c>peakend.json</c>, else the defaults.</summary>
    public static PeakendSettings SettingsOf(string input, string? settingsPath)
    {
        string beside = Path.Combine(input, SettingsFile.Name);
        return SettingsFile.Load(settingsPath ?? (File.Exists(beside) ? beside : null));
    }

    /// <summary>Where the database of an output folder lies.</summary>
    public static string DatabasePath(string output) => Path.Combine(output, "peakend.db");

    /// <summary>Files → database.</summary>
    public IngestRun Ingest => new(Database, Settings, Pseudonyms, Input, Output, Clock);

    /// <summary>Texts → scores.</summary>
    public ScoreRun Score => new(Database, Scoring);

    /// <summary>Scores × outcomes → findings.</summary>
    public LinkRun Link => new(Database, Settings);

    /// <summary>Database → BI tables.</summary>
    public ExportRun Export => new(this);

    /// <summary>Findings → finance figures.</summary>
    public FinanceRun Finance => new(this);

    /// <summary>Database → weekly report.</summary>
    public WeeklyReportRun WeeklyReport => new(this);

    /// <summary>Work that is written to the operator's log.</summary>
    public RunLog Log => new(Database, Clock);

    /// <summary>Names a run by what it sees.</summary>
    public RunIdentity Identity(string act, DateOnly? asOf)
    {
        using Microsoft.Data.Sqlite.SqliteConnection connection = Database.Connect();
        return new RunIdentity(act, asOf, SourceTable.InputsHash(connection), SettingsHash, Scoring.Version, Version);
    }

    /// <summary>Hash of the settings in force, without the key and the schedule: they change no figure.</summary>
    public string SettingsHash =>
        Fingerprint.Of(SettingsFile.Canonical(Settings with { PseudonymKey = null, PseudonymKeyFile = null, Schedule = new() }));
}
