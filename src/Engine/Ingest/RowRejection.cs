namespace Peakend.Engine.Ingest;

/// <summary>One row that was not kept, and why – without the customer's words.</summary>
/// <param name="Line">Line of the file on which the row starts, from 1, header and empty lines counted.</param>
/// <param name="Column">Header of the column at fault, as the file spells it; empty when the whole row is.</param>
/// <param name="Reason">One of a small number of sentences, so that they can be counted.</param>
/// <param name="Found">The shape of what was found (letters as x, digits as 9); empty where nothing is to be shown.</param>
public readonly record struct RowRejection(long Line, string Column, string Reason, string Found);
