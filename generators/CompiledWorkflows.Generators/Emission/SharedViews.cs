using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>The views that the handlers of one executor take of shared state.</summary>
internal sealed class SharedViews
{
    private readonly WorkflowLayout _layout;
    private readonly bool _revert;
    private readonly SortedDictionary<int, (string Field, SharedStateLayout State)> _views = [];

    public SharedViews(WorkflowLayout layout, NodeLayout node)
    {
        _layout = layout;
        _revert = node.Model.Handlers.Any(handler => handler.Policy is not null);
        foreach (var argument in node.Model.Handlers.SelectMany(handler => handler.Methods).SelectMany(handler => handler.Arguments))
        {
            if (argument.Kind == HandlerArgumentKind.Shared && !_views.ContainsKey(argument.Index))
            {
                var state = layout.SharedStates.First(each => each.Model.Type == argument.Index);
                _views.Add(argument.Index, ($"_shared{state.Field}", state));
            }
        }
    }

    public bool Any => _views.Count > 0;

    public void Fields(CodeWriter writer)
    {
        foreach (var view in _views)
        {
            writer.Line($"private global::CompiledWorkflows.Shared<{_layout.TypeName(view.Key)}> {view.Value.Field} = null!;");
        }
    }

    public void Create(CodeWriter writer)
    {
        foreach (var (field, state) in _views.Values)
        {
            var view = $"graph.{state.Field}.For(this)";
            writer.Line($"{field} = {(_revert ? $"Revertible({view})" : view)};");
        }
    }

    /// <summary>The expression of an argument of a handler.</summary>
    public string Argument(HandlerArgument argument) => Text.Forgive(_views[argument.Index].Field, argument.IsAnnotated);
}
