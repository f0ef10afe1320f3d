namespace Extraction.Entities.Times;

/// <content>What the words around an expression say of it.</content>
internal readonly ref partial struct TimeParser
{
    private const int CueReach = 25;
    private const int CueReachAfter = 8;
    private const int OccasionReach = 6;
    private const int PercentageReach = 8;
    private const int LongestDatelinePlace = 6;

    /// <summary>A direction behind a week, month or year: <c>tuần tới</c>, <c>tháng trước</c>; not <c>năm sau khi</c>.</summary>
    private bool IsUnitDirection(int index) =>
        At(index).Is(TimeRoles.This | TimeRoles.Past | TimeRoles.Future) && !At(index + 1).Is(TimeRoles.When);

    /// <summary>
    /// A direction behind a date: <c>ngày 6/7 tới</c>. The same words are verbs and prepositions (<c>ngày 6/7 tới Hà Nội</c>), so
    /// that what follows must begin a new phrase.
    /// </summary>
    private bool IsDateDirection(int index)
    {
        var token = At(index);
        if (!token.Is(TimeRoles.This | TimeRoles.Past | TimeRoles.Future))
            return false;
        if (token.Is(TimeRoles.This) || token.Length > 5)
            return true;
        var next = At(index + 1);
        return index + 1 >= _tokens.Length || next.Is(TimeRoles.Mark | TimeRoles.Clause | TimeRoles.FutureCue | TimeRoles.PastCue | TimeRoles.AccordingTo);
    }

    private static int DirectionOf(TimeToken token) =>
        token.Is(TimeRoles.This) ? 0 : token.Is(TimeRoles.Past) ? -1 : 1;

    /// <summary><c>mỗi sáng thứ Năm</c>, <c>hàng năm</c>.</summary>
    private bool IsRecurring(int start) =>
        At(start - 1).Is(TimeRoles.Recurring)
        && At(start).Is(TimeRoles.Day | TimeRoles.Week | TimeRoles.Month | TimeRoles.Year | TimeRoles.PartOfDay | TimeRoles.Weekday | TimeRoles.Ordinal | TimeRoles.Season)
        && !At(start + 1).Is(TimeRoles.This);

    /// <summary>Whether the unit at a place is counted: <c>ba tháng</c>, <c>nửa năm</c>; then it makes a duration and no date.</summary>
    private bool IsCounted(int unit) =>
        At(unit - 1).Is(TimeRoles.Quantity) || At(unit - 1).Is(TimeRoles.Number | TimeRoles.Numeral);

    /// <summary><c>ngày 2/9 hàng năm</c>, <c>thứ Hai hằng tuần</c>.</summary>
    private bool IsRepeated(int next) =>
        At(next).Is(TimeRoles.Recurring) && At(next + 1).Is(TimeRoles.Day | TimeRoles.Week | TimeRoles.Month | TimeRoles.Year);

    /// <summary>Takes in the words before: <c>hồi</c> tuần trước, <c>cũng trong</c> chiều nay, <c>từ</c> ngày 29-30/6.</summary>
    private int ExtendBack(int start, ref TimePhrase phrase)
    {
        var first = start;
        while (At(first - 1).Is(TimeRoles.PastLead | TimeRoles.From | TimeRoles.Inside | TimeRoles.Also | TimeRoles.ClockLead))
        {
            first--;
            if (At(first).Is(TimeRoles.PastLead))
                phrase.Direction = -1;
        }

        return first;
    }

    /// <summary>-1 or 1 by the nearest word of tense before the expression, or else soon behind it; 0 if there is none.</summary>
    private int TenseBefore(int start)
    {
        for (var i = start - 1; i >= 0 && i >= start - CueReach; i--)
            if (_tokens[i].Is(TimeRoles.FutureCue | TimeRoles.PastCue))
                return _tokens[i].Is(TimeRoles.FutureCue) ? 1 : -1;
        return 0;
    }

    /// <summary>As <see cref="TenseBefore"/>, for the words behind the expression.</summary>
    private int TenseAfter(int next)
    {
        for (var i = next; i < _tokens.Length && i < next + CueReachAfter; i++)
            if (_tokens[i].Is(TimeRoles.FutureCue | TimeRoles.PastCue))
                return _tokens[i].Is(TimeRoles.FutureCue) ? 1 : -1;
        return 0;
    }

    /// <summary><c>Quốc khánh 2/9</c>, <c>kỷ niệm ngày thành lập (22/12/1944)</c>, <c>Nghị định số 8/2013/NĐ-CP ngày 26/12/2013</c>.</summary>
    /// <remarks>A date without a year some words behind <c>kỷ niệm</c> is more often that of the ceremony.</remarks>
    private bool IsOccasion(int start, bool hasYear)
    {
        var words = 0;
        var numbered = false;
        for (var i = start - 1; i >= 0 && words <= OccasionReach; i--)
        {
            var token = _tokens[i];
            if (token.Is(TimeRoles.Document))
                return numbered || words == 0;
            if (token.Is(TimeRoles.Occasion))
                return hasYear || words <= 1 || At(start - 1).IsMark('(');
            if (token.IsMark(',') && !numbered)
                return false;
            numbered |= token.Is(TimeRoles.Number);
            if (!token.Is(TimeRoles.Mark | TimeRoles.Number))
                words++;
        }

        return false;
    }

    /// <summary>Whether only a bracket or a word like <c>tức</c> stands between two expressions, so that the second restates the first.</summary>
    /// <param name="first">The token behind the first expression.</param>
    /// <param name="second">The first token of the second.</param>
    public bool Restates(int first, int second)
    {
        if (second - first > 3 || first >= second)
            return false;
        var says = false;
        for (var i = first; i < second; i++)
        {
            if (!_tokens[i].IsMark('(') && !_tokens[i].IsMark(',') && !_tokens[i].Is(TimeRoles.ThatIs))
                return false;
            says |= !_tokens[i].IsMark(',');
        }

        return says;
    }
}
