using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Reads how the state of an executor and of its base classes is saved.</summary>
internal sealed class NodeStateParser(WorkflowContext context, List<GraphProblem> problems)
{
    public static bool HasState(INamedTypeSymbol executor) =>
        StateParser.HasAny(executor) || StateParser.NearestBase(executor) is not null || ImplementsInterface(executor);

    /// <summary>Finds what is wrong with the state, and how the node saves it where the executor cannot.</summary>
    public GenericStateModel? Parse(INamedTypeSymbol executor)
    {
        var caller = executor;
        for (var type = executor; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            var isOwn = SymbolEqualityComparer.Default.Equals(type, executor);
            if (!isOwn && !StateParser.HasAny(type))
            {
                continue;
            }

            // What another assembly's classes call is settled there.
            if (!isOwn && IsHere(caller) && !BaseRules.HasPart(type, caller, context.Compilation, context.Cancellation))
            {
                ReportUnreachable(type);
            }

            Class(type);
            caller = type;
        }

        return Generic(executor);
    }

    private static bool ImplementsInterface(INamedTypeSymbol executor) =>
        executor.AllInterfaces.Any(each => each is { Name: "IExecutorState", ContainingNamespace: { Name: "Generated", ContainingNamespace.Name: KnownTypes.Namespace } });

    private bool IsHere(INamedTypeSymbol type) => BaseRules.IsDeclaredHere(type, context.Compilation);

    private void Class(INamedTypeSymbol type)
    {
        if (!IsHere(type))
        {
            _ = StateParser.Parse(type, context.Codecs, problems);
            return;
        }

        var definition = type.OriginalDefinition;
        var state = ClassState.Of(definition, context.Compilation, problems, context.Cancellation, context.Codecs);
        if (state.Codecs != context.Codecs)
        {
            // The generated part is that of the definition, but what is saved is that of the closed form.
            _ = StateParser.Parse(type, context.Codecs, []);
        }
    }

    private GenericStateModel? Generic(INamedTypeSymbol executor)
    {
        if (!IsHere(executor) && StateParser.HasAny(executor) && !ImplementsInterface(executor) && !BaseRules.HasPart(executor, context.Workflow, context.Compilation, context.Cancellation))
        {
            ReportUnreachable(executor);
            return null;
        }

        var given = ClassState.GivenTo(executor, context.Compilation, context.Cancellation).Select(context.Codecs.Parse).ToList();
        if (given.Exists(codec => !codec.Problems.IsEmpty))
        {
            problems.AddRange(ClassState.Unsaved(executor, SiteOfState(executor.OriginalDefinition), given));
        }

        return given.Count == 0 ? null : new GenericStateModel(ExecutorParser.StatePrefix(executor.OriginalDefinition), given.Select(codec => codec.Expression).ToEquatableArray());
    }

    private void ReportUnreachable(INamedTypeSymbol type) => problems.Add(
        IsHere(type) ? ExecutorRules.NotExtensible(type, context.Cancellation)
        : GraphProblem.Of(BaseRules.OffersState(type) ? GraphProblemKind.StateHidden : GraphProblemKind.ExecutorNotPartial, Site.Node(), type.Short()));

    /// <summary>Where it is said that the state of a closed form cannot be saved: with the type arguments, unless no others would do.</summary>
    private Site SiteOfState(INamedTypeSymbol definition) =>
        IsHere(definition) && StateTypes.Check(definition, StateTypes.Codecs(definition, context.Compilation, context.Cancellation)).Any()
            ? SiteOf.Symbol(definition)
            : Site.Node();
}
