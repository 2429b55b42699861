using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CompiledWorkflows.Generators.Parsing.Types;

/// <summary>Writes constants as C# expressions.</summary>
internal static class Literals
{
    /// <summary>The value a parameter has when it is left out, or null when it cannot be.</summary>
    public static string? Default(IParameterSymbol parameter)
    {
        var type = parameter.Type;
        if (!parameter.HasExplicitDefaultValue)
        {
            return type.IsReferenceType && type.NullableAnnotation == NullableAnnotation.NotAnnotated && !parameter.IsParams ? null : "default";
        }

        var value = parameter.ExplicitDefaultValue;
        if (value is null)
        {
            return "default";
        }

        var target = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
        return target.TypeKind == TypeKind.Enum
            ? "(" + TypeNames.Code(target) + ")(" + Primitive(value) + ")"
            : Primitive(value);
    }

    public static string Primitive(object value) => value switch
    {
        bool b => b ? "true" : "false",
        string s => SymbolDisplay.FormatLiteral(s, quote: true),
        char c => SymbolDisplay.FormatLiteral(c, quote: true),
        double.NaN => "double.NaN",
        double.PositiveInfinity => "double.PositiveInfinity",
        double.NegativeInfinity => "double.NegativeInfinity",
        float.NaN => "float.NaN",
        float.PositiveInfinity => "float.PositiveInfinity",
        float.NegativeInfinity => "float.NegativeInfinity",
        double d => d.ToString("R", CultureInfo.InvariantCulture) + "D",
        float f => f.ToString("R", CultureInfo.InvariantCulture) + "F",
        decimal m => m.ToString(CultureInfo.InvariantCulture) + "M",
        DateTime t => "new global::System.DateTime(" + t.Ticks.ToString(CultureInfo.InvariantCulture) + "L)",
        ulong u => u.ToString(CultureInfo.InvariantCulture) + "UL",
        long l => l.ToString(CultureInfo.InvariantCulture) + "L",
        uint u => u.ToString(CultureInfo.InvariantCulture) + "U",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => "default",
    };
}
