using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Extraction.Tokenization;

/// <summary>
/// How a trained table keeps only the features that weigh most. A feature is a 32-bit hash; its upper bits choose one of
/// any number of slots, and some of its lower ones are the print by which the slot knows the feature that it belongs to:
/// another one that falls into the same slot weighs nothing. So a fraction of the memory of a hashed table (Weinberger et
/// al. 2009) does, and no feature disturbs another.
/// </summary>
internal static class FeatureTable
{
    /// <summary>The slot of a feature.</summary>
    public static uint SlotOf(uint feature, uint slots) => (uint)(((ulong)feature * slots) >> 32);

    /// <summary>The print of a feature in a table that was trained with 2 to the <paramref name="bits"/> places.</summary>
    public static byte PrintOf(uint feature, int bits) => (byte)(feature >> (32 - bits));

    /// <summary>The prints of several features; as many as a multiple of eight.</summary>
    public static void PrintsOf(ReadOnlySpan<uint> features, int bits, Span<ushort> prints)
    {
        for (var k = 0; k < features.Length; k += Vector128<ushort>.Count)
        {
            var lower = Vector128.Create(features[k..]) >>> (32 - bits);
            var upper = Vector128.Create(features[(k + Vector128<uint>.Count)..]) >>> (32 - bits);
            (Vector128.Narrow(lower, upper) & Vector128.Create<ushort>(byte.MaxValue)).CopyTo(prints[k..]);
        }
    }

    /// <summary>Calls a slot into the processor's cache, where the processor can be told to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Prefetch<T>(ReadOnlySpan<T> slots, uint slot)
        where T : unmanaged
    {
        // An address that the garbage collector makes out of date meanwhile is a hint for nothing, and does no harm.
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetReference(slots), slot)));
    }
}
