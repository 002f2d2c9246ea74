namespace Peakend.Engine.Ingest;

/// <summary>The canonical input tables, in the order in which they are read: a table never refers to a later one.</summary>
public enum InputTable
{
    /// <summary>One row a customer.</summary>
    Customers,
    /// <summary>One row an interaction: its facts.</summary>
    Interactions,
    /// <summary>One row a message or utterance.</summary>
    Turns,
    /// <summary>One row a question asked.</summary>
    Surveys,
    /// <summary>One row a customer, month and item.</summary>
    Revenue,
    /// <summary>One row an end of a relationship.</summary>
    Churn,
}
