using CompiledWorkflows.Generators.Parsing;
using CompiledWorkflows.Generators.Parsing.Types;
using Microsoft.CodeAnalysis;
using TypeNames = CompiledWorkflows.Generators.Parsing.Types.TypeNames;

namespace CompiledWorkflows.Analyzers.Messages;

/// <summary>Knows where a former name is read, and beside which present name.</summary>
internal static class FormerNameUse
{
    private const string Present = "that is its name now";
    private const string Numbered = "it is found by its number, whatever it is called";
    private const string Unsaved = "nothing of it is saved";

    /// <summary>Why a former name is never looked for, as a clause; <see langword="null"/> if it is.</summary>
    public static string? WhyIdle(ISymbol symbol, string name) => name.Length == 0 ? "it is empty" : symbol switch
    {
        INamedTypeSymbol type => name == NameOf(type) ? Present : null,
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } parameter => MemberOf(parameter) is { } member ? WhyIdle(member, name) : null,
        IParameterSymbol => Unsaved,
        { ContainingType.TypeKind: TypeKind.Enum } => Numbered,
        _ => OfMember(symbol, name),
    };

    private static string? OfMember(ISymbol member, string name)
    {
        if (member.Find(KnownTypes.State) is { } state)
        {
            return name == (state.Text() ?? member.Name) ? Present : null;
        }

        if (member.IsStatic || SerializationAttributes.IsIgnored(member) || ExecutorRules.TakesPart(member.ContainingType))
        {
            return Unsaved;
        }

        var contract = SerializationContract.Of(member.ContainingType);
        return (contract.IsExplicit ? contract.KeyOf(member) : member.Name) switch
        {
            null => Unsaved,
            int => Numbered,
            var key => name.Equals(key) ? Present : null,
        };
    }

    /// <summary>The id of a node or a workflow; of another type the name with its namespace.</summary>
    private static string NameOf(INamedTypeSymbol type) =>
        (type.Find(KnownTypes.Executor) ?? type.Find(KnownTypes.RequestPort, 2) ?? type.Find(KnownTypes.Workflow)) is { } node ? node.Text() ?? type.Name : TypeNames.OpenId(type);

    /// <summary>The member to which a constructor may give the value of a parameter.</summary>
    private static ISymbol? MemberOf(IParameterSymbol parameter)
    {
        for (var type = parameter.ContainingType; type is not null; type = type.BaseType)
        {
            if (type.GetMembers().FirstOrDefault(member => member is IPropertySymbol or IFieldSymbol && member.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase)) is { } member)
            {
                return member;
            }
        }

        return null;
    }
}
