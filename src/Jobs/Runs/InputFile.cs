using Peakend.Engine.Ingest;

namespace Peakend.Jobs.Runs;

/// <summary>One file to be read as one table.</summary>
/// <param name="Mapping">How.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Named">What the settings name: the file, or the pattern that it matches.</param>
/// <param name="Part">0, 1 … where one file serves a table more than once.</param>
/// <param name="Use">Name of this use where one file serves several tables; empty otherwise.</param>
/// <param name="Checksum">Of content, mapping and what else decides how it is read.</param>
public sealed record InputFile(SourceMapping Mapping, string Path, string Named, int Part, string Use, string Checksum);
