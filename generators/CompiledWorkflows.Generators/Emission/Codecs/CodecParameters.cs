using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Model.Types;

namespace CompiledWorkflows.Generators.Emission.Codecs;

/// <summary>Writes the type parameters that stand for codecs.</summary>
internal static class CodecParameters
{
    /// <summary>What a file begins with that has such parameters, or arguments for them: whether annotations agree is for the user's declarations to say.</summary>
    public const string Pragma = "#pragma warning disable CS8631, CS8714 // Codecs know no annotations of what they save.";

    /// <summary>The list of type parameters, or of type arguments that hand them on; empty where there are none.</summary>
    public static string List(EquatableArray<CodecParameter> parameters) => List(parameters.Select(parameter => parameter.Name));

    /// <summary>A list of type arguments; empty where there are none.</summary>
    public static string List(IEnumerable<string> arguments) => string.Join(", ", arguments) is { Length: > 0 } list ? $"<{list}>" : "";

    /// <summary>What follows a header with such a list: one clause a line.</summary>
    public static string Constraints(EquatableArray<CodecParameter> parameters) => string.Concat(parameters.Select(parameter =>
        $"\n    where {parameter.Name} : struct, {string.Join(", ", Interfaces(parameter).Select(name => $"{CodecEmitter.Library}{name}<{parameter.Type}>"))}"));

    private static IEnumerable<string> Interfaces(CodecParameter parameter)
    {
        if (!parameter.CanReadInto && !parameter.TakesInitial)
        {
            yield return "ICodec";
        }

        if (parameter.CanReadInto)
        {
            yield return "IFillingCodec";
        }

        if (parameter.TakesInitial)
        {
            yield return "IComparingCodec";
        }
    }
}
