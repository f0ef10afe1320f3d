using System.Collections.Immutable;
using Extraction.Entities;
using Extraction.Normalization;

namespace Extraction.Relations.Topics;

/// <summary>
/// Attributes the sentences of an article to the encounters that it tells of. What follows an encounter's trigger belongs
/// to it until another encounter takes over; a sentence that names other parties belongs to their encounter; and what
/// stands before the first trigger belongs to the encounter whose parties it names.
/// </summary>
/// <remarks>
/// An encounter takes over where a sentence opens with a time or a section cue, or begins with one of its parties and
/// names no party of the encounter told so far alone: "A hoan nghênh kết quả hội đàm giữa B và C" goes on about A and B.
/// Captions tell of no topics. Immutable and thread-safe.
/// </remarks>
internal sealed class EncounterScope
{
    private static readonly char[] NewsBorders = [';', '|'];

    private readonly TopicCues _cues;

    /// <summary>Makes a scope with the cues that the library knows.</summary>
    public EncounterScope(TopicCues cues) => _cues = cues;

    /// <summary>The stretches that tell of each encounter.</summary>
    /// <param name="article">The article.</param>
    /// <param name="encounters">All encounters found in the article.</param>
    /// <returns>As many lists as there are encounters, in their order; each in the order of the text.</returns>
    public ImmutableArray<ImmutableArray<TopicContext>> Attribute(RecognizedArticle article, IReadOnlyList<EncounterMentions> encounters)
    {
        if (encounters.Count == 0)
            return [];
        var run = new Run(article, encounters, _cues);
        for (var sentence = 0; sentence < article.Tokenized.Sentences.Length; sentence++)
            run.Read(sentence);
        return run.Contexts();
    }

    /// <summary>The reading of one article.</summary>
    private sealed class Run
    {
        private readonly string _text;
        private readonly RecognizedArticle _article;
        private readonly IReadOnlyList<EncounterMentions> _encounters;
        private readonly TopicCues _cues;
        private readonly ImmutableArray<SentenceMentions> _sentences;
        private readonly ImmutableArray<TopicContext>.Builder[] _contexts;
        private readonly bool _isDigest;

        /// <summary>The encounter that is being told; -1 before the first.</summary>
        private int _current;

        /// <summary>The encounter that the last sentence before the first trigger was given to; -1 if none.</summary>
        private int _opening = -1;

        public Run(RecognizedArticle article, IReadOnlyList<EncounterMentions> encounters, TopicCues cues)
        {
            _text = article.Tokenized.Normalized.Text;
            (_article, _encounters, _cues) = (article, encounters, cues);
            _sentences = SentenceMentions.Of(article);
            _contexts = [.. encounters.Select(_ => ImmutableArray.CreateBuilder<TopicContext>())];
            _current = encounters.Count == 1 ? 0 : -1;
            _isDigest = IsDigest();
        }

        public ImmutableArray<ImmutableArray<TopicContext>> Contexts() => [.. _contexts.Select(list => list.ToImmutable())];

        public void Read(int index)
        {
            var zone = _article.Tokenized.Sentences[index].Zone;
            if (zone is ZoneKind.Byline or ZoneKind.RelatedHeadline)
                return;
            var sentence = _sentences[index];
            var told = Enumerable.Range(0, _encounters.Count).Where(i => _encounters[i].TriggerSentences.Contains(index)).ToArray();
            if (zone == ZoneKind.Caption)
            {
                if (_current < 0 && told.Length > 0)
                    TakeOver(told, sentence);
            }
            else if (zone == ZoneKind.Headline)
            {
                for (var i = 0; i < _encounters.Count; i++)
                    if (told.Contains(i) || (!_isDigest && (_encounters.Count == 1 || sentence.Names(_encounters[i].Parties))))
                        Add(i, sentence, TopicContextRole.Title);
            }
            else if (told.Length > 0)
            {
                foreach (var i in told)
                    Add(i, sentence, TopicContextRole.Trigger);
                TakeOver(told, sentence);
            }
            else
            {
                ReadOther(index, sentence);
            }
        }

