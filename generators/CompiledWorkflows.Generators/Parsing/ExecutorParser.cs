using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Reads what the generated part of an executor class, or of a base class of executors, is made of.</summary>
internal static class ExecutorParser
{
    /// <summary>The model of a class with <c>[Executor]</c>.</summary>
    public static Parsed<ExecutorModel>? ParseExecutor(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) =>
        context.TargetSymbol is INamedTypeSymbol type && Declarations.IsFirst(context)
            ? Parse(type, context.SemanticModel.Compilation, cancellation)
            : null;

    /// <summary>The model of a class without <c>[Executor]</c> that declares message types for the contexts of its handlers.</summary>
    public static Parsed<ExecutorModel>? ParseSendingBase(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) =>
        context.TargetSymbol is INamedTypeSymbol type && !type.Has(KnownTypes.Executor) && Declarations.IsFirst(context)
            ? Parse(type, context.SemanticModel.Compilation, cancellation)
            : null;

    /// <summary>The model of a class with neither, found by its first member that needs a generated part: state, or a handler that is not public.</summary>
    public static Parsed<ExecutorModel>? ParseBaseOfMember(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var member = context.TargetSymbol switch
        {
            // Of a partial member the type lists the defining part alone, whichever part has the attribute.
            IMethodSymbol { PartialDefinitionPart: { } definition } => Declarations.IsFirst(context) ? definition : null,
            IPropertySymbol { PartialDefinitionPart: { } definition } => Declarations.IsFirst(context) ? definition : null,
            IMethodSymbol { PartialImplementationPart: not null } or IPropertySymbol { PartialImplementationPart: not null } => Declarations.IsFirst(context) ? context.TargetSymbol : null,
            var whole => whole,
        };
        return member?.ContainingType is { TypeKind: TypeKind.Class } type
            && NeedsPart(member)
            && !type.Has(KnownTypes.Executor)
            && !SendsParser.DeclaresAny(type)
            && SymbolEqualityComparer.Default.Equals(type.GetMembers().FirstOrDefault(NeedsPart), member)
            ? Parse(type, context.SemanticModel.Compilation, cancellation)
            : null;
    }

    /// <summary>Such a model, found by a compensation that is not public.</summary>
    public static Parsed<ExecutorModel>? ParseBaseOfCompensation(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) =>
        context.TargetSymbol.Has(KnownTypes.Handler) ? null : ParseBaseOfMember(context, cancellation);

    /// <summary>The prefix of what a class with state generates for the classes that derive from it.</summary>
    public static string StatePrefix(INamedTypeSymbol type) =>
        "__cwf_" + new string([.. type.MetadataFullName().Select(character => char.IsLetterOrDigit(character) ? character : '_')]);

    private static bool NeedsPart(ISymbol? member) => member switch
    {
        IFieldSymbol { IsImplicitlyDeclared: false } or IPropertySymbol => member.Has(KnownTypes.State),
        IMethodSymbol { DeclaredAccessibility: not Accessibility.Public } => member.IsHandler(),
        _ => false,
    };

    private static Parsed<ExecutorModel>? Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        if (type.TypeKind != TypeKind.Class || type.IsFileLocal || type.IsStatic || !AccessRules.HasName(type))
        {
            return null;
        }

        var problems = new List<GraphProblem>();
        var handlers = HandlerParser.Parse(type, problems);
        var stateProblems = new List<GraphProblem>();
        var state = ClassState.Of(type, compilation, stateProblems, cancellation);
        var isExecutor = type.Has(KnownTypes.Executor);
        var isGiven = state.Open.Types.Count > 0;
        cancellation.ThrowIfCancellationRequested();
        var model = new ExecutorModel
        {
            Class = ClassParser.Parse(type, cancellation),
            IsExecutor = isExecutor,
            Sends = SendsParser.Parse(type, problems).Select(message => Send(type, message)).ToEquatableArray(),
            States = state.States,
            StatePrefix = StatePrefix(type),
            BaseStatePrefix = state.Base is { } stateful ? StatePrefix(stateful.OriginalDefinition) : null,
            BaseCodecs = state.BaseCodecs.Select(codec => codec.Expression).ToEquatableArray(),
            Given = state.Open.Parameters,
            GivenAccess = state.Open.Access,
            OffersState = (!type.IsSealed && StateParser.HasAny(type)) || (isExecutor && isGiven),
            StateProblem = stateProblems.Select(problem => problem.Describe()).FirstOrDefault(),
            Forwarders = ForwarderParser.Parse(type, handlers, compilation, cancellation),
        };
        return new Parsed<ExecutorModel>(model, state.Codecs.Shapes);
    }

    private static SendModel Send(INamedTypeSymbol type, ITypeSymbol message)
    {
        var reference = TypeRefs.Of(message, null);
        var generic = false;
        for (var current = type; current is not null; current = current.ContainingType)
        {
            generic |= current.Arity > 0;
        }

        return new SendModel(
            reference with { Access = AccessRules.Least(reference.Access, AccessRules.AtTop(type)) },
            SendsParser.TakesNull(type, message),
            !generic && reference.Access != AccessLevel.None && AccessRules.AtTop(type) != AccessLevel.None);
    }
}
