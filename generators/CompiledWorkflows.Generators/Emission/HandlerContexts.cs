using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>The contexts that the handlers of one executor take: its own, and one for each base class whose handlers it inherits.</summary>
internal sealed class HandlerContexts
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);

    public HandlerContexts(NodeLayout node)
    {
        foreach (var self in node.Model.Handlers.SelectMany(handler => handler.Methods).SelectMany(handler => handler.Arguments).Select(argument => argument.Self))
        {
            if (self is not null && self != node.Model.Type.Name && !_fields.ContainsKey(self))
            {
                _fields.Add(self, node.Names.Take("_baseContext"));
            }
        }
    }

    public void Fields(CodeWriter writer)
    {
        foreach (var field in _fields)
        {
            writer.Line($"private global::CompiledWorkflows.ExecutorContext<{field.Key}>? {field.Value};");
        }
    }

    /// <summary>The expression of an argument of a handler.</summary>
    public string Argument(HandlerArgument argument) => argument.Kind switch
    {
        HandlerArgumentKind.CancellationToken => "CancellationToken",
        HandlerArgumentKind.TypedContext when _fields.TryGetValue(argument.Self!, out var field) => $"{field} ??= CreateContext<{argument.Self}>()",
        _ => "Context",
    };
}
