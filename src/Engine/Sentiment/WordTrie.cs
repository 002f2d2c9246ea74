using System.Numerics;

namespace Peakend.Engine.Sentiment;

/// <summary>
/// Finds the longest listed word, beginning of a word, or phrase (words joined by one space) in a single walk over its characters.
/// Edges lie in one open-addressing table, so that a step costs one multiplication and, nearly always, one probe.
/// </summary>
internal sealed class WordTrie
{
    /// <summary>No node, no entry.</summary>
    public const int None = -1;

    /// <summary>Where every walk starts.</summary>
    public const int Root = 0;

    private Node[] nodes = [new Node(None, None)];
    private int count = 1;
    private ulong[] keys = [];
    private int[] targets = [];
    private int shift = 64;
    private int edges;

    /// <summary>Lists a folded word or phrase; false when it is listed already.</summary>
    /// <param name="word">The folded text.</param>
    /// <param name="entry">What to answer for it, from 0.</param>
    /// <param name="anyEnding">Whether longer words that begin with it match as well.</param>
    public bool Add(ReadOnlySpan<char> word, int entry, bool anyEnding)
    {
        int node = Root;
        foreach (char c in word)
        {
            int next = Next(node, c);
            if (next == None)
            {
                next = count++;
                if (count > nodes.Length)
                    Array.Resize(ref nodes, 2 * nodes.Length);
                nodes[next] = new Node(None, None);
                Connect(node, c, next);
            }

            node = next;
        }

        Node last = nodes[node];
        if ((anyEnding ? last.Beginning : last.Whole) != None)
            return false;
        nodes[node] = anyEnding ? last with { Beginning = entry } : last with { Whole = entry };
        return true;
    }

    /// <summary>The node one character on, or <see cref="None"/>.</summary>
    public int Next(int node, char c)
    {
        if (keys.Length == 0)
            return None;
        ulong key = Key(node, c);
        int mask = keys.Length - 1;
        for (int slot = Slot(key); keys[slot] != 0; slot = (slot + 1) & mask)
        {
            if (keys[slot] == key)
                return targets[slot];
        }

        return None;
    }

    /// <summary>The entry of the word that ends at a node, or <see cref="None"/>.</summary>
    public int Whole(int node) => nodes[node].Whole;

    /// <summary>
    /// Walks on over one word. <paramref name="node"/> becomes where it ends, or <see cref="None"/>; the answer is the entry of the whole
    /// word, else of its longest listed beginning, else <see cref="None"/>.
    /// </summary>
    public int Walk(ReadOnlySpan<char> word, ref int node)
    {
        int beginning = None;
        foreach (char c in word)
        {
            node = Next(node, c);
            if (node == None)
                return beginning;
            if (nodes[node].Beginning is not None and int entry)
                beginning = entry;
        }

        return nodes[node].Whole is not None and int whole ? whole : beginning;
    }

    // The character 0 is never listed and node 0 starts every walk, so no key is 0.
    private static ulong Key(int node, char c) => ((ulong)(uint)node << 16) | c;

    // Fibonacci hashing: Knuth, The Art of Computer Programming 3, 6.4; the constant is 2^64 divided by the golden ratio.
    private int Slot(ulong key) => (int)((key * 0x9E3779B97F4A7C15UL) >> shift);

    private void Connect(int node, char c, int target)
    {
        // At most a third full: most probes end at once.
        if ((edges + 1) * 3 > keys.Length)
            Grow();
        Insert(Key(node, c), target);
        edges++;
    }

    private void Grow()
    {
        (ulong[] oldKeys, int[] oldTargets) = (keys, targets);
        int size = Math.Max(64, keys.Length * 2);
        (keys, targets, shift) = (new ulong[size], new int[size], 64 - BitOperations.Log2((uint)size));
        for (int i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] != 0)
                Insert(oldKeys[i], oldTargets[i]);
        }
    }

    private void Insert(ulong key, int target)
    {
        int slot = Slot(key);
        while (keys[slot] != 0)
            slot = (slot + 1) & (keys.Length - 1);
        (keys[slot], targets[slot]) = (key, target);
    }

    private readonly record struct Node(int Whole, int Beginning);
}
