using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Executors.Bodies;

/// <summary>Tells which classes have handlers, and which of their methods a run enters them by.</summary>
internal static class HandlingClass
{
    /// <summary>Whether a class has a handler of its own or an inherited one.</summary>
    public static bool Is(INamedTypeSymbol? type)
    {
        for (; type is { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } && KnowsLibrary(type); type = type.BaseType)
        {
            foreach (var member in type.GetMembers())
            {
                if (member is IMethodSymbol && member.IsHandler())
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a class can have attributes of the library: spares a look at the members of base classes from elsewhere.</summary>
    public static bool KnowsLibrary(INamedTypeSymbol type) => !type.DeclaringSyntaxReferences.IsEmpty
        || type.ContainingModule.ReferencedAssemblies.Any(assembly => assembly.Name == KnownTypes.Namespace);

    /// <summary>Whether a method is a handler, an override of one, or an override by which the handlers of a base class call back.</summary>
    public static bool IsEntry(IMethodSymbol method)
    {
        if (IsHandler(method))
        {
            return true;
        }

        var first = method;
        while (first.OverriddenMethod is { } overridden)
        {
            first = overridden;
        }

        return method.IsOverride
            && first.DeclaredAccessibility is Accessibility.Protected or Accessibility.ProtectedAndInternal or Accessibility.ProtectedOrInternal
            && first.Name is not ("Dispose" or "DisposeAsyncCore" or "Finalize")
            && Is(first.ContainingType);
    }

    /// <summary>Whether a method, or one that it overrides, is marked as a handler.</summary>
    public static bool IsHandler(IMethodSymbol method)
    {
        for (var current = method; current is not null; current = current.OverriddenMethod)
        {
            if (current.IsHandler())
            {
                return true;
            }
        }

        return false;
    }
}
