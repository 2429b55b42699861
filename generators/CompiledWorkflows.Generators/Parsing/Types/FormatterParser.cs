using CompiledWorkflows.Generators.Model.Types;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing.Types;

/// <summary>Parses <c>[MessagePackFormatter]</c>: the user's own formatter writes the value.</summary>
internal static class FormatterParser
{
    /// <summary>A codec that calls the formatter, or none where the formatter cannot be made.</summary>
    public static TypeNode? Parse(Compilation compilation, ITypeSymbol type, INamedTypeSymbol? owner, AttributeData attribute)
    {
        if (attribute.ConstructorArguments is not [{ Value: INamedTypeSymbol formatter }, ..]
            || Close(formatter, owner) is not { IsUnboundGenericType: false, TypeKind: TypeKind.Class or TypeKind.Struct } closed
            || !IsReachable(compilation, type)
            || !IsReachable(compilation, closed)
            || !Formats(compilation, closed, type)
            || Creation(compilation, closed, attribute) is not { } creation)
        {
            return null;
        }

        var typeId = TypeNames.Id(type);
        var formatterId = TypeNames.Id(closed);
        var mark = creation.EndsWith("()", StringComparison.Ordinal) || creation.EndsWith(".Instance", StringComparison.Ordinal) ? "" : TypeNames.Hash(creation);
        var name = TypeNames.Identifier(typeId) + "_6" + TypeNames.Identifier(formatterId) + mark;
        var ns = TypeNames.CodecNamespace(compilation);
        return new TypeNode
        {
            Type = TypeNames.Code(type),
            TypeId = typeId,
            Expression = "global::" + ns + "." + name,
            IsValueType = type.IsValueType,
            IsObsolete = SerializationAttributes.Obsolete(type).Warns,
            Shape = new TypeShape(
                ShapeKind.Formatter,
                TypeNames.Code(type),
                typeId,
                (type is INamedTypeSymbol named ? TypeNames.Hint(named, typeId, compilation.Assembly) : typeId) + "-" + formatterId.Replace('<', '[').Replace('>', ']') + mark,
                ns,
                default,
                name,
                default,
                "internal",
                type.IsValueType,
                IsSealed: true,
                CanContainItself: false,
                HasCallbacks: false,
                UsesObsolete: SerializationAttributes.Obsolete(type).Warns || SerializationAttributes.Obsolete(closed).Warns,
                default,
                default,
                default,
                default,
                creation,
                default),
        };
    }

    private static INamedTypeSymbol? Close(INamedTypeSymbol formatter, INamedTypeSymbol? owner) =>
        !formatter.IsUnboundGenericType ? formatter
        : owner is not null && owner.Arity == formatter.Arity ? formatter.OriginalDefinition.Construct([.. owner.TypeArguments])
        : null;

    private static bool IsReachable(Compilation compilation, ITypeSymbol type) =>
        type.TypeKind != TypeKind.Error && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly);

    private static bool Formats(Compilation compilation, INamedTypeSymbol formatter, ITypeSymbol type) =>
        formatter.AllInterfaces.Any(i => i is { Name: "IMessagePackFormatter", TypeArguments: [var formatted] }
            && (SymbolEqualityComparer.Default.Equals(formatted, type) || compilation.ClassifyCommonConversion(type, formatted).IsIdentity));

    private static string? Creation(Compilation compilation, INamedTypeSymbol formatter, AttributeData attribute)
    {
        var name = TypeNames.Code(formatter);
        if (attribute.ConstructorArguments is [_, { Kind: TypedConstantKind.Array, IsNull: false } arguments] && !arguments.Values.IsEmpty)
        {
            return arguments.Values.Any(a => a.Kind == TypedConstantKind.Error)
                ? null
                : "new " + name + "(" + string.Join(", ", arguments.Values.Select(Constant)) + ")";
        }

        foreach (var member in formatter.GetMembers("Instance"))
        {
            if (member is IFieldSymbol { IsStatic: true } && compilation.IsSymbolAccessibleWithin(member, compilation.Assembly))
            {
                return name + ".Instance";
            }
        }

        return formatter is { IsAbstract: false }
            && formatter.InstanceConstructors.Any(c => c.Parameters.IsEmpty && compilation.IsSymbolAccessibleWithin(c, compilation.Assembly))
                ? "new " + name + "()"
                : null;
    }

    private static string Constant(TypedConstant constant) => constant switch
    {
        { IsNull: true } => "null",
        { Kind: TypedConstantKind.Type, Value: ITypeSymbol type } => "typeof(" + TypeNames.Code(type) + ")",
        { Kind: TypedConstantKind.Enum, Type: { } type } => "(" + TypeNames.Code(type) + ")(" + Literals.Primitive(constant.Value!) + ")",
        { Kind: TypedConstantKind.Array, Type: { } type } => "new " + TypeNames.Code(type) + " { " + string.Join(", ", constant.Values.Select(Constant)) + " }",
        _ => Literals.Primitive(constant.Value!),
    };
}
