using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Extraction.Tokenization;

/// <summary>
/// A trained model as it lies in the library: four letters that name it, the number of weights as a little-endian
/// 32-bit integer, the weights, one signed byte each.
/// </summary>
internal static class ModelFile
{
    private const int HeaderSize = 8;

    /// <summary>The weights of an embedded model.</summary>
    /// <exception cref="InvalidDataException">There is no such model, or it is of another kind or broken off.</exception>
    public static sbyte[] Read(string resource, ReadOnlySpan<byte> kind)
    {
        using var stream = ResourceTable.Open(resource);
        return Read(stream, kind);
    }

    /// <summary>The weights of a model read from anywhere.</summary>
    /// <exception cref="InvalidDataException">The model is of another kind or broken off.</exception>
    public static sbyte[] Read(Stream stream, ReadOnlySpan<byte> kind)
    {
        Span<byte> header = stackalloc byte[HeaderSize];
        if (stream.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false) < HeaderSize || !header[..4].SequenceEqual(kind))
            throw new InvalidDataException("This is no model of the kind that is asked for.");
        var weights = new sbyte[BinaryPrimitives.ReadInt32LittleEndian(header[4..])];
        if (stream.ReadAtLeast(MemoryMarshal.AsBytes(weights.AsSpan()), weights.Length, throwOnEndOfStream: false) < weights.Length)
            throw new InvalidDataException("The model is broken off.");
        return weights;
    }

    /// <summary>Writes a model.</summary>
    public static void Write(Stream stream, ReadOnlySpan<byte> kind, ReadOnlySpan<sbyte> weights)
    {
        Span<byte> header = stackalloc byte[HeaderSize];
        kind.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], weights.Length);
        stream.Write(header);
        stream.Write(MemoryMarshal.AsBytes(weights));
    }
}
