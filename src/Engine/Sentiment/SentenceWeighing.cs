using Peakend.Engine.Interactions;

namespace Peakend.Engine.Sentiment;

/// <summary>A feeling found in a sentence.</summary>
/// <param name="Token">First token.</param>
/// <param name="Tokens">How many tokens.</param>
/// <param name="Value">Strength, after all that the sentence did to it.</param>
/// <param name="Emotion">Its emotion, after negation.</param>
/// <param name="Entry">What the lexicon says of it.</param>
/// <param name="Settled">Whether a negation has been applied.</param>
internal readonly record struct Hit(int Token, int Tokens, double Value, Emotion Emotion, LexiconEntry Entry, bool Settled);

/// <summary>What a sentence makes of the feelings in its words: negation, modifiers, "but", questions, emphasis. The factors are our own.</summary>
internal sealed class SentenceWeighing
{
    /// <summary>How many tokens a negation reaches, forwards and (German) backwards.</summary>
    private const int NegationReach = 4;

    /// <summary>How many tokens a modifier reaches.</summary>
    private const int ModifierReach = 3;

    private const double Swing = 1.3, Shouting = 1.15, Elongation = 1.15, PerExclamation = 0.1;
    private const int MostExclamations = 3;
    private const double BeforeBut = 0.6, AfterBut = 1.25;

    /// <summary>Feelings up to this strength say nothing in a question: "is there a problem?", "can you help?".</summary>
    private const double WeakInQuestion = 1.2;

    /// <summary>Praise in a question is mostly asked for, not given: "is that a good tariff?".</summary>
    private const double GoodInQuestion = 0.25;

    private readonly Hit[] hits = new Hit[Sentence.MaxTokens];
    private int count;
    private int clause;                                        // first hit of the clause
    private int negator;                                       // last token of the open negator, or −1
    private bool negatesAll;
    private double factor;
    private int factorAt;
    private double afterBut;
    private int lastBreak;                                     // first hit after the last break
    private bool asks;

    /// <summary>Finds and weighs a sentence's feelings; the answer lives until the next call.</summary>
    public ReadOnlySpan<Hit> Weigh(Sentence sentence, Lexicon lexicon, Language language)
    {
        (count, clause, lastBreak, asks, afterBut) = (0, 0, 0, false, 1);
        bool backwards = language == Language.German;          // "gefällt mir nicht"
        StartClause();
        for (int i = 0; i < sentence.Count;)
        {
            if (sentence[i].Kind == TokenKind.Break)
            {
                EndClause(backwards);
                lastBreak = count;
                i++;
                continue;
            }

            if (!lexicon.Match(sentence, i, out LexiconEntry entry, out int length))
            {
                i++;
                continue;
            }

            Take(sentence, entry, i, length, backwards);
            i += length;
        }

        EndClause(backwards);
        Emphasise(sentence);
        return hits.AsSpan(0, count);
    }

    private void Take(Sentence sentence, LexiconEntry entry, int at, int length, bool backwards)
    {
        switch (entry.Role)
        {
            case Role.Negator or Role.NegatorOfAll:
                if (negator >= 0)
                    NegateBackwards(backwards);
                (negator, negatesAll) = (at + length - 1, entry.Role == Role.NegatorOfAll);
                break;
            case Role.Modifier:
                factor = at - factorAt <= ModifierReach ? factor * entry.Value : entry.Value;
                factorAt = at + length - 1;
                break;
            case Role.Question:
                asks |= count == 0;
                break;
            case Role.Break:
                EndClause(backwards);
                break;
            case Role.But:
                EndClause(backwards);
                for (int i = 0; i < count; i++)
                    hits[i] = hits[i] with { Value = hits[i].Value * BeforeBut };
                (afterBut, lastBreak) = (AfterBut, count);
                break;
            case Role.Feeling when entry.Value != 0 || entry.Negated != 0:
                Feel(sentence, entry, at, length);
                break;
        }
    }

    private void Feel(Sentence sentence, LexiconEntry entry, int at, int length)
    {
        bool negated = negator >= 0 && !entry.Unmoved && (negatesAll || at - negator <= NegationReach);
        bool modified = at - factorAt <= ModifierReach && !(negated && factorAt > negator);
        double value = (negated ? entry.Negated : entry.Value) * afterBut * (modified ? factor : 1);
        if (sentence[at].Shouted)
            value *= Shouting;
        if (sentence[at].Elongated)
            value *= Elongation;
        if (value > 0 && !negated && count > 0 && hits[count - 1] is { Entry.Swings: true, Settled: false, Value: < 0 } swing
            && swing.Token + swing.Tokens == at)
        {
            count--;
            value *= Swing;
        }

        hits[count++] = new Hit(at, length, value, negated ? entry.NegatedEmotion : entry.Emotion, entry, negated);
        factor = 1;
        if (negated && !negatesAll)
            negator = -1;
    }

    private void StartClause() => (clause, negator, negatesAll, factor, factorAt) = (count, -1, false, 1, -ModifierReach - 1);

    private void EndClause(bool backwards)
    {
        NegateBackwards(backwards);
        StartClause();
    }

    /// <summary>A German negation that found nothing after it turns to what stands before: "gefällt mir nicht", "geht nicht".</summary>
    private void NegateBackwards(bool backwards)
    {
        if (!backwards || negator < 0 || negatesAll || count == clause)
            return;
        int place = count - 1;
        while (place > clause && hits[place].Entry.Unmoved)
            place--;
        Hit last = hits[place];
        if (last.Entry.Unmoved || last.Settled || last.Token > negator || negator - (last.Token + last.Tokens - 1) > NegationReach)
            return;
        double value = last.Entry.Value == 0 ? last.Entry.Negated * afterBut : last.Value / last.Entry.Value * last.Entry.Negated;
        hits[place] = last with { Value = value, Emotion = last.Entry.NegatedEmotion, Settled = true };
    }

    private void Emphasise(Sentence sentence)
    {
        double emphasis = 1 + (PerExclamation * Math.Min(sentence.Exclamations, MostExclamations));
        for (int i = 0; i < count; i++)
        {
            double value = hits[i].Value * emphasis;
            bool inQuestion = asks || (sentence.Asks && i >= lastBreak);
            if (inQuestion && sentence[hits[i].Token].Kind == TokenKind.Word)
            {
                if (Math.Abs(value) <= WeakInQuestion)
                    value = 0;
                else if (sentence.Asks && value > 0 && hits[i].Emotion != Emotion.Gratitude)
                    value *= GoodInQuestion;
            }

            hits[i] = hits[i] with { Value = value };
        }
    }
}
