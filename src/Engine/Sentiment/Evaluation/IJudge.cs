namespace Peakend.Engine.Sentiment.Evaluation;

/// <summary>A scorer under evaluation: the product's own, or a baseline. Does not change while it judges.</summary>
public interface IJudge
{
    /// <summary>Its name in tables, lower case.</summary>
    public string Name { get; }

    /// <summary>Judges one text.</summary>
    public Judgement Judge(string text, Language language);
}
