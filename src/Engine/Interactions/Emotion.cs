namespace Peakend.Engine.Interactions;

/// <summary>The emotions that matter in service. A moment has one leading emotion; its strength is the moment's valence.</summary>
public enum Emotion
{
    /// <summary>None of the others.</summary>
    Neutral,
    /// <summary>Hot, blaming: "this is outrageous".</summary>
    Anger,
    /// <summary>Irritation short of anger: "annoying", "lästig".</summary>
    Annoyance,
    /// <summary>An expectation not met: "let down", "enttäuscht".</summary>
    Disappointment,
    /// <summary>Fear of what will come: "worried", "Sorge".</summary>
    Worry,
    /// <summary>Sadness or hurt.</summary>
    Sadness,
    /// <summary>Not understanding: "I don't get it", "verwirrend".</summary>
    Confusion,
    /// <summary>The unexpected, good or bad.</summary>
    Surprise,
    /// <summary>A worry lifted: "phew", "erleichtert".</summary>
    Relief,
    /// <summary>Thanks that are meant, beyond ritual.</summary>
    Gratitude,
    /// <summary>Delight: "wonderful", "super".</summary>
    Joy,
    /// <summary>Agreement with how it went: "good", "in Ordnung".</summary>
    Approval,
}
