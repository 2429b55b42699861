using CompiledWorkflows.Analyzers.Messages.Baseline.Comparison;
using CompiledWorkflows.Analyzers.Messages.Baseline.Contracts;
using CompiledWorkflows.Generators.Emission;
using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages.Baseline.Reading;

/// <summary>Finds what checkpoints hold of one workflow's own graph. What is inside of its sub-workflows is found with these.</summary>
internal sealed class GraphElements(INamedTypeSymbol type, WorkflowReading reading, WorkflowContext context, ElementSet elements)
{
    private readonly WorkflowModel _workflow = reading.Model;
    private readonly WorkflowLayout _layout = new(reading.Model);
    private readonly Place _place = Places.Of(type);

    public void Read()
    {
        elements.Add(new ContractElement(ElementKind.Workflow, _workflow.Id), _place, type, FormerNames.Of(type, _workflow.Id));
        foreach (var node in _layout.Nodes)
        {
            Node(node);
        }

        foreach (var join in _layout.Joins)
        {
            FanIn(join);
        }

        foreach (var state in _workflow.SharedStates)
        {
            Add(new ContractElement(ElementKind.SharedState, _workflow.Id, Name(state.Type)), context.Types[state.Type]);
        }

        foreach (var route in _workflow.Graph.Routes.Where(route => route.Target == Route.Outside))
        {
            Add(new ContractElement(ElementKind.Output, _workflow.Id, Name(route.Carried)) { Node = _workflow.Nodes[route.Source].Id });
        }
    }

    private void Node(NodeLayout node)
    {
        var model = node.Model;
        var symbol = (INamedTypeSymbol)reading.ClassOf(node.Index);
        var (kind, value) = model.Kind switch
        {
            NodeKind.RequestPort => (ElementKind.Port, $"{Name(model.Handlers[0].Message)} -> {Name(model.Sends[0])}"),
            NodeKind.InnerPort => (ElementKind.InnerPort, $"{Name(model.Sends[0])} -> {Name(model.Handlers[0].Message)}"),
            NodeKind.Workflow => (ElementKind.SubWorkflow, ""),
            _ => (ElementKind.Executor, ""),
        };
        elements.Add(new ContractElement(kind, _workflow.Id, model.Id) { Value = value }, _place, symbol, model.FormerIds);
        if (kind != ElementKind.Executor)
        {
            return;
        }

        foreach (var inbox in node.Inboxes)
        {
            Add(new ContractElement(ElementKind.Inbox, _workflow.Id, Name(inbox.Type)) { Node = model.Id }, context.Types[inbox.Type]);
        }

        if (model.Replicas > 1)
        {
            Add(new ContractElement(ElementKind.Replicas, _workflow.Id) { Node = model.Id, Value = $"{model.Replicas}" });
        }
    }

    private void FanIn(JoinLayout join)
    {
        var kept = string.Join(ValueChanges.And, join.Model.Slots.Select(slot => Name(slot.Type)));
        var keys = join.Model.KeyType < 0 ? "" : ValueChanges.By + Name(join.Model.KeyType);
        Add(new ContractElement(ElementKind.FanIn, _workflow.Id, join.Key) { Node = join.Target.Model.Id, Value = kept + keys });
    }

    private void Add(ContractElement element, ISymbol? definition = null) => elements.Add(element, _place, definition);

    private string Name(int index) => Text.Plain(_workflow.Types[index].Key);
}
