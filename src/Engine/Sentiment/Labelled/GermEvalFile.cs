using System.Xml;
using Peakend.Engine.Interactions;

namespace Peakend.Engine.Sentiment.Labelled;

/// <summary>Reads GermEval 2017, <c>fixed_dev-2017-09-15.xml</c>: documents with <c>sentiment</c> and <c>text</c>. Every row is for looking at only.</summary>
public static class GermEvalFile
{
    /// <summary>Reads the documents with their own label.</summary>
    /// <exception cref="LabelledFileException">The file is missing or malformed.</exception>
    public static IEnumerable<LabelledText> Read(string folder)
    {
        string path = PathOf(folder);
        if (!File.Exists(path)) throw new LabelledFileException(path);
        using XmlReader reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (Next(reader, path))
            if (reader.NodeType == XmlNodeType.Element && reader.Name == "Document") yield return Document(reader, path);
    }

    internal static string PathOf(string folder) => Path.Combine(folder, "fixed_dev-2017-09-15.xml");

    private static LabelledText Document(XmlReader reader, string path)
    {
        long line = Line(reader);
        string? text = null, sentiment = null;
        while (Next(reader, path) && !(reader.NodeType == XmlNodeType.EndElement && reader.Name == "Document"))
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.Name == "text") text = Content(reader, path).Trim();
            else if (reader.Name == "sentiment") (sentiment, line) = (Content(reader, path), Line(reader));
        }

        if (string.IsNullOrEmpty(text)) throw new LabelledFileException(path, line, "text", "nothing", "a text");
        Polarity polarity = sentiment switch
        {
            "negative" => Polarity.Negative,
            "neutral" => Polarity.Neutral,
            "positive" => Polarity.Positive,
            _ => throw new LabelledFileException(path, line, "sentiment", LabelledFileException.Shown(sentiment ?? ""), "negative, neutral or positive"),
        };
        return new LabelledText(DataSet.GermEval2017, DataPart.Test, Language.German, text, polarity, null, null);
    }

    private static bool Next(XmlReader reader, string path)
    {
        try
        {
            return reader.Read();
        }
        catch (XmlException e)
        {
            throw new LabelledFileException(path, e.LineNumber, null, "what is not XML", "well-formed XML");
        }
    }

    /// <summary>The text of the current element, which has no elements in it.</summary>
    private static string Content(XmlReader reader, string path)
    {
        if (reader.IsEmptyElement) return "";
        string element = reader.Name, content = "";
        while (Next(reader, path) && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element) throw new LabelledFileException(path, Line(reader), element, "an element inside it", "text only");
            content += reader.Value;
        }

        return content;
    }

    private static long Line(XmlReader reader) => ((IXmlLineInfo)reader).LineNumber;
}
