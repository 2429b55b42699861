using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CompiledWorkflows.Analyzers.Executors.Bodies;

/// <summary>Tells an executor's own collections from those that somebody has given it, which outlive the executor.</summary>
internal static class MadeHere
{
    /// <summary>Whether all that initializers and constructors put into a member is new.</summary>
    public static bool Is(ClassCode code, ISymbol member)
    {
        var values = Values(code, member).Select(Unwrap).ToList();
        return values.Count > 0 && values.All(value => value is IObjectCreationOperation or IArrayCreationOperation or ICollectionExpressionOperation);
    }

    private static IEnumerable<IOperation> Values(ClassCode code, ISymbol member)
    {
        foreach (var body in code.Bodies.Except(code.Handling))
        {
            foreach (var operation in body.Operations)
            {
                switch (operation)
                {
                    case ISymbolInitializerOperation initializer when Members.Same(body.Owner, member):
                        yield return initializer.Value;
                        break;
                    case ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment when Members.Same(target.Member, member):
                        yield return assignment.Value;
                        break;
                }
            }
        }
    }

    private static IOperation Unwrap(IOperation value) => value is IConversionOperation conversion ? Unwrap(conversion.Operand) : value;
}
