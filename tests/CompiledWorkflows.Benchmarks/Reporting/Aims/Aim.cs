using System.Reflection;
using Benchmarks.Works;

namespace Benchmarks.Reporting.Aims;

/// <inheritdoc cref="AimAttribute"/>
internal sealed record Aim(double? Nanoseconds, double? PeerNanoseconds, double? Bytes, double? TimesByHand)
{
    /// <summary>The aim of a class of benchmarks, if it has one.</summary>
    public static Aim? From(Type type) => type.GetCustomAttribute<AimAttribute>() is { } aim
        ? new(Given(aim.Nanoseconds), Given(aim.PeerNanoseconds), Given(aim.Bytes), Given(aim.TimesByHand))
        : null;

    private static double? Given(double value) => double.IsNaN(value) ? null : value;
}
