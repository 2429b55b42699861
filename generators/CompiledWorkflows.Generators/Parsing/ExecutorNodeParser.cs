using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Reads an executor as a workflow needs it.</summary>
internal sealed class ExecutorNodeParser(WorkflowContext context, INamedTypeSymbol executor, List<GraphProblem> problems)
{
    public NodeModel Parse(NodeModel model)
    {
        ExecutorRules.Class(executor, context.Compilation, problems, context.Cancellation);
        var generic = new NodeStateParser(context, problems).Parse(executor);
        var handlers = HandlerParser.Parse(executor, problems);
        if (handlers.Count == 0 && problems.Count == 0)
        {
            problems.Add(GraphProblem.Of(GraphProblemKind.ExecutorWithoutHandler, SiteOf.Symbol(executor), executor.Short()));
        }

        var handled = handlers.Select(Handler).ToEquatableArray();
        var returned = handled.SelectMany(handler => handler.Methods).Where(handler => handler.Sent >= 0).Select(handler => handler.Sent);
        var sends = returned.Concat(SendsParser.Parse(executor, problems).Select(context.Types.Index)).Distinct().ToEquatableArray();
        Messages(handled.SelectMany(handler => handler.Messages).Select(message => message.Type).Concat(sends));
        var (hasDefault, withServices) = ConstructorParser.Parse(executor, context.Workflow, context.Compilation);
        return model with
        {
            Handlers = handled,
            Sends = sends,
            HasState = NodeStateParser.HasState(executor),
            GenericState = generic,
            HasDefaultConstructor = hasDefault,
            ServiceConstructor = withServices,
        };
    }

    /// <summary>A message nested in private is known to its executor, but not to a workflow that stands elsewhere.</summary>
    private void Messages(IEnumerable<int> messages)
    {
        foreach (var message in messages.Distinct())
        {
            if (AccessRules.Of(context.Types[message], context.Workflow) == AccessLevel.None)
            {
                problems.Add(GraphProblem.Of(GraphProblemKind.MessageTypeUnusable, Site.Node(), executor.Short(), context.Types[message].Short()));
            }
        }
    }

    private HandlerModel Handler(ParsedHandler handler)
    {
        var callName = ForwarderParser.CallName(handler.Method, executor, context.Workflow, context.Compilation, context.Cancellation);
        if (callName is null)
        {
            problems.Add(GraphProblem.Of(GraphProblemKind.HandlerHidden, Site.Node(), executor.Short(), handler.Method.Name));
        }

        var result = handler.Result;
        return new HandlerModel
        {
            Method = callName ?? handler.Method.Identifier(),
            IsStatic = handler.Method.IsStatic,
            Messages = handler.Messages.Select(Message).ToEquatableArray(),
            Arguments = handler.Arguments.Select(argument => Argument(handler, argument)).ToEquatableArray(),
            Return = handler.Return,
            Sent = result is null ? -1 : context.Types.Index(result.WithoutNullable()),
            ResultType = result?.Key() ?? "",
            ResultIsAnnotated = result?.HasAnnotations(itself: true) ?? false,
            SentCanBeNull = result?.CanBeNull() ?? false,
            Policy = handler.Policy,
            Compensation = handler.Compensation is { } compensation ? Handler(compensation) : null,
            AlwaysSends = result is not null && (!result.CanBeNull() || result is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated }),
        };
    }

    private MessageParameter Message(ITypeSymbol type) => new(
        context.Types.Index(type.WithoutNullable()),
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IReadOnlyList_T } list ? context.Types.Index(list.TypeArguments[0]) : -1,
        type.HasAnnotations());

    private HandlerArgument Argument(ParsedHandler handler, HandlerArgument argument) =>
        argument.Kind != HandlerArgumentKind.Shared ? argument : argument with
        {
            Index = context.Types.Index(handler.Shared[argument.Index]),
            IsAnnotated = handler.Shared[argument.Index].HasAnnotations(itself: true),
        };
}
