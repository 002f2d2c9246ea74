using Peakend.Engine.Links;

namespace Peakend.Engine.Tests.Links;

public class RowsHashTests
{
    private static readonly double[] First = [1, 2.5], Second = [-0.1, 3];

    // Python: hashlib.sha256(struct.pack('<4d', 1, 2.5, -0.1, 3)).hexdigest()[:16]
    [Fact]
    public void Is_the_beginning_of_SHA_256_over_little_endian_columns() => Assert.Equal("47cd705c69344ea9", RowsHash.Of(First, Second));

    [Fact]
    public void Other_values_rows_or_columns_have_another()
    {
        string[] hashes = [RowsHash.Of(First, Second), RowsHash.Of(Second, First), RowsHash.Of([2.5, 1], [3, -0.1]), RowsHash.Of(First), RowsHash.Of(First, [-0.1, Math.BitIncrement(3.0)])];
        Assert.Equal(hashes.Length, hashes.Distinct().Count());
    }
}
