using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Tells how a workflow can make another that it has as a node: by the constructors of its source, and by those that will be generated.</summary>
internal sealed class SubWorkflowConstructors
{
    private readonly INamedTypeSymbol _type;
    private readonly WorkflowModel? _generated;
    private readonly IReadOnlyList<IMethodSymbol> _written;

    /// <param name="context">The workflow that has it as a node.</param>
    /// <param name="type">The class.</param>
    /// <param name="generated">Its model, or <see langword="null"/> where its generated part is among its symbols already.</param>
    public SubWorkflowConstructors(WorkflowContext context, INamedTypeSymbol type, WorkflowModel? generated)
    {
        _type = type;
        _generated = generated;
        _written = [.. ConstructorParser.Usable(type, context.Workflow, context.Compilation).Where(constructor => !constructor.IsImplicitlyDeclared)];
    }

    /// <summary>Whether <c>new T()</c> compiles in the workflow: of several that have a default for each parameter none is better.</summary>
    public bool HasDefault
    {
        get
        {
            var byDefaults = _written.Count(constructor => constructor.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams));
            return _written.Any(constructor => constructor.Parameters.IsEmpty) || byDefaults + (GeneratedHasDefaults ? 1 : 0) == 1;
        }
    }

    /// <summary>Whether there is one that takes services.</summary>
    public bool TakesServices =>
        _written.Any(constructor => constructor.Parameters is [{ Type: INamedTypeSymbol { Name: "IServiceProvider", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } }])
        || (_generated is not null && !ConstructorParser.HasRequiredMembers(_type) && GeneratedConstructors.TakesServices(_generated));

    private bool GeneratedHasDefaults =>
        _generated is not null
        && !ConstructorParser.HasRequiredMembers(_type)
        && GeneratedConstructors.TakesParts(_generated)
        && GeneratedConstructors.Parts(_generated).All(part => part.HasDefaultConstructor);
}
