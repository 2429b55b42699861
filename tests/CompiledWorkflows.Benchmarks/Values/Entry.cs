using MessagePack;

namespace Benchmarks.Values;

/// <summary>A small record. All three serializers write it by numbers or names, as they are at their best: MessagePack by numbers, JSON by names.</summary>
[MessagePackObject]
public sealed record Entry(
    [property: Key(0)] int Number,
    [property: Key(1)] string Text,
    [property: Key(2)] long Cents,
    [property: Key(3)] bool IsOpen);
