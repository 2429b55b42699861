namespace CompiledWorkflows.Generators.Model.Types;

/// <summary>A type of the program for which a codec is generated.</summary>
/// <param name="Kind">How its values are written.</param>
/// <param name="Type">The type's C# name, as in <see cref="CodecModel"/>.</param>
/// <param name="TypeId">The type's identity on disk.</param>
/// <param name="HintName">The name of the file its codec is in, without an extension.</param>
/// <param name="Namespace">The namespace the codec is in, empty for none.</param>
/// <param name="Containers">The partial types the codec is nested in, outermost first, as they are declared: <c>partial class Outer&lt;T&gt;</c>.</param>
/// <param name="CodecName">The codec's name.</param>
/// <param name="Given">The type parameters by which it is given codecs that it does not know.</param>
/// <param name="Accessibility">The codec's accessibility.</param>
/// <param name="IsValueType">Whether the type is a value type.</param>
/// <param name="IsSealed">Whether no value can be of a derived type.</param>
/// <param name="CanContainItself">Whether a value can contain another of its type, directly or through others.</param>
/// <param name="HasCallbacks">Whether the type is told when it is written and read.</param>
/// <param name="UsesObsolete">Whether its codec names something that is obsolete.</param>
/// <param name="Members">Its members, in the order in which they are written.</param>
/// <param name="Parameters">The constructor's arguments.</param>
/// <param name="Cases">The types of a union.</param>
/// <param name="Upgrades">How values of older versions are read, in the order of the versions.</param>
/// <param name="Formatter">For <see cref="ShapeKind.Formatter"/>, the expression that makes the formatter.</param>
/// <param name="Problems">What keeps the type from being saved, its members' types aside. With any, its codec throws.</param>
internal sealed record TypeShape(
    ShapeKind Kind,
    string Type,
    string TypeId,
    string HintName,
    string Namespace,
    EquatableArray<string> Containers,
    string CodecName,
    EquatableArray<CodecParameter> Given,
    string Accessibility,
    bool IsValueType,
    bool IsSealed,
    bool CanContainItself,
    bool HasCallbacks,
    bool UsesObsolete,
    EquatableArray<MemberShape> Members,
    EquatableArray<ParameterShape> Parameters,
    EquatableArray<UnionCase> Cases,
    EquatableArray<UpgradeShape> Upgrades,
    string? Formatter,
    EquatableArray<CodecProblem> Problems);

/// <summary>How the values of a type are written.</summary>
internal enum ShapeKind
{
    /// <summary>A map keyed by names.</summary>
    Map,

    /// <summary>An array indexed by numbers.</summary>
    Array,

    /// <summary>An array of a key and a value of the type that it names.</summary>
    Union,

    /// <summary>Whatever the user's own formatter writes.</summary>
    Formatter,
}

/// <summary>A type that a union names.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Type">Its C# name.</param>
/// <param name="Codec">Its codec.</param>
internal sealed record UnionCase(int Key, string Type, string Codec);

/// <summary>An argument of the constructor that makes values.</summary>
/// <param name="Member">The index of the member that gives it.</param>
/// <param name="Default">The C# expression it has when the member is missing, or null when the member must be there.</param>
internal sealed record ParameterShape(int Member, string? Default);
