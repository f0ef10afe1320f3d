namespace Extraction.Cli.Tests;

public sealed class TokenizeCommandTests
{
    private const string Sentence = "Chủ tịch nước tiếp Đại sứ Cuba .";

    [Test]
    public void A_word_a_line_with_its_part_of_speech()
    {
        var result = CommandLine.RunWithInput(Sentence, "tokenize", "-", "--syllables");

        result.ExitCode.Should().Be(0);
        result.Output.Should().Contain($"# text = {Sentence}");
        var words = result.Lines.Where(line => line.Length > 0 && char.IsAsciiDigit(line[0])).Select(line => line.Split('\t')).ToArray();
        words.Should().AllSatisfy(cells => cells.Should().HaveCount(10));
        words.Select(cells => (cells[1], cells[3])).Should().Contain([("tiếp", "VERB"), ("Cuba", "PROPN"), (".", "PUNCT")]);
    }

    [Test]
    public void A_sentence_a_line_with_joined_syllables()
    {
        var result = CommandLine.RunWithInput(Sentence, "tokenize", "-", "--syllables", "--format", "text");

        result.ExitCode.Should().Be(0);
        result.Lines.Single(line => line.Length > 0).Replace('_', ' ').Should().Be(Sentence);
        result.Output.Should().Contain("Đại_sứ");
    }
}
