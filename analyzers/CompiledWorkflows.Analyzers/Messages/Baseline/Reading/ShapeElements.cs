using System.Globalization;
using CompiledWorkflows.Analyzers.Messages.Baseline.Contracts;
using CompiledWorkflows.Generators.Model.Types;
using CompiledWorkflows.Generators.Parsing.Types;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages.Baseline.Reading;

/// <summary>Finds the members of one type, or the types of a union, as they are written.</summary>
internal sealed class ShapeElements(INamedTypeSymbol type, string name, TypeShape shape, Place place, ElementSet elements)
{
    public void Read()
    {
        for (var i = 0; i < shape.Members.Count; i++)
        {
            // What is computed is written for other readers.
            if (shape.Members[i] is { IsSaved: true, Restore: not MemberRestore.None } member)
            {
                Member(member, member.IsRequired || shape.Parameters.Any(parameter => parameter.Member == i && parameter.Default is null));
            }
        }

        foreach (var each in shape.Cases)
        {
            elements.Add(new ContractElement(ElementKind.Case, name, Number(each.Key)) { Value = Text.Plain(each.Type) }, place);
        }
    }

    private void Member(MemberShape member, bool isRequired)
    {
        var symbol = Find(member);
        var formatter = symbol is null ? null : SerializationAttributes.MessagePack(symbol, "MessagePackFormatterAttribute");
        var value = Text.Plain(member.Type) + (formatter is null ? "" : $" by {formatter.ConstructorArguments[0].Value}");
        var element = member.Key is { } key
            ? new ContractElement(ElementKind.Member, name, key) { Value = value }
            : new ContractElement(ElementKind.Key, name, Number(member.Index)) { Label = member.Name, Value = value };
        elements.Add(element, symbol is null ? place : Places.Of(symbol).Or(place), symbol, member.FormerKeys, isRequired);
    }

    private ISymbol? Find(MemberShape member)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if ((member.Receiver is null || Text.Plain(member.Receiver) == Text.Plain(TypeNames.Code(current)))
                && current.GetMembers(member.Name).FirstOrDefault(symbol => symbol is IFieldSymbol or IPropertySymbol) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static string Number(int key) => key.ToString(CultureInfo.InvariantCulture);
}
