using CompiledWorkflows.Generators.Parsing;
using CompiledWorkflows.Generators.Parsing.Types;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Executors.Bodies;

/// <summary>Tells members that would have to be saved from those that are, and from what nobody would save.</summary>
internal static class UnsavedMember
{
    /// <summary>Whether a member holds a value of its own that no checkpoint has, though nothing says that none should.</summary>
    public static bool Is(ISymbol member) => member switch
    {
        IFieldSymbol { IsStatic: false } or IPropertySymbol { IsStatic: false } => !member.GetAttributes().Any(IsDecided) && (member is IFieldSymbol || Field((IPropertySymbol)member) is { }) && !IsEquipment(Type(member)),
        IParameterSymbol => !IsEquipment(Type(member)),
        _ => false,
    };

    public static ITypeSymbol Type(ISymbol member) => member switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => ((IParameterSymbol)member).Type,
    };

    /// <summary>Whether <c>[State]</c> on a member would save it.</summary>
    public static bool CanBeSaved(ISymbol member, Compilation compilation, CancellationToken cancellation)
    {
        var type = Type(member);
        if (HasTypeParameter(type))
        {
            return true;
        }

        var codec = new CodecParser(compilation, cancellation).Parse(type);
        return codec.Problems.Count == 0 && (codec.CanReadInto || member is not IPropertySymbol { SetMethod: null or { IsInitOnly: true } });
    }

    /// <summary>The field behind a property that has no code of its own.</summary>
    private static IFieldSymbol? Field(IPropertySymbol property) => property.ContainingType.GetMembers()
        .OfType<IFieldSymbol>()
        .FirstOrDefault(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    /// <summary>Saved already, or marked as something that serializers leave alone.</summary>
    private static bool IsDecided(AttributeData attribute) => attribute.Is(KnownTypes.State)
        || attribute.AttributeClass?.Name is "NonSerializedAttribute" or "IgnoreMemberAttribute" or "IgnoreDataMemberAttribute";

    /// <summary>What an executor works with rather than on: clients, locks, clocks, tasks. A process has its own.</summary>
    private static bool IsEquipment(ITypeSymbol type) =>
        type.TypeKind is TypeKind.Delegate or TypeKind.Error or TypeKind.Pointer or TypeKind.FunctionPointer
        || type.Name is "IDisposable" or "IAsyncDisposable" or "ILogger" or "Random" or "Stopwatch" or "Lazy" or "WeakReference" or "ExecutorContext" or "Shared"
        || type.AllInterfaces.Any(implemented => implemented.Name is "IDisposable" or "IAsyncDisposable" or "ILogger")
        || type.ContainingNamespace?.ToDisplayString() is "System.Threading" or "System.Threading.Tasks" or "System.Threading.Channels";

    private static bool HasTypeParameter(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => HasTypeParameter(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(HasTypeParameter),
        _ => false,
    };
}
