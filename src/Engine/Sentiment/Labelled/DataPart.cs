namespace Peakend.Engine.Sentiment.Labelled;

/// <summary>What a row is for here. A set that may only be looked at is all <see cref="Test"/>, whatever part its authors gave a row.</summary>
public enum DataPart
{
    /// <summary>To learn from.</summary>
    Train,

    /// <summary>To choose settings by; also to learn from, once they are chosen.</summary>
    Dev,

    /// <summary>To measure with: never learned from, nothing chosen by it.</summary>
    Test,
}
