using Extraction.Evaluation;

namespace Extraction.Tests.Evaluation;

public sealed class AssignmentTests
{
    [Test]
    public void Small_tables_get_the_best_sum()
    {
        Assignment.Best(new[,] { { 0.9, 0.8 }, { 0.8, 0.0 } }).Should().Equal((0, 1), (1, 0));
    }

    [Test]
    public void Large_tables_are_filled_from_the_best_pair_down()
    {
        var scores = new double[8, 8];
        (scores[0, 0], scores[0, 1], scores[1, 0]) = (0.9, 0.8, 0.8);
        Assignment.Best(scores).Should().Equal((0, 0));
    }

    [Test]
    public void Nothing_alike_is_not_assigned() => Assignment.Best(new double[3, 2]).Should().BeEmpty();
}
