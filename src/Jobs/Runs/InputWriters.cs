using Microsoft.Data.Sqlite;
using Peakend.Engine.Storage;

namespace Peakend.Jobs.Runs;

/// <summary>The writers of all input tables, within one transaction.</summary>
public sealed class InputWriters : IDisposable
{
    /// <summary>Prepares them.</summary>
    public InputWriters(SqliteConnection connection, SqliteTransaction transaction)
    {
        Customers = new CustomerTable.Writer(connection);
        Interactions = new InteractionTable.Writer(connection, transaction, Customers);
        Texts = new TextTable.Writer(connection, transaction);
        Surveys = new SurveyTable.Writer(connection, Customers);
        Revenue = new RevenueTable.Writer(connection, Customers);
        Churn = new ChurnTable.Writer(connection, Customers);
    }

    /// <summary>Customers.</summary>
    public CustomerTable.Writer Customers { get; }

    /// <summary>Interactions' facts.</summary>
    public InteractionTable.Writer Interactions { get; }

    /// <summary>Turns.</summary>
    public TextTable.Writer Texts { get; }

    /// <summary>Survey answers.</summary>
    public SurveyTable.Writer Surveys { get; }

    /// <summary>Revenue.</summary>
    public RevenueTable.Writer Revenue { get; }

    /// <summary>Churn.</summary>
    public ChurnTable.Writer Churn { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Churn.Dispose();
        Revenue.Dispose();
        Surveys.Dispose();
        Texts.Dispose();
        Interactions.Dispose();
        Customers.Dispose();
    }
}
