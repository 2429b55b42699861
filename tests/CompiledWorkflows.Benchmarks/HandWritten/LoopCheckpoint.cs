using System.Buffers.Binary;

namespace Benchmarks.HandWritten;

/// <summary>The least from which the loop could go on: how far it is, the ball that waits and the players' state. The parity of the superstep tells for whom the ball is.</summary>
internal static class LoopCheckpoint
{
    public const int Length = 16;

    public static void Write<TPlayer>(PingPongLoop<TPlayer> loop, Span<byte> destination)
        where TPlayer : struct, IPlayer
    {
        BinaryPrimitives.WriteInt32LittleEndian(destination, loop.SuperSteps);
        BinaryPrimitives.WriteInt32LittleEndian(destination[4..], loop.Waiting);
        BinaryPrimitives.WriteInt32LittleEndian(destination[8..], loop.PingState);
        BinaryPrimitives.WriteInt32LittleEndian(destination[12..], loop.PongState);
    }
}
