namespace Peakend.Engine.Sentiment.Labelled;

/// <summary>A set of texts that people labelled. What each may be used for: <see cref="TrainingParts"/>.</summary>
public enum DataSet
{
    /// <summary>English Reddit comments, 27 emotions and neutral (Demszky et al., ACL 2020).</summary>
    GoEmotions,

    /// <summary>Social-media texts, English and German, six emotions (Muhammad et al., BRIGHTER, ACL 2025).</summary>
    Brighter,

    /// <summary>Film subtitles, English and German, Plutchik's eight emotions (Öhman et al., XED, COLING 2020).</summary>
    Xed,

    /// <summary>English sentences of six genres with mean valence (Buechel and Hahn, EACL 2017).</summary>
    EmoBank,

    /// <summary>Sentences of English film reviews with mean valence (Hutto and Gilbert, VADER ground truth, ICWSM 2014).</summary>
    FilmSnippets,

    /// <summary>Sentences of English newspaper editorials with mean valence (same source).</summary>
    NytEditorials,

    /// <summary>German customer feedback on rail travel, sentiment of the document (Wojatzki et al., GermEval 2017), development part.</summary>
    GermEval2017,

    /// <summary>The project's own service sentences, English and German: data/sentences.</summary>
    ServiceSentences,

    /// <summary>A sample that the user labelled: <see cref="LabelSample"/>.</summary>
    OwnSample,
}
