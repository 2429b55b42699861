using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Executors.Bodies;

/// <summary>Knows the collections and builders of the platform, and which of their methods change them.</summary>
internal static class MutableCollections
{
    private static readonly ImmutableHashSet<string> Changing =
    [
        "Add", "AddRange", "AddFirst", "AddLast", "AddAfter", "AddBefore", "AddOrUpdate", "TryAdd", "GetOrAdd", "Insert", "InsertRange", "Set", "SetAll",
        "Push", "PushRange", "Pop", "TryPop", "Enqueue", "EnqueueRange", "EnqueueDequeue", "DequeueEnqueue", "Dequeue", "TryDequeue", "TryTake", "TryUpdate",
        "Remove", "RemoveAt", "RemoveAll", "RemoveRange", "RemoveFirst", "RemoveLast", "RemoveWhere", "TryRemove", "Clear",
        "UnionWith", "ExceptWith", "IntersectWith", "SymmetricExceptWith", "Sort", "Reverse",
        "Append", "AppendLine", "AppendFormat", "AppendJoin", "Replace",
    ];

    public static bool IsChange(IMethodSymbol method) => !method.IsStatic && Changing.Contains(method.Name) && Is(method.ContainingType);

    /// <summary>Whether a type is an array, a mutable collection of the platform or one of its interfaces.</summary>
    public static bool Is(ITypeSymbol type) => type is IArrayTypeSymbol || (type is INamedTypeSymbol named && (IsCollection(named) || IsBuilder(named)));

    /// <summary>Whether a collection is made to be changed by several threads.</summary>
    public static bool IsConcurrent(ITypeSymbol type) => Namespace(type) == "System.Collections.Concurrent";

    private static bool IsCollection(INamedTypeSymbol type) =>
        Namespace(type) is "System.Collections" or "System.Collections.Generic" or "System.Collections.ObjectModel" or "System.Collections.Concurrent" or "System.Collections.Specialized"
        && !type.Name.StartsWith("IReadOnly", StringComparison.Ordinal);

    private static bool IsBuilder(INamedTypeSymbol type) => type.Name == "StringBuilder" && Namespace(type) == "System.Text";

    private static string? Namespace(ITypeSymbol type) => type.ContainingNamespace?.ToDisplayString();
}
