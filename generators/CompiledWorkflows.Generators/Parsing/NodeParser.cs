using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Parsing.Types;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Reads a type that a workflow names as a node, wherever it is declared.</summary>
internal sealed class NodeParser(INamedTypeSymbol workflow, TypeTable types, CodecParser codecs, Compilation compilation, CancellationToken cancellation)
{
    private readonly List<GraphProblem> _problems = [];

    public (NodeModel Model, List<GraphProblem> Problems) Parse(ITypeSymbol type)
    {
        var node = type as INamedTypeSymbol;
        var attribute = node?.Find(KnownTypes.Executor);
        var port = node?.Find(KnownTypes.RequestPort, 2);
        var model = new NodeModel
        {
            Type = TypeRefs.Of(type, workflow),
            Kind = attribute is not null ? NodeKind.Executor : port is not null ? NodeKind.RequestPort : NodeKind.Unknown,
            Id = node is null ? type.Name : Id(node, attribute ?? port),
        };
        if (model.Kind == NodeKind.Unknown)
        {
            return (model, _problems);
        }

        if (model.Id.Length == 0)
        {
            _problems.Add(GraphProblem.Of(GraphProblemKind.IdEmpty, type.Short()));
        }

        if (model.Type.Access == AccessLevel.None || !compilation.IsSymbolAccessibleWithin(node!, workflow))
        {
            _problems.Add(GraphProblem.Of(GraphProblemKind.NodeUnreachable, type.Short(), workflow.Short()));
        }

        return (attribute is not null ? Executor(model, node!) : Port(model, port!), _problems);
    }

    /// <summary>The declared id, else the simple name. Two closed forms of one generic class differ by their type arguments.</summary>
    private static string Id(INamedTypeSymbol node, AttributeData? attribute)
    {
        var id = attribute?.Text() ?? node.Name;
        var arguments = Types.TypeArguments.All(node).ToList();
        return arguments.Count == 0 || id.Length == 0 ? id : $"{id}<{string.Join(", ", arguments.Select(TypeNames.Short))}>";
    }

    private NodeModel Executor(NodeModel model, INamedTypeSymbol executor)
    {
        Class(executor);
        var generic = new NodeStateParser(workflow, codecs, compilation, _problems, cancellation).Parse(executor);
        var handlers = HandlerParser.Parse(executor, _problems);
        if (handlers.Count == 0 && _problems.Count == 0)
        {
            _problems.Add(GraphProblem.Of(GraphProblemKind.ExecutorWithoutHandler, executor.Short()));
        }

        var handled = handlers.Select(handler => Handler(executor, handler)).ToEquatableArray();
        var sends = SendsParser.Parse(executor, _problems).Select(types.Index).ToList();
        Messages(executor, handled.Select(handler => handler.Message).Concat(handled.Select(handler => handler.Sent)).Concat(sends));
        var (hasDefault, withServices) = ConstructorParser.Parse(executor, workflow, compilation);
        return model with
        {
            Handlers = handled,
            Sends = handled.Where(handler => handler.Sent >= 0).Select(handler => handler.Sent).Concat(sends).Distinct().ToEquatableArray(),
            HasState = NodeStateParser.HasState(executor),
            GenericState = generic,
            HasDefaultConstructor = hasDefault,
            ServiceConstructor = withServices,
        };
    }

    private void Class(INamedTypeSymbol executor)
    {
        if (executor.IsStatic)
        {
            _problems.Add(GraphProblem.Of(GraphProblemKind.ExecutorUnsupportedClass, executor.Short(), "static"));
        }

        if (BaseRules.IsDeclaredHere(executor, compilation) && !ClassParser.IsExtensible(executor, cancellation))
        {
            _problems.Add(GraphProblem.Of(GraphProblemKind.ExecutorNotPartial, executor.Short()));
        }
    }

    /// <summary>A message nested in private is known to its executor, but not to a workflow that stands elsewhere.</summary>
    private void Messages(INamedTypeSymbol executor, IEnumerable<int> messages)
    {
        foreach (var message in messages.Where(message => message >= 0).Distinct())
        {
            if (AccessRules.Of(types[message], workflow) == AccessLevel.None)
            {
                _problems.Add(GraphProblem.Of(GraphProblemKind.MessageTypeUnusable, executor.Short(), types[message].Short()));
            }
        }
    }

    private HandlerModel Handler(INamedTypeSymbol executor, ParsedHandler handler)
    {
        var callName = ForwarderParser.CallName(handler.Method, executor, workflow, compilation, cancellation);
        if (callName is null)
        {
            _problems.Add(GraphProblem.Of(GraphProblemKind.HandlerHidden, executor.Short(), handler.Method.Name));
        }

        return new HandlerModel
        {
            Method = callName ?? handler.Method.Identifier(),
            IsStatic = handler.Method.IsStatic,
            Messages = new[] { new MessageParameter(types.Index(HandlerParser.WithoutNullable(handler.Message)), -1, handler.Message.HasAnnotations()) }.ToEquatableArray(),
            Arguments = handler.Arguments,
            Return = handler.Return,
            Sent = handler.Sent is null ? -1 : types.Index(handler.Sent),
            ResultType = handler.Result?.Key() ?? "",
            ResultIsAnnotated = handler.Result?.HasAnnotations(itself: true) ?? false,
            SentCanBeNull = handler.SentCanBeNull,
        };
    }

    private NodeModel Port(NodeModel model, AttributeData port)
    {
        var request = port.AttributeClass!.TypeArguments[0];
        var response = port.AttributeClass.TypeArguments[1];
        var pair = compilation.GetTypeByMetadataName("CompiledWorkflows.Response`2");
        foreach (var type in new[] { request, response })
        {
            if (pair is null || AccessRules.Of(type, workflow) == AccessLevel.None)
            {
                _problems.Add(GraphProblem.Of(GraphProblemKind.MessageTypeUnusable, model.Type.Display, type.Short()));
                return model;
            }
        }

        return model with
        {
            Handlers = new[] { PortHandler(types.Index(request)) }.ToEquatableArray(),
            Sends = new[] { types.Index(response), types.Index(pair!.Construct(request, response)) }.ToEquatableArray(),
        };
    }

    private static HandlerModel PortHandler(int request) => new()
    {
        Method = "",
        IsStatic = false,
        Messages = new[] { new MessageParameter(request, -1, false) }.ToEquatableArray(),
        Arguments = default,
        Return = ReturnKind.Void,
    };
}
