using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Finds the handlers of a class and of its base classes and reads their signatures.</summary>
internal static class HandlerParser
{
    /// <summary>The handlers in ordinal order of their message types, so that the order of files and parts does not show.</summary>
    public static List<ParsedHandler> Parse(INamedTypeSymbol executor, List<GraphProblem> problems)
    {
        var handlers = new List<ParsedHandler>();
        var overridden = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        for (var type = executor; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            foreach (var member in type.GetMembers())
            {
                if (member is not IMethodSymbol method || !method.Has(KnownTypes.Handler) || ForwarderParser.IsReplaced(method, executor))
                {
                    continue;
                }

                for (var hidden = method.OverriddenMethod; hidden is not null; hidden = hidden.OverriddenMethod)
                {
                    overridden.Add(hidden);
                }

                if (!overridden.Contains(method) && Signature(executor, method, problems) is { } handler)
                {
                    handlers.Add(handler);
                }
            }
        }

        handlers.Sort((left, right) => Compare(left, right));
        Duplicates(executor, handlers, problems);
        return handlers;
    }

    private static int Compare(ParsedHandler left, ParsedHandler right)
    {
        var byMessage = string.CompareOrdinal(left.Message.Key(), right.Message.Key());
        return byMessage != 0 ? byMessage : string.CompareOrdinal(left.Method.Name, right.Method.Name);
    }

    private static void Duplicates(INamedTypeSymbol executor, List<ParsedHandler> handlers, List<GraphProblem> problems)
    {
        foreach (var group in handlers.GroupBy(handler => handler.Message.Key(), StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            problems.Add(GraphProblem.Of(
                GraphProblemKind.DuplicateHandler,
                [executor.Short(), group.First().Message.Short(), .. group.Select(handler => handler.Method.Name)]));
        }
    }

    private static ParsedHandler? Signature(INamedTypeSymbol executor, IMethodSymbol method, List<GraphProblem> problems)
    {
        if (Wrong(method) is { } wrong)
        {
            return Refuse(wrong);
        }

        var message = method.Parameters[0].Type;
        if (AccessRules.Of(message, executor) == AccessLevel.None)
        {
            return Refuse($"generated code cannot name '{message.Short()}'");
        }

        var arguments = new List<HandlerArgument> { new(HandlerArgumentKind.Message) };
        foreach (var parameter in method.Parameters.Skip(1))
        {
            if (Argument(executor, parameter.Type) is not { } argument)
            {
                return Refuse($"'{parameter.Type.Short()} {parameter.Name}' is none of these");
            }

            arguments.Add(argument);
        }

        var (kind, returned) = Returned(method);
        if (returned is not null && AccessRules.Of(returned, executor) == AccessLevel.None)
        {
            return Refuse($"generated code cannot name '{returned.Short()}'");
        }

        var sent = returned is null ? null : WithoutNullable(returned);
        return new ParsedHandler(
            method, message, arguments.ToEquatableArray(), kind, sent, returned, returned is not null && CanBeNull(returned));

        ParsedHandler? Refuse(string reason)
        {
            problems.Add(GraphProblem.Of(GraphProblemKind.HandlerSignature, executor.Short(), method.Name, reason));
            return null;
        }
    }

    /// <summary>A value of <c>T?</c> travels as a <c>T</c>, since a <see langword="null"/> is not sent.</summary>
    public static ITypeSymbol WithoutNullable(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    public static bool CanBeNull(ITypeSymbol type) =>
        !type.IsValueType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private static string? Wrong(IMethodSymbol method)
    {
        if (method.MethodKind != MethodKind.Ordinary)
        {
            return "it is no ordinary method";
        }

        if (method.IsGenericMethod)
        {
            return "it has type parameters";
        }

        if (method.Parameters.IsEmpty)
        {
            return "it takes nothing";
        }

        if (method.Parameters.FirstOrDefault(parameter => parameter.RefKind != RefKind.None || parameter.IsParams) is { } parameter)
        {
            return $"'{parameter.Name}' is not passed by value";
        }

        if (method.RefKind != RefKind.None)
        {
            return "it returns a reference";
        }

        var first = method.Parameters[0].Type;
        return first.IsCancellationToken() || IsContext(first) ? $"its first parameter is '{first.Short()}'" : null;
    }

    private static HandlerArgument? Argument(INamedTypeSymbol executor, ITypeSymbol type)
    {
        if (type.IsCancellationToken())
        {
            return new HandlerArgument(HandlerArgumentKind.CancellationToken);
        }

        if (!IsContext(type))
        {
            return null;
        }

        var context = (INamedTypeSymbol)type;
        if (context.Arity == 0)
        {
            return new HandlerArgument(HandlerArgumentKind.Context);
        }

        for (var self = executor; self is not null; self = self.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(self, context.TypeArguments[0]))
            {
                return new HandlerArgument(HandlerArgumentKind.TypedContext, self.Qualified());
            }
        }

        return null;
    }

    private static bool IsContext(ITypeSymbol type) =>
        type is INamedTypeSymbol named && (named.IsLibrary("ExecutorContext") || named.IsLibrary("ExecutorContext", 1));

    private static (ReturnKind Kind, ITypeSymbol? Type) Returned(IMethodSymbol method)
    {
        var type = method.ReturnType;
        if (method.ReturnsVoid)
        {
            return (ReturnKind.Void, null);
        }

        if (type.IsTask(0))
        {
            return (ReturnKind.Task, null);
        }

        if (type.IsValueTask(0))
        {
            return (ReturnKind.ValueTask, null);
        }

        var kind = type.IsTask(1) ? ReturnKind.TaskOfValue
            : type.IsValueTask(1) ? ReturnKind.ValueTaskOfValue
            : type.IsAsyncEnumerable() ? ReturnKind.AsyncEnumerable
            : ReturnKind.Value;
        return (kind, kind == ReturnKind.Value ? type : ((INamedTypeSymbol)type).TypeArguments[0]);
    }
}
