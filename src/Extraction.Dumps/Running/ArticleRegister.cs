using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Extraction.Dumps.Running;

/// <summary>The articles of a run so far, by identity and by text.</summary>
/// <remarks>Knows articles by 8 bytes of a SHA-256 only, so that its memory stays small: of ten million articles, two different ones
/// are taken for one with a likelihood of three in a million. Not thread-safe.</remarks>
internal sealed class ArticleRegister
{
    private readonly KeyTable _texts = new();
    private readonly KeyTable _ids = new();
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>A number that the records so far have in common with no others: whether an input is still the same.</summary>
    public ulong Fingerprint { get; private set; } = 14695981039346656037;

    /// <summary>Enters an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="number">Its number in the run.</param>
    /// <returns>The article, with another identity where its own was taken, and the number of the first with its title and text.</returns>
    public (Article Article, long? DuplicateOf) Enter(Article article, long number)
    {
        Mix(article.Id);
        Mix(article.Published?.ToString("O", CultureInfo.InvariantCulture) ?? "");
        var unique = article;
        for (var copy = 2; !_ids.TryAdd(Key(unique.Id, null), (int)number, out _); copy++)
            unique = article with { Id = string.Create(CultureInfo.InvariantCulture, $"{article.Id}#{copy}") };
        return _texts.TryAdd(Key(article.Text, article.Title), (int)number, out var first) ? (unique, null) : (unique, first);
    }

    /// <summary>Takes note of a record that is no article.</summary>
    public void EnterRejected(string reason) => Mix(reason);

    private ulong Key(string text, string? title)
    {
        _hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
        if (title is not null)
        {
            _hash.AppendData([0xFF, 0xFF]);
            _hash.AppendData(MemoryMarshal.AsBytes(title.AsSpan()));
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        _hash.GetHashAndReset(digest);
        return BinaryPrimitives.ReadUInt64LittleEndian(digest);
    }

    /// <summary>FNV-1a, 64 bits (Fowler, Noll, Vo).</summary>
    private void Mix(string text)
    {
        foreach (var c in text)
            Fingerprint = (Fingerprint ^ c) * 1099511628211;
    }
}