        /// <summary>Lets the first encounter told here that may take over do so, unless the current one is told here too.</summary>
        private void TakeOver(int[] told, SentenceMentions sentence)
        {
            if (told.Contains(_current))
                return;
            if (_current < 0)
            {
                _current = told[0];
                return;
            }

            var opens = sentence.OpensWithTime || OpensSection(sentence);
            foreach (var i in told)
            {
                var parties = _encounters[i].Parties;
                var begins = sentence.Actors.IsEmpty || parties.Contains(sentence.Actors[0].Entity);
                var goesOn = sentence.Actors.Any(actor => _encounters[_current].Parties.Contains(actor.Entity) && !parties.Contains(actor.Entity));
                if (!_encounters[i].IsHeld || !(opens || (begins && !goesOn)))
                    continue;
                _current = i;
                return;
            }
        }

        /// <summary>A sentence that tells of no meeting itself.</summary>
        private void ReadOther(int index, SentenceMentions sentence)
        {
            var owner = _current >= 0 ? Owner(sentence) : OpeningOwner(sentence);
            if (owner < 0 || !_encounters[owner].IsHeld)
                return;
            var cues = _cues.Find(_text.AsSpan(sentence.Start, sentence.End - sentence.Start));
            var role = cues.Exists(cue => cue.Kind is TopicCueKind.Report or TopicCueKind.Mutual) ? TopicContextRole.Reported : TopicContextRole.Near;
            if (index < _encounters[owner].TriggerSentences.Min())
            {
                if (role == TopicContextRole.Near)
                    return;
                if (!sentence.Actors.IsEmpty && !sentence.Names(_encounters[owner].Parties) && !cues.Exists(cue => cue.Kind == TopicCueKind.Mutual))
                    role = TopicContextRole.Near;
            }

            Add(owner, sentence, role);
        }

        /// <summary>The encounter that is being told, or another whose parties the sentence names where it names none of it.</summary>
        private int Owner(SentenceMentions sentence)
        {
            if (_encounters.Count == 1 || sentence.Actors.IsEmpty || sentence.Names(_encounters[_current].Parties))
                return _current;
            var (best, most) = (_current, 0);
            for (var i = 0; i < _encounters.Count; i++)
            {
                var parties = _encounters[i].Parties;
                var named = _encounters[i].IsHeld ? sentence.Actors.Where(actor => parties.Contains(actor.Entity)).Select(actor => actor.Entity).Distinct().Count() : 0;
                if (named > most)
                    (best, most) = (i, named);
            }

            return best;
        }

        /// <summary>Before the first trigger: the encounter that is told first of those whose parties the sentence names.</summary>
        private int OpeningOwner(SentenceMentions sentence)
        {
            if (sentence.Actors.IsEmpty)
                return _opening;
            var (best, first) = (-1, int.MaxValue);
            for (var i = 0; i < _encounters.Count; i++)
                if (_encounters[i].IsHeld && sentence.Names(_encounters[i].Parties) && _encounters[i].TriggerSentences.Min() < first)
                    (best, first) = (i, _encounters[i].TriggerSentences.Min());
            if (best >= 0)
                _opening = best;
            return best;
        }

        private bool OpensSection(SentenceMentions sentence) =>
            _cues.Find(_text.AsSpan(sentence.Start, sentence.End - sentence.Start)) is [{ Start: 0, Kind: TopicCueKind.Section }, ..];

        private bool IsDigest()
        {
            if (_article.Tokenized.Sentences.IsEmpty || _article.Tokenized.Sentences[0].Zone != ZoneKind.Headline)
                return false;
            var headline = _text.AsSpan(_sentences[0].Start, _sentences[0].End - _sentences[0].Start);
            return headline.Contains('|') || _cues.Find(headline) is [{ Start: 0, Kind: TopicCueKind.Digest }, ..];
        }

        /// <summary>Adds a sentence; of one that strings together unrelated news, only the pieces that name a party.</summary>
        private void Add(int encounter, SentenceMentions sentence, TopicContextRole role)
        {
            if (!_isDigest)
            {
                _contexts[encounter].Add(new TopicContext(sentence.Start, sentence.End, role));
                return;
            }

            for (int start = sentence.Start, end; start < sentence.End; start = end + 1)
            {
                end = _text.IndexOfAny(NewsBorders, start, sentence.End - start);
                if (end < 0)
                    end = sentence.End;
                var (first, last) = (start, end);
                if (sentence.Actors.Any(actor => actor.Start >= first && actor.Start < last && _encounters[encounter].Parties.Contains(actor.Entity)))
                    _contexts[encounter].Add(new TopicContext(start, end, role));
            }
        }
    }
}
