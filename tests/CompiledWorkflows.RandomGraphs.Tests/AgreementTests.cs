namespace CompiledWorkflows.RandomGraphs;

/// <summary>Generated code does what the declarations say, as an interpreter of the declarations has it.</summary>
public sealed class AgreementTests
{
    private const int Budget = 300;

    [Fact]
    public Task Generated_and_interpreted_runs_agree() => RandomFlows.CheckAllAsync(async (flow, plan) =>
    {
        var (fitting, expected) = await Interpreter.FitAsync(flow.Program, plan, hasStore: false, Budget);
        var actual = await flow.Program.RunAsync(fitting, store: null);
        return Differences.Find("interpreted", expected.Text(), "generated", actual.Text());
    });

    [Fact]
    public Task Generated_and_interpreted_runs_agree_with_checkpoints_between() => RandomFlows.CheckAllAsync(async (flow, plan) =>
    {
        var (fitting, expected) = await Interpreter.FitAsync(flow.Program, plan, hasStore: true, Budget);
        await using var store = new RecordingStore(new InMemoryCheckpointStore());
        var actual = await flow.Program.RunAsync(fitting, store);
        return Differences.Find("interpreted", expected.Text(), "generated", actual.Text())
            ?? Differences.Find(
                "checkpoints interpreted", string.Join("\n", expected.Checkpoints),
                "checkpoints", string.Join("\n", Image.ReadAll(store.Records(actual.RunId)).Select(image => image.Summary)));
    });

    [Fact]
    public Task The_output_type_is_the_one_of_the_declarations() => RandomFlows.CheckAllAsync((flow, _) =>
        Task.FromResult(Differences.Find("declared", new DeclaredFlow(flow.Program.Workflow).Output.ToString(), "generated", flow.Program.Output.ToString())));

    [Fact]
    public async Task Random_workflows_use_all_that_a_workflow_can_be_made_of()
    {
        Assert.SkipUnless(RandomFlows.AreUsual, "Others may be other.");
        var features = Enum.GetValues<Feature>().ToDictionary(feature => feature, _ => 0);
        var superSteps = new List<long>();
        await RandomFlows.CheckAllAsync(async (flow, plan) =>
        {
            var (_, trace) = await Interpreter.FitAsync(flow.Program, plan, hasStore: false, Budget);
            trace.Features.ToList().ForEach(feature => features[feature]++);
            superSteps.Add(trace.SuperSteps);
            return null;
        });
        var counts = string.Join(", ", features.OrderBy(feature => feature.Value).Select(feature => $"{feature.Key} {feature.Value}"));
        TestContext.Current.TestOutputHelper!.WriteLine(counts);
        Assert.True(features.Values.Min() > 0, $"Of {superSteps.Count} workflows, so many show: {counts}");
        Assert.True(superSteps.Average() > 4, $"{superSteps.Average()} supersteps on average");
    }
}
