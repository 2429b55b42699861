using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CompiledWorkflows.Analyzers.Messages;

/// <summary>A change of the object that a variable refers to, or of what is in that object.</summary>
/// <param name="Operation">What changes it.</param>
/// <param name="Variable">The local, parameter or field.</param>
internal readonly record struct Change(IOperation Operation, ISymbol Variable)
{
    private static readonly HashSet<string> Mutators = new(StringComparer.Ordinal)
    {
        "Add", "AddAfter", "AddBefore", "AddFirst", "AddLast", "AddOrUpdate", "AddRange", "Append", "AppendFormat", "AppendJoin", "AppendLine", "Clear", "Dequeue", "Enqueue",
        "EnqueueRange", "ExceptWith", "GetOrAdd", "Insert", "InsertRange", "IntersectWith", "Pop", "Push", "PushRange", "Remove", "RemoveAll", "RemoveAt", "RemoveFirst", "RemoveLast",
        "RemoveRange", "RemoveWhere", "Replace", "Reverse", "Sort", "SymmetricExceptWith", "TryAdd", "TryDequeue", "TryPop", "TryRemove", "TryTake", "TryUpdate", "UnionWith",
    };

    /// <summary>The change that an operation makes itself, if it is one that nobody can doubt.</summary>
    public static Change? Of(IOperation operation) => operation switch
    {
        IAssignmentOperation assignment => OfMember(assignment.Target, operation),
        IIncrementOrDecrementOperation increment => OfMember(increment.Target, operation),
        IInvocationOperation { Instance: { } instance } call when IsMutator(call.TargetMethod) && Holder(instance) is { } variable => new Change(operation, variable),
        _ => null,
    };

    /// <summary>The variable whose object an expression is, or is a part of.</summary>
    public static ISymbol? Holder(IOperation expression) => expression switch
    {
        IConversionOperation conversion => Holder(conversion.Operand),
        IPropertyReferenceOperation { Instance: { } instance and not IInstanceReferenceOperation } property when IsPart(property.Property) => Holder(instance),
        IFieldReferenceOperation { Instance: not (null or IInstanceReferenceOperation) } field => Holder(field.Instance!),
        IArrayElementReferenceOperation element => Holder(element.ArrayReference),
        _ => Variables.Of(expression),
    };

    private static Change? OfMember(IOperation target, IOperation operation)
    {
        var holder = target switch
        {
            IPropertyReferenceOperation { Instance: { } instance } property when IsPart(property.Property) => Holder(instance),
            IFieldReferenceOperation { Instance: not (null or IInstanceReferenceOperation) } field => Holder(field.Instance!),
            IArrayElementReferenceOperation element => Holder(element.ArrayReference),
            _ => null,
        };
        return holder is null ? null : new Change(operation, holder);
    }

    /// <summary>Whether a property keeps what it is given, as far as can be told, or is an element of a collection of the framework.</summary>
    private static bool IsPart(IPropertySymbol property) =>
        property.IsIndexer ? IsOfCollections(property.ContainingType)
        : !property.IsStatic && (property.DeclaringSyntaxReferences.IsEmpty || Variables.KeepsValue(property));

    private static bool IsMutator(IMethodSymbol method) => Mutators.Contains(method.Name) && IsOfCollections(method.ContainingType);

    private static bool IsOfCollections(INamedTypeSymbol type) =>
        type.ContainingNamespace.ToDisplayString() is "System.Collections.Generic" or "System.Collections.Concurrent" or "System.Collections.ObjectModel" or "System.Collections"
        || type is { Name: "StringBuilder", ContainingNamespace.Name: "Text" };
}
