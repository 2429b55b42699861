namespace CompiledWorkflows.Generators.Pipeline;

/// <summary>The names of the pipeline's steps, by which tests ask what was computed again.</summary>
internal static class Steps
{
    public const string Executors = nameof(Executors);
    public const string SendingBases = nameof(SendingBases);
    public const string StatefulBases = nameof(StatefulBases);
    public const string HandlingBases = nameof(HandlingBases);
    public const string CompensatingBases = nameof(CompensatingBases);
    public const string Workflows = nameof(Workflows);
    public const string ExecutorModels = nameof(ExecutorModels);
    public const string SendingBaseModels = nameof(SendingBaseModels);
    public const string StatefulBaseModels = nameof(StatefulBaseModels);
    public const string HandlingBaseModels = nameof(HandlingBaseModels);
    public const string CompensatingBaseModels = nameof(CompensatingBaseModels);
    public const string WorkflowModels = nameof(WorkflowModels);
    public const string EffectCalls = nameof(EffectCalls);
    public const string EffectResults = nameof(EffectResults);
    public const string Effects = nameof(Effects);
    public const string Shapes = nameof(Shapes);
    public const string NameClashes = nameof(NameClashes);
}
