using Peakend.Engine.Interactions;

namespace Peakend.Engine.Sentiment.Labelled;

/// <summary>A text and what people said of its sentiment. Not a score: nothing here was computed from the text.</summary>
/// <param name="Set">Where it comes from.</param>
/// <param name="Part">What it is for.</param>
/// <param name="Language">Its language, as its set tells it.</param>
/// <param name="Text">The text, never empty. As in its file, but for XED (see <see cref="SubtitleText"/>).</param>
/// <param name="Polarity">Its class; null where the labels are mixed or give none.</param>
/// <param name="Valence">Graded valence, unitless, −1 (worst) to +1 (best), brought from the set's own scale by a straight line that keeps its middle
/// at 0: EmoBank (v − 3)/2, VADER ground truth v/4, own sentences as written. Null where people gave classes or emotions only.</param>
/// <param name="Emotions">Its emotions among ours (<see cref="EmotionNames"/>); Neutral alone where people saw none; null where they were not asked, or
/// saw only emotions that none of ours means.</param>
public sealed record LabelledText(DataSet Set, DataPart Part, Language Language, string Text, Polarity? Polarity, double? Valence, EmotionSet? Emotions);
