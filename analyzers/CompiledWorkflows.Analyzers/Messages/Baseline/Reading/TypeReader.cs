using System.Globalization;
using CompiledWorkflows.Analyzers.Messages.Baseline.Comparison;
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
            if (type is INamedTypeSymbol named && !IsOfPlatform(named))
            {
                Read(named, node, elements.Places.Of(named, needed));
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
            foreach (var step in shape.Upgrades)
            {
                Older(type, name, step, node.Parts.First(part => part.Node.Expression == step.Codec).Node, place);
            }

            var version = shape.Upgrades.IsEmpty ? "" : Version(shape.Upgrades[shape.Upgrades.Count - 1].Version + 1);
            AddType(type, name, KindOf(shape), place, version);
            new ShapeElements(type, name + version, shape, place, elements).Read();
        }
        else if (node.Parts.Count > 0)
        {
            AddType(type, name, $"collection of {string.Join(", ", node.Parts.Select(part => Text.Plain(part.Node.Type)))}", place);
        }
    }

    /// <summary>Adds a version of a type in the shape that an upgrade takes.</summary>
    private void Older(INamedTypeSymbol type, string name, UpgradeShape step, TypeNode old, Place place)
    {
        var shaped = codecs.Nodes.FirstOrDefault(pair => pair.Node == old).Type as INamedTypeSymbol;
        AddType(type, name, old.Shape is { } shape ? KindOf(shape) : $"{TypeCompatibility.As}{Text.Plain(old.Type)}", place, Version(step.Version));
        if (old.Shape is { } members && shaped is not null)
        {
            new ShapeElements(shaped, name + Version(step.Version), members, place, elements).Read();
        }
    }

    private static string KindOf(TypeShape shape) => shape.Kind switch
    {
        ShapeKind.Map => "map",
        ShapeKind.Array => "array",
        ShapeKind.Union => "union",
        _ => $"formatter {Text.Plain(shape.Formatter ?? "")}",
    };

    /// <summary>What follows the name of a type in lines about one of its later versions. The first has the plain name, which it had before there were others.</summary>
    private static string Version(int version) => version == 1 ? "" : "@" + version.ToString(CultureInfo.InvariantCulture);

    private void Enum(INamedTypeSymbol type, string name, Place place)
    {
        elements.Add(
            new ContractElement(ElementKind.Enum, name) { Value = type.EnumUnderlyingType!.ToDisplayString() }, place, type, FormerNames.Of(type, name));
        foreach (var constant in type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue))
        {
            var value = Convert.ToString(constant.ConstantValue, CultureInfo.InvariantCulture);
            elements.Add(new ContractElement(ElementKind.Constant, name, constant.Name) { Value = value }, elements.Places.Of(constant, place));
        }
    }

    /// <summary>What the framework's types and the library's look like is theirs to keep.</summary>
    private bool IsOfPlatform(INamedTypeSymbol type) => elements.Places.Of(type) == Place.None
        && (BuiltInCodecs.IsFramework(type.ContainingNamespace) || type.ContainingAssembly.Name == KnownTypes.Namespace);

    private void AddType(INamedTypeSymbol type, string name, string kind, Place place, string version = "") => elements.Add(
        new ContractElement(ElementKind.Type, name + version) { Value = kind }, place, type, FormerNames.Of(type, name).Select(former => former + version));
}
