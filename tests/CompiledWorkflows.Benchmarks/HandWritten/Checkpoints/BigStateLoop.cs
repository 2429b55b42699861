using System.Buffers.Binary;
using Benchmarks.Growth;

namespace Benchmarks.HandWritten.Checkpoints;

/// <summary>A loop over large state that knows what each superstep changes, and appends that alone to a new file, after all of the state once.</summary>
internal static class BigStateLoop
{
    private const int Head = 12;
    private const int Changed = 10;

    /// <returns>The number of supersteps.</returns>
    public static int Run(int rest, int bytes, Change change, string path)
    {
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write);
        var state = new byte[bytes];
        RandomAccess.Write(file, state, 0);
        var length = (long)bytes;
        var superSteps = 0;
        Span<byte> checkpoint = stackalloc byte[Head + Changed];
        for (; rest > 0; rest--)
        {
            var at = superSteps++ * 7919 % (bytes - Changed);
            BinaryPrimitives.WriteInt32LittleEndian(checkpoint, superSteps);
            BinaryPrimitives.WriteInt32LittleEndian(checkpoint[4..], rest - 1);
            BinaryPrimitives.WriteInt32LittleEndian(checkpoint[8..], at);
            var written = Head;
            if (change != Change.Nothing)
            {
                var part = state.AsSpan(at, Changed);
                part.Fill((byte)rest);
                part.CopyTo(checkpoint[Head..]);
                written += Changed;
            }

            RandomAccess.Write(file, checkpoint[..written], length);
            length += written;
        }

        return superSteps;
    }
}
