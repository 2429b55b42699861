using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CompiledWorkflows.Analyzers.Messages;

/// <summary>Follows the flow of a method from where a message is sent to where it is changed, as long as the variable refers to it.</summary>
internal static class LaterChanges
{
    /// <param name="graph">The flow of the method.</param>
    /// <param name="sent">The variables that are sent, by the syntax of what sends them: in the flow new objects are taken to pieces.</param>
    public static IEnumerable<(Change Change, IOperation Send)> Of(ControlFlowGraph graph, ILookup<SyntaxNode, ISymbol> sent)
    {
        foreach (var block in graph.Blocks)
        {
            var operations = Operations(block);
            for (var index = 0; index < operations.Count; index++)
            {
                foreach (var send in operations[index].DescendantsAndSelf().Where(operation => SendOperations.MessageOf(operation) is not null))
                {
                    foreach (var variable in sent[send.Syntax])
                    {
                        if (Find(block, operations, index + 1, variable) is { } change)
                        {
                            yield return (change, send);
                        }
                    }
                }
            }
        }
    }

    private static Change? Find(BasicBlock block, List<IOperation> operations, int next, ISymbol variable)
    {
        var seen = new HashSet<BasicBlock>();
        var waiting = new Queue<BasicBlock>();
        var isReplaced = Scan(operations.Skip(next), variable, out var change);
        Leave(block);
        while (change is null && waiting.Count > 0)
        {
            var current = waiting.Dequeue();
            isReplaced = Scan(Operations(current), variable, out change);
            Leave(current);
        }

        return change;

        void Leave(BasicBlock from)
        {
            foreach (var branch in new[] { from.FallThroughSuccessor, from.ConditionalSuccessor })
            {
                if (!isReplaced && branch?.Destination is { } destination && seen.Add(destination))
                {
                    waiting.Enqueue(destination);
                }
            }
        }
    }

    /// <summary>Whether the variable refers to something else afterwards; before that, its object may be changed.</summary>
    private static bool Scan(IEnumerable<IOperation> operations, ISymbol variable, out Change? change)
    {
        change = null;
        foreach (var operation in operations)
        {
            var isReplaced = false;
            foreach (var part in operation.DescendantsAndSelf())
            {
                isReplaced |= Variables.IsReplaced(variable, part);
                change ??= Change.Of(part) is { } found && SymbolEqualityComparer.Default.Equals(found.Variable, variable) ? found : null;
            }

            if (isReplaced)
            {
                change = null;
            }

            if (isReplaced || change is not null)
            {
                return isReplaced;
            }
        }

        return false;
    }

    private static List<IOperation> Operations(BasicBlock block) => block.BranchValue is { } value ? [.. block.Operations, value] : [.. block.Operations];
}
