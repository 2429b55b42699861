using System.Globalization;
using CompiledWorkflows.Analyzers.Messages.Baseline.Contracts;
using CompiledWorkflows.Generators.Model.Types;
using CompiledWorkflows.Generators.Parsing;
using CompiledWorkflows.Generators.Parsing.Types;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages.Baseline.Reading;

/// <summary>Finds how the types of the program are written that a codec parser has met.</summary>
internal sealed class TypeReader(CodecParser codecs, ElementSet elements)
{
    private readonly HashSet<ITypeSymbol> _read = new(SymbolEqualityComparer.Default);

    /// <summary>Adds the types that have not been read before.</summary>
    /// <param name="needed">What needs them: the place of those that are of another assembly.</param>
    public void Read(Place needed)
    {
        foreach (var (type, node) in codecs.Nodes.Where(pair => _read.Add(pair.Type)).ToList())
        {
            if (type is INamedTypeSymbol named && !(BuiltInCodecs.IsFramework(named.ContainingNamespace) && named.DeclaringSyntaxReferences.IsEmpty))
            {
                Read(named, node, Places.Of(named).Or(needed));
            }
        }
    }

    private void Read(INamedTypeSymbol type, TypeNode node, Place place)
    {
        var name = Text.Plain(node.Type);
        if (type.TypeKind == TypeKind.Enum)
        {
            Enum(type, name, place);
        }
        else if (node.Shape is { } shape)
        {
            var kind = shape.Kind switch
            {
                ShapeKind.Map => "map",
                ShapeKind.Array => "array",
                ShapeKind.Union => "union",
                _ => $"formatter {Text.Plain(shape.Formatter ?? "")}",
            };
            AddType(type, name, kind, place);
            new ShapeElements(type, name, shape, place, elements).Read();
        }
        else if (node.Parts.Count > 0)
        {
            AddType(type, name, $"collection of {string.Join(", ", node.Parts.Select(part => Text.Plain(part.Node.Type)))}", place);
        }
    }

    private void Enum(INamedTypeSymbol type, string name, Place place)
    {
        elements.Add(
            new ContractElement(ElementKind.Enum, name) { Value = type.EnumUnderlyingType!.ToDisplayString() }, place, type, FormerNames.Of(type, name));
        foreach (var constant in type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue))
        {
            var value = Convert.ToString(constant.ConstantValue, CultureInfo.InvariantCulture);
            elements.Add(new ContractElement(ElementKind.Constant, name, constant.Name) { Value = value }, Places.Of(constant).Or(place));
        }
    }

    private void AddType(INamedTypeSymbol type, string name, string kind, Place place) =>
        elements.Add(new ContractElement(ElementKind.Type, name) { Value = kind }, place, type, FormerNames.Of(type, name));
}
