using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Peakend.Engine.Links;

/// <summary>Checksum of the rows behind a figure: the same rows in the same order, the same checksum. Where the figure allows for groups or customers, their codes are a column.</summary>
internal static class RowsHash
{
    /// <summary>SHA-256 over columns of numbers, the first 16 hexadecimal digits.</summary>
    public static string Of(params ReadOnlySpan<double[]> columns)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (double[] column in columns) hash.AppendData(MemoryMarshal.AsBytes<double>(column));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }
}
