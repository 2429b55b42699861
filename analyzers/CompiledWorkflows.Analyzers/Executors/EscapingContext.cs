using CompiledWorkflows.Analyzers.Executors.Bodies;
using CompiledWorkflows.Generators.Parsing;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CompiledWorkflows.Analyzers.Executors;

/// <summary>A handler's context or shared state is kept for a time when the handler is over.</summary>
internal static class EscapingContext
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF0014",
        title: "Context is used after its handler",
        messageFormat: "'{0}' {1}, where '{2}' may be used after the handler has returned, which throws; {3}",
        category: Categories.Executors,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF0014"));

    private const string PassOn = "pass it to the methods that need it";
    private const string Wait = "await the work before the handler returns";

    public static IEnumerable<Diagnostic> Find(Body body)
    {
        foreach (var operation in body.Operations)
        {
            var found = operation switch
            {
                ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment when OutlivesHandler(target) => Kept(assignment, target),
                ICoalesceAssignmentOperation { Target: IMemberReferenceOperation target } assignment when OutlivesHandler(target) => Kept(assignment, target),
                IEventAssignmentOperation { Adds: true, EventReference: IMemberReferenceOperation source } subscription when IsLasting(source) =>
                    (Captured(subscription.HandlerValue), $"subscribes to '{source.Member.Name}'", PassOn),
                IInvocationOperation call when IsUnawaited(call) => (InCall(call), $"does not wait for '{call.TargetMethod.Name}'", Wait),
                _ => default,
            };
            if (found is (var (place, name), { } what, { } remedy))
            {
                yield return Diagnostic.Create(Rule, place.Syntax.GetLocation(), body.Name, what, name, remedy);
            }
        }
    }

    /// <summary>A context that a call is given, by itself or inside of a lambda or local function.</summary>
    public static (IOperation Place, string Name)? InCall(IInvocationOperation call)
    {
        var captured = call.TargetMethod.MethodKind == MethodKind.LocalFunction ? CapturedBy(call.TargetMethod, call) : null;
        foreach (var argument in call.Arguments)
        {
            captured ??= Direct(argument.Value) ?? Captured(argument.Value);
        }

        return captured;
    }

    private static ((IOperation, string)?, string, string) Kept(IAssignmentOperation assignment, IMemberReferenceOperation target) =>
        (Direct(assignment.Value) ?? Captured(assignment.Value), $"keeps it in '{target.Member.Name}'", PassOn);

    /// <summary>Whether what is stored there is there when the handler is over: a member of the executor, or a static one.</summary>
    private static bool OutlivesHandler(IMemberReferenceOperation target) => target is IFieldReferenceOperation or IPropertyReferenceOperation
        && (target.Member.IsStatic || target.Instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance });

    /// <summary>Whether an event belongs to something that the executor holds on to.</summary>
    private static bool IsLasting(IMemberReferenceOperation source) => source.Member.IsStatic
        || source.Instance is IInstanceReferenceOperation
        || source.Instance is IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } }
        || (source.Instance is IMemberReferenceOperation holder && OutlivesHandler(holder));

    /// <summary>Whether nothing is done with what a call returns that could wait for its work.</summary>
    private static bool IsUnawaited(IInvocationOperation call) =>
        (Tasks.Is(call.Type) && IsDropped(call))
        || call.TargetMethod is { ContainingType.Name: "ThreadPool", Name: "QueueUserWorkItem" or "UnsafeQueueUserWorkItem" };

    private static bool IsDropped(IOperation operation) => operation.Parent switch
    {
        IExpressionStatementOperation => true,
        ISimpleAssignmentOperation { Target: IDiscardOperation } => true,
        IConversionOperation conversion => IsDropped(conversion),
        _ => false,
    };

    private static (IOperation Place, string Name)? Direct(IOperation value) => value switch
    {
        IConversionOperation conversion => Direct(conversion.Operand),
        ILocalReferenceOperation local when IsBoundToHandler(local.Type) => (value, local.Local.Name),
        IParameterReferenceOperation parameter when IsBoundToHandler(parameter.Type) => (value, parameter.Parameter.Name),
        _ => null,
    };

    private static (IOperation Place, string Name)? Captured(IOperation value)
    {
        foreach (var operation in value.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IAnonymousFunctionOperation lambda when CapturedIn(lambda.Body, lambda.Symbol) is { } captured:
                    return captured;
                case IMethodReferenceOperation { Method.MethodKind: MethodKind.LocalFunction } reference when CapturedBy(reference.Method, reference) is { } captured:
                    return captured;
            }
        }

        return null;
    }

    /// <summary>What a local function captures; the place is where the function is given away.</summary>
    private static (IOperation Place, string Name)? CapturedBy(IMethodSymbol function, IOperation use)
    {
        var root = use;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        var declaration = root.Descendants().OfType<ILocalFunctionOperation>().FirstOrDefault(each => SymbolEqualityComparer.Default.Equals(each.Symbol, function));
        return declaration?.Body is { } body && CapturedIn(body, function) is { } captured ? (use, captured.Name) : null;
    }

    private static (IOperation Place, string Name)? CapturedIn(IOperation body, IMethodSymbol function)
    {
        foreach (var operation in body.Descendants())
        {
            if (Direct(operation) is var (place, name) && operation is not IConversionOperation && !SymbolEqualityComparer.Default.Equals(Declarer(operation), function))
            {
                return (place, name);
            }
        }

        return null;
    }

    private static ISymbol? Declarer(IOperation operation) =>
        ((operation as ILocalReferenceOperation)?.Local ?? (ISymbol?)(operation as IParameterReferenceOperation)?.Parameter)?.ContainingSymbol;

    /// <summary>Whether objects of a type are valid for the time of one handling only.</summary>
    public static bool IsBoundToHandler(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && (named.IsLibrary("ExecutorContext") || named.IsLibrary("ExecutorContext", 1) || named.IsLibrary("Shared", 1));
}
