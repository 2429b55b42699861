using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Parsing.Types;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Reads a workflow class: its graph, and of its nodes what the graph needs, through their symbols.</summary>
internal static class WorkflowParser
{
    public static Parsed<WorkflowModel>? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) =>
        context.TargetSymbol is INamedTypeSymbol { TypeKind: TypeKind.Class, IsFileLocal: false } type && AccessRules.HasName(type) && Declarations.IsFirst(context)
            ? Parse(type, context.SemanticModel.Compilation, cancellation)
            : null;

    /// <summary>The declarations alone, without the codecs of what is saved.</summary>
    public static WorkflowReading Read(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) =>
        new(new WorkflowContext(WorkflowRules.Graphed(type), new CodecParser(compilation, cancellation), compilation, cancellation), type);

    public static Parsed<WorkflowModel> Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        var codecs = new CodecParser(compilation, cancellation);
        var context = new WorkflowContext(WorkflowRules.Graphed(type), codecs, compilation, cancellation);
        var reading = new WorkflowReading(context, type);
        if (!reading.Model.IsValid || reading.Model.IsDerived)
        {
            return new Parsed<WorkflowModel>(reading.Model, default);
        }

        var saved = SavedTypes.Of(reading.Declared, reading.Model.Graph).Select(index => new TypeCodec(index, codecs.Parse(context.Types[index]), reading.Declared.Types[index].FormerIds));
        var model = reading.Model with { Codecs = saved.ToEquatableArray(), Saved = codecs.Codecs };
        return new Parsed<WorkflowModel>(model, codecs.Shapes);
    }
}
