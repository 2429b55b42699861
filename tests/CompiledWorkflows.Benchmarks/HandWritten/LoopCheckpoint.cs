using System.Buffers.Binary;

namespace Benchmarks.HandWritten;

/// <summary>The least from which the loop could go on: how far it is and the ball that waits. The parity of the superstep tells for whom.</summary>
internal static class LoopCheckpoint
{
    public const int Length = 8;

    public static void Write(PingPongLoop loop, Span<byte> destination)
    {
        BinaryPrimitives.WriteInt32LittleEndian(destination, loop.SuperSteps);
        BinaryPrimitives.WriteInt32LittleEndian(destination[4..], loop.Waiting);
    }
}
