using System.Text;
using CompiledWorkflows.Generators.Emission;
using CompiledWorkflows.Generators.Emission.Codecs;
using CompiledWorkflows.Generators.Parsing;
using CompiledWorkflows.Generators.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CompiledWorkflows.Generators;

/// <summary>The pipeline from annotated classes to generated parts. Symbols go no further than the parsers.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class WorkflowGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var executors = context.Find(KnownAttributes.Executor, Declarations.IsClass, ExecutorParser.ParseExecutor).WithTrackingName(Steps.Executors);
        var sending = context.Find(KnownAttributes.Sends, Declarations.IsClass, ExecutorParser.ParseSendingBase).WithTrackingName(Steps.SendingBases);
        var stateful = context.Find(KnownAttributes.State, Declarations.IsMember, ExecutorParser.ParseBaseOfMember).WithTrackingName(Steps.StatefulBases);
        var handling = context.Find(KnownAttributes.Handler, Declarations.IsHiddenMethod, ExecutorParser.ParseBaseOfMember).WithTrackingName(Steps.HandlingBases);
        var compensating = context.Find(KnownAttributes.Compensation, Declarations.IsHiddenMethod, ExecutorParser.ParseBaseOfCompensation).WithTrackingName(Steps.CompensatingBases);
        var workflows = context.Find(KnownAttributes.Workflow, Declarations.IsClass, WorkflowParser.Parse).WithTrackingName(Steps.Workflows);

        var effects = context.SyntaxProvider.CreateSyntaxProvider(EffectParser.IsCall, EffectParser.Parse).Where(static call => call is not null).Select(static (call, _) => call!).WithTrackingName(Steps.EffectCalls);

        var executorModels = executors.Models(Steps.ExecutorModels);
        var sendingModels = sending.Models(Steps.SendingBaseModels);
        var statefulModels = stateful.Models(Steps.StatefulBaseModels);
        var handlingModels = handling.Models(Steps.HandlingBaseModels);
        var compensatingModels = compensating.Models(Steps.CompensatingBaseModels);
        var workflowModels = workflows.Models(Steps.WorkflowModels);

        var clashes = executorModels.Names(executor => executor.Class.MetadataName)
            .Concat(sendingModels.Names(executor => executor.Class.MetadataName))
            .Concat(statefulModels.Names(executor => executor.Class.MetadataName))
            .Concat(handlingModels.Names(executor => executor.Class.MetadataName))
            .Concat(compensatingModels.Names(executor => executor.Class.MetadataName))
            .Concat(workflowModels.Names(workflow => workflow.Class.MetadataName))
            .Select(static (names, _) => HintNames.Clashes(names))
            .WithTrackingName(Steps.NameClashes);

        var shapes = executors.Shapes()
            .Concat(sending.Shapes())
            .Concat(stateful.Shapes())
            .Concat(handling.Shapes())
            .Concat(compensating.Shapes())
            .Concat(workflows.Shapes())
            .Concat(effects.Shapes())
            .SelectMany(static (shapes, _) => ShapeSet.Distinct(shapes))
            .WithTrackingName(Steps.Shapes);

        var results = effects.Models(Steps.EffectResults).Collect().Select(static (calls, _) => EffectEmitter.Distinct(calls)).WithTrackingName(Steps.Effects);

        context.Emit(executorModels, clashes, "Executor", executor => executor.Class.MetadataName, ExecutorEmitter.Emit);
        context.Emit(sendingModels, clashes, "Executor", executor => executor.Class.MetadataName, ExecutorEmitter.Emit);
        context.Emit(statefulModels, clashes, "Executor", executor => executor.Class.MetadataName, ExecutorEmitter.Emit);
        context.Emit(handlingModels, clashes, "Executor", executor => executor.Class.MetadataName, ExecutorEmitter.Emit);
        context.Emit(compensatingModels, clashes, "Executor", executor => executor.Class.MetadataName, ExecutorEmitter.Emit);
        context.Emit(workflowModels, clashes, "Workflow", workflow => workflow.Class.MetadataName, WorkflowEmitter.Emit);
        context.Report(KnownAttributes.Workflow, Declarations.IsClass, LoudProblems.OfWorkflow);
        context.Report(KnownAttributes.Executor, Declarations.IsStaticClass, LoudProblems.OfExecutor);
        context.RegisterSourceOutput(results, static (output, results) =>
        {
            if (!results.IsEmpty)
            {
                output.AddSource(EffectEmitter.HintName, SourceText.From(EffectEmitter.Emit(results), Encoding.UTF8));
            }
        });
        context.RegisterSourceOutput(shapes, static (output, shape) =>
        {
            var (name, source) = CodecEmitter.Emit(shape);
            output.AddSource(name, SourceText.From(source, Encoding.UTF8));
        });
    }
}
