namespace CompiledWorkflows;

/// <summary>Says how a value that was saved in an older shape becomes one of the next, where attributes cannot: a name that is split in two, another unit, another kind of key.</summary>
/// <remarks>
/// <para>
/// It stands on a static method of the type. The method takes the value as it was, in a type with the members of that time, and returns it as it is now, or
/// as it was one version later:
/// </para>
/// <code>
/// public sealed record Order(string First, string Last)
/// {
///     [Upgrade(1)]
///     private static Order Split(OrderV1 old) => new(old.Name.Split(' ')[0], old.Name.Split(' ')[1]);
/// }
///
/// public sealed record OrderV1(string Name);
/// </code>
/// <para>
/// The version of a type is 1 until it has such a method, and then one more than the highest that a method upgrades from. From version 2 on it is saved with each
/// value, in four bytes; values without it are of version 1. Keep a method while checkpoints may still hold its version; the lowest can go first.
/// </para>
/// <para>Methods run while a checkpoint is restored. They have to be pure, and an exception in one refuses the checkpoint.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UpgradeAttribute : Attribute
{
    /// <summary>Names the version that the method takes.</summary>
    /// <param name="fromVersion">The version, from 1 to 254.</param>
    public UpgradeAttribute(int fromVersion) => FromVersion = fromVersion;

    /// <summary>The version that the method takes.</summary>
    public int FromVersion { get; }
}
