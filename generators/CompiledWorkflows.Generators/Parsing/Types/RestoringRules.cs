using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing.Types;

/// <summary>Tells from a type alone how its codec reads. The answer is the same for an open type and for every closed form of it.</summary>
internal static class RestoringRules
{
    public static Restoring Of(ITypeSymbol type) =>
        type is not INamedTypeSymbol named || SerializationAttributes.MessagePack(named, "MessagePackFormatterAttribute") is not null ? Restoring.None
        : BuiltInCodecs.Find(named) is { } builtIn ? builtIn.Restoring
        : Collections.Find(named) is { } collection ? Of(named, collection)
        : Restoring.None;

    /// <summary>How the codec of a collection of the program reads.</summary>
    public static Restoring Of(INamedTypeSymbol type, CollectionType collection) =>
        type.IsValueType || collection.Elements.IsEmpty ? Restoring.None : Restoring.Into;
}
