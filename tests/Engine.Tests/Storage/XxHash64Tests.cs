using System.Text;
using Peakend.Engine.Storage;

namespace Peakend.Engine.Tests.Storage;

public class XxHash64Tests
{
    // Values of the reference implementation (xxhsum 0.8, -H64). Lengths below 4, 8 and 32 bytes and above take different ways through the code.
    [Theory]
    [InlineData("", 0xEF46DB3751D8E999)]
    [InlineData("a", 0xD24EC4F1A98C6E5B)]
    [InlineData("abc", 0x44BC2CF5AD770999)]
    [InlineData("xxhash", 0x32DD38952C4BC720)]
    [InlineData("Nobody inspects the spammish repetition", 0xFBCEA83C8A378BF1)]
    public void Agrees_with_the_reference_implementation(string text, ulong expected) => Assert.Equal(expected, XxHash64.Of(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Every_byte_counts_at_every_length()
    {
        byte[] bytes = new byte[100];
        HashSet<ulong> seen = [];
        for (int length = 0; length <= bytes.Length; length++) Assert.True(seen.Add(XxHash64.Of(bytes.AsSpan(0, length))), $"length {length}");
        for (int at = 0; at < bytes.Length; at++)
        {
            bytes[at] = 1;
            Assert.True(seen.Add(XxHash64.Of(bytes)), $"byte {at}");
            bytes[at] = 0;
        }
    }
}
