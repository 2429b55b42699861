using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CompiledWorkflows.Analyzers.Executors.Bodies;

/// <summary>Recognises members that carry nothing from one message to the next.</summary>
internal static class Scratch
{
    /// <summary>Whether every handler that comes to a member replaces or clears it before anything else.</summary>
    public static bool Is(ClassCode code, ISymbol member) =>
        code.Handling.Where(ClassCode.IsEntry).All(entry => IsOverwritten(code, entry, member));

    private static bool IsOverwritten(ClassCode code, Body entry, ISymbol member)
    {
        var users = code.ReachedFrom(entry).Where(body => body.Operations.Any(operation => Mentions(operation, member))).ToList();
        if (users.Count == 0)
        {
            return true;
        }

        var first = entry.Operations.FirstOrDefault(Uses);
        return first?.Parent switch
        {
            ISimpleAssignmentOperation assignment => assignment.Target == first && IsStatementOfBody(assignment) && !assignment.Value.DescendantsAndSelf().Any(Uses),
            IInvocationOperation { TargetMethod.Name: "Clear" } clear => clear.Instance == first && IsStatementOfBody(clear),
            _ => false,
        };

        bool Uses(IOperation operation) => Mentions(operation, member)
            || Members.CalledBy(operation).Any(called => users.Any(user => user != entry && Members.Same(user.Owner, called)));
    }

    private static bool Mentions(IOperation operation, ISymbol member) => operation switch
    {
        IMemberReferenceOperation reference => Members.Same(reference.Member, member),
        IParameterReferenceOperation reference => SymbolEqualityComparer.Default.Equals(reference.Parameter, member),
        _ => false,
    };

    /// <summary>Whether a method always comes to an operation, since no statement is around it.</summary>
    private static bool IsStatementOfBody(IOperation operation) =>
        operation.Parent is IExpressionStatementOperation { Parent: IBlockOperation { Parent: null or IMethodBodyBaseOperation } };
}
