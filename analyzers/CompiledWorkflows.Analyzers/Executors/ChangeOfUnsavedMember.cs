using System.Collections.Immutable;
using CompiledWorkflows.Analyzers.Executors.Bodies;
using CompiledWorkflows.Generators.Parsing;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CompiledWorkflows.Analyzers.Executors;

/// <summary>A handler changes a field or property that is not saved: it is lost on resume, and stays as it is where an attempt fails.</summary>
internal static class ChangeOfUnsavedMember
{
    /// <summary>The property that a diagnostic has where <c>[State]</c> would save the member.</summary>
    public const string CanSave = nameof(CanSave);

    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF0010",
        title: "Change made by a handler is lost on resume",
        messageFormat: "'{0}' changes '{1}', which checkpoints do not save, so that a resumed run finds it as the constructor left it; {2}",
        category: Categories.Executors,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF0010"));

    public static readonly DiagnosticDescriptor RetryRule = new(
        id: "CWF0028",
        title: "Change made by an attempt cannot be undone",
        messageFormat: "'{0}' changes '{1}' for a handler that may try again, and what is no state stays as a failed attempt leaves it; {2}",
        category: Categories.Executors,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF0028"));

    public static IEnumerable<Diagnostic> Find(ClassCode code, Compilation compilation, CancellationToken cancellation)
    {
        var reported = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var retried = new HashSet<Body>(code.Bodies.Where(body => IsRetried(code, body)).SelectMany(code.ReachedFrom));
        foreach (var body in code.Handling.OrderByDescending(retried.Contains))
        {
            foreach (var change in body.Operations.SelectMany(Change.By))
            {
                cancellation.ThrowIfCancellationRequested();
                if (change.Symbol is { } member
                    && IsOfObject(change, body)
                    && UnsavedMember.Is(member)
                    && (!change.IsInPlace || MadeHere.Is(code, member))
                    && !Guards.IsCache(change, member)
                    && !Scratch.Is(code, member)
                    && reported.Add(Members.Definition(member)))
                {
                    yield return Report(retried.Contains(body) ? RetryRule : Rule, code, body, change, Members.Definition(member), compilation, cancellation);
                }
            }
        }
    }

    /// <summary>Whether a member of the executor itself is changed, or a parameter of its primary constructor.</summary>
    private static bool IsOfObject(Change change, Body body) => change.Root switch
    {
        IFieldReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } } => true,
        IPropertyReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } } => true,
        IParameterReferenceOperation parameter => parameter.Parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
            && SymbolEqualityComparer.Default.Equals(constructor.ContainingType, body.Owner.ContainingType),
        _ => false,
    };

    private static bool IsRetried(ClassCode code, Body body) =>
        body.Owner is IMethodSymbol method && HandlingClass.IsHandler(method) && PolicyParser.Retries(code.Type, method.PartialDefinitionPart ?? method);

    private static Diagnostic Report(DiagnosticDescriptor rule, ClassCode code, Body body, Change change, ISymbol member, Compilation compilation, CancellationToken cancellation)
    {
        var declaration = member.Locations.FirstOrDefault(location => location.IsInSource);
        var isOwn = SymbolEqualityComparer.Default.Equals(member.ContainingType, code.Type.OriginalDefinition);
        var canSave = member is not IParameterSymbol && declaration is not null && UnsavedMember.CanBeSaved(member, compilation, cancellation);
        var remedy = member is IParameterSymbol ? "copy it into a field with [State] and change that"
            : canSave ? "add [State]"
            : $"keep what is needed of it in a member with [State] whose type can be saved, as '{UnsavedMember.Type(member).Short()}' cannot";
        return Diagnostic.Create(
            rule,
            isOwn && declaration is not null ? declaration : change.Operation.Syntax.GetLocation(),
            declaration is null ? [] : [declaration],
            canSave ? ImmutableDictionary<string, string?>.Empty.Add(CanSave, "") : null,
            body.Name,
            member.Name,
            remedy);
    }
}
