using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Reads the signature of a handler, or of a compensation: messages first, then shared state, a context, a cancellation token and the failure in any order.</summary>
internal sealed class HandlerSignature
{
    private readonly INamedTypeSymbol _executor;
    private readonly List<ITypeSymbol> _messages = [];
    private readonly List<ITypeSymbol> _shared = [];
    private readonly List<HandlerArgument> _arguments = [];

    private readonly bool _compensates;

    private HandlerSignature(INamedTypeSymbol executor, bool compensates)
    {
        _executor = executor;
        _compensates = compensates;
    }

    /// <summary>The handler, or <see langword="null"/> where its signature is wrong, which is a problem.</summary>
    public static ParsedHandler? Read(INamedTypeSymbol executor, IMethodSymbol method, bool compensates, List<GraphProblem> problems)
    {
        var signature = new HandlerSignature(executor, compensates);
        var (kind, result) = Returned(method);
        if (method is { IsAsync: true, ReturnsVoid: true })
        {
            problems.Add(GraphProblem.Of(GraphProblemKind.HandlerAsyncVoid, SiteOf.Symbol(method), executor.Short(), method.Name));
            return null;
        }

        var wrong = WrongMethod(method) ?? method.Parameters.Select(signature.Take).FirstOrDefault(each => each is not null) ?? signature.Unnameable(result) ?? signature.Incomplete();
        if (wrong is not null)
        {
            problems.Add(GraphProblem.Of(GraphProblemKind.HandlerSignature, SiteOf.Symbol(method), executor.Short(), method.Name, wrong));
            return null;
        }

        return new ParsedHandler
        {
            Method = method,
            Messages = signature._messages,
            Key = string.Join(", ", signature._messages.Select(message => message.WithoutNullable().Key())),
            Shared = signature._shared,
            Arguments = signature._arguments,
            Return = kind,
            Result = result,
        };
    }

    private static string? WrongMethod(IMethodSymbol method) => method switch
    {
        { MethodKind: not MethodKind.Ordinary } => "it is no ordinary method; call it from one that is",
        { IsGenericMethod: true } => "it has type parameters; let it take messages of types that are known",
        { Parameters.IsEmpty: true } => "it takes nothing; let it take a message",
        { RefKind: not RefKind.None } => "it returns a reference; return the value",
        _ => null,
    };

    /// <summary>Adds a parameter, or says why the handler cannot have it.</summary>
    private string? Take(IParameterSymbol parameter)
    {
        var type = parameter.Type;
        if (parameter.RefKind != RefKind.None || parameter.IsParams)
        {
            return $"'{parameter.Name}' is not passed by value; remove its modifier";
        }

        if (Argument(type) is { } argument)
        {
            if (_messages.Count == 0)
            {
                return $"its first parameter is '{type.Short()}'; let it take the message first";
            }

            if (argument.Kind == HandlerArgumentKind.Shared)
            {
                _shared.Add(((INamedTypeSymbol)type).TypeArguments[0]);
            }

            _arguments.Add(argument);
            return Unnameable(type);
        }

        if (IsContext(type))
        {
            return $"'{type.Short()} {parameter.Name}' is the context of another class; make it 'ExecutorContext<{_executor.Short()}>'";
        }

        if (_arguments.Count > _messages.Count)
        {
            return $"'{type.Short()} {parameter.Name}' comes too late; messages stand before everything else";
        }

        _arguments.Add(new HandlerArgument(HandlerArgumentKind.Message, Index: _messages.Count));
        _messages.Add(type);
        return Unnameable(type);
    }

    /// <summary>What a parameter of a type is if it is no message.</summary>
    private HandlerArgument? Argument(ITypeSymbol type)
    {
        if (type.IsCancellationToken())
        {
            return new HandlerArgument(HandlerArgumentKind.CancellationToken);
        }

        if (type is not INamedTypeSymbol named)
        {
            return null;
        }

        if (named.IsLibrary("Shared", 1))
        {
            return new HandlerArgument(HandlerArgumentKind.Shared, Index: _shared.Count);
        }

        if (_compensates && named.IsLibrary("HandlerFailure"))
        {
            return new HandlerArgument(HandlerArgumentKind.Failure);
        }

        if (named.IsLibrary("ExecutorContext"))
        {
            return new HandlerArgument(HandlerArgumentKind.Context);
        }

        for (var self = named.IsLibrary("ExecutorContext", 1) ? _executor : null; self is not null; self = self.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(self, named.TypeArguments[0]))
            {
                return new HandlerArgument(HandlerArgumentKind.TypedContext, self.Qualified());
            }
        }

        return null;
    }

    private string? Incomplete() => !_compensates || _arguments.Any(argument => argument.Kind == HandlerArgumentKind.Failure)
        ? null
        : "it takes no HandlerFailure; let it take one after the message";

    private string? Unnameable(ITypeSymbol? type) =>
        type is not null && (type.HasDynamic() || AccessRules.Of(type, _executor) == AccessLevel.None) ? $"generated code cannot name '{type.Short()}'; use a type that is accessible, and no ref struct, pointer or dynamic" : null;

    private static bool IsContext(ITypeSymbol type) => type is INamedTypeSymbol named && named.IsLibrary("ExecutorContext", 1);

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
