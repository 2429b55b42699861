using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Purity.Aot;

/// <summary>Reads the attributes by which libraries say what trimming and NativeAOT take from them.</summary>
internal static class Annotations
{
    private const string Trimming = "RequiresUnreferencedCodeAttribute";
    private const string DynamicCode = "RequiresDynamicCodeAttribute";

    /// <summary>Whether the member, or the class that it is in, says of itself that it does not work there: then its callers hear of it.</summary>
    public static bool IsAnnotated(this ISymbol member)
    {
        for (var symbol = member; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (Find(symbol, Trimming) is not null || Find(symbol, DynamicCode) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a member says that the SDK does not pass on; <see langword="null"/> if nothing.</summary>
    public static string? Of(ISymbol member, SdkAnalyzers sdk)
    {
        if (sdk is { Trim: true, Aot: true })
        {
            return null;
        }

        var getter = (member as IPropertySymbol)?.GetMethod;
        var type = member.IsStatic || member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? member.ContainingType : null;
        return new[] { member, getter, type }
            .OfType<ISymbol>()
            .Select(each => (sdk.Aot ? null : Find(each, DynamicCode)) ?? (sdk.Trim ? null : Find(each, Trimming)))
            .FirstOrDefault(text => text is not null);
    }

    private static string? Find(ISymbol symbol, string attribute)
    {
        foreach (var data in symbol.GetAttributes())
        {
            if (data.AttributeClass is { ContainingNamespace: { Name: "CodeAnalysis", ContainingNamespace.Name: "Diagnostics" } } type && type.Name == attribute)
            {
                return data.ConstructorArguments is [{ Value: string text }, ..] ? text : "";
            }
        }

        return null;
    }
}
