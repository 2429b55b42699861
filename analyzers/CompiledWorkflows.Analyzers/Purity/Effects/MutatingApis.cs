using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Purity.Effects;

/// <summary>The methods of the framework that change the object that is asked, or an array that they are given.</summary>
internal static class MutatingApis
{
    private static readonly HashSet<string> OfCollections =
    [
        "Add", "AddAfter", "AddBefore", "AddFirst", "AddLast", "AddOrUpdate", "AddRange", "Clear", "Dequeue", "Enqueue", "EnqueueDequeue", "EnqueueRange",
        "ExceptWith", "Insert", "InsertRange", "IntersectWith", "Pop", "Push", "PushRange", "Remove", "RemoveAll", "RemoveAt", "RemoveFirst", "RemoveLast",
        "RemoveRange", "RemoveWhere", "Reverse", "Sort", "SymmetricExceptWith", "TryAdd", "TryDequeue", "TryPop", "TryRemove", "TryTake", "TryUpdate", "UnionWith",
    ];

    private static readonly HashSet<string> OfBuilders = ["Append", "AppendFormat", "AppendJoin", "AppendLine", "Clear", "Insert", "Remove", "Replace"];

    private static readonly HashSet<string> OfArrays = ["Clear", "Fill", "Reverse", "Sort"];

    /// <summary>Whether a method changes the object whose method it is. Those that only fill a cache, as <c>GetOrAdd</c> does, are left out.</summary>
    public static bool ChangesReceiver(IMethodSymbol method) => !method.IsStatic && method.ContainingType is { } type && type.ContainingNamespace.ToDisplayString() switch
    {
        "System.Collections" or "System.Collections.Generic" or "System.Collections.Concurrent" or "System.Collections.ObjectModel" => OfCollections.Contains(method.Name),
        "System.Text" => type.Name == "StringBuilder" && OfBuilders.Contains(method.Name),
        _ => false,
    };

    /// <summary>Whether a method changes the array that it is given first.</summary>
    public static bool ChangesFirstArgument(IMethodSymbol method) => method is { IsStatic: true, ContainingType.SpecialType: SpecialType.System_Array } && OfArrays.Contains(method.Name);
}
