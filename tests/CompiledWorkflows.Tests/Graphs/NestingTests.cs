using Xunit;

namespace CompiledWorkflows.Tests.Graphs;

/// <summary>Workflows inside of workflows.</summary>
public sealed class NestingTests
{
    [Fact]
    public async Task Requests_of_a_sub_workflow_are_answered_on_the_outer_run_under_their_path()
    {
        await using var run = await new Site().RunStreamingAsync([new Job(1), new Job(2)]);
        var asked = (await run.WatchAsync()).OfType<RequestInfoEvent<Need, Grant>>().ToList();

        Assert.Equal(RunStatus.AwaitingResponse, run.Status);
        Assert.Equal(["work/store", "work/store"], asked.Select(request => request.PortId));
        await run.SendResponseAsync(asked[1], new Grant(2, true));
        await run.SendResponseAsync(asked[0], new Grant(1, false));
        var result = await run.ResultAsync();

        Assert.Equal(["1. 2 done with tools (2), 1 in all", "2. 1 refused with tools (1), 2 in all"], result.Outputs);
    }

    [Fact]
    public async Task It_advances_one_superstep_with_each_of_its_parent_and_its_executors_have_paths()
    {
        await using var run = await new Site().RunStreamingAsync([new Job(1)]);
        var invoked = new List<string>();
        await foreach (var happened in run.WatchStreamAsync())
        {
            if (happened is ExecutorInvokedEvent e)
                invoked.Add(e.ExecutorId);
            if (happened is RequestInfoEvent<Need, Grant> asked)
                await run.SendResponseAsync(asked, new Grant(1, true));
        }

        Assert.Equal(["Foreman", "work/Planner", "work/Worker", "Clipboard"], invoked);
        Assert.Equal(5, (await run.ResultAsync()).SuperSteps);
    }

    [Fact]
    public async Task Two_instances_of_one_workflow_have_state_of_their_own()
    {
        await using var run = await new Company().RunStreamingAsync(2);
        await run.AnswerAllAsync();
        var result = await run.ResultAsync();

        Assert.Equal(
            ["100 done with tools (1), 1 in all", "1. 0 done with tools (1), 1 in all", "2. 1 done with tools (2), 2 in all"],
            result.Outputs.Select(output => output is Done done ? done.Text : (string)output));
    }

    [Fact]
    public async Task A_workflow_derived_from_another_is_a_second_node_of_the_same_graph()
    {
        await using var run = await new Shifts().RunStreamingAsync([new Job(1), new Job(20), new Job(2)]);
        await run.ResultAsync();
        Assert.Equal(["work/store", "work/store", "night-work/store"], run.PendingRequests.Select(request => request.PortId));
        await run.AnswerAllAsync();

        Assert.Equal(
            ["1. 1 done with tools (1), 1 in all", "2. 2 done with tools (2), 2 in all", "3. 20 done with tools (1), 1 in all"],
            (await run.ResultAsync()).Outputs);
    }

    [Fact]
    public async Task A_workflow_derived_from_another_runs_by_itself_under_its_own_id()
    {
        await using var store = new InMemoryCheckpointStore();
        var works = new NightWorks { Checkpoints = store };
        await using var run = await works.RunStreamingAsync(new Job(1));
        await run.AnswerAllAsync();

        Assert.Equal("night-work", works.Id);
        Assert.Single((await works.ResumeAsync(run.RunId)).Outputs);
        await Assert.ThrowsAsync<IncompatibleCheckpointException>(() => new Works { Checkpoints = store }.ResumeAsync(run.RunId));
    }

    [Fact]
    public async Task The_parents_checkpoints_hold_it()
    {
        await using var store = new InMemoryCheckpointStore();
        var company = new Company { Checkpoints = store };
        await using var run = await company.RunStreamingAsync(3);
        await run.AnswerAllAsync();
        var result = await run.ResultAsync();

        foreach (var checkpoint in await store.AllAsync(run.RunId))
        {
            await using var resumed = await new Company { Checkpoints = store }.ResumeStreamingAsync(checkpoint.Id);
            await resumed.AnswerAllAsync();
            var again = await resumed.ResultAsync();
            Assert.Equal(result.Outputs, again.Outputs);
            Assert.Equal(result.SuperSteps, again.SuperSteps);
        }
    }

    [Fact]
    public async Task Its_failure_is_its_parents()
    {
        var failure = await Assert.ThrowsAsync<WorkflowFailedException>(() => new Site().RunAsync([new Job(13)]));

        Assert.Equal("work/Planner", failure.ExecutorId);
        Assert.Equal(1, failure.SuperStep);
        Assert.IsType<FormatException>(failure.InnerException);
    }

    [Fact]
    public async Task Its_definition_can_be_given()
    {
        var planners = 0;
        var site = new Site(works: new Works(planner: () =>
        {
            planners++;
            return new Planner();
        }));

        await using var run = await site.RunStreamingAsync([new Job(1)]);
        await run.AnswerAllAsync();

        Assert.Equal(1, planners);
        Assert.Single((await run.ResultAsync()).Outputs);
    }

    [Fact]
    public async Task An_executor_of_the_parent_answers_what_an_edge_brings_it_and_the_outside_the_rest()
    {
        await using var store = new InMemoryCheckpointStore();
        var service = new SelfService { Checkpoints = store };
        await using var run = await service.RunStreamingAsync([new Job(2), new Job(1), new Job(30), new Job(3)]);
        var events = await run.WatchAsync();

        var outside = Assert.Single(run.PendingRequests);
        Assert.Equal(30, Assert.IsType<RequestInfoEvent<Need, Grant>>(outside).Request.Number);
        Assert.Single(events.OfType<RequestInfoEvent>());
        await run.SendResponseAsync(outside.RequestId, new Grant(30, true));
        var result = await run.ResultAsync();
        string[] expected = ["1. 2 done with tools (1), 1 in all", "2. 3 refused with tools (4), 2 in all", "3. 1 refused with tools (2), 3 in all", "4. 30 done with tools (3), 4 in all"];
        Assert.Equal(expected, result.Outputs);

        foreach (var checkpoint in await store.AllAsync(run.RunId))
        {
            await using var resumed = await new SelfService { Checkpoints = store }.ResumeStreamingAsync(checkpoint.Id);
            await resumed.AnswerAllAsync();
            Assert.Equal(expected, (await resumed.ResultAsync()).Outputs);
        }
    }

    [Fact]
    public async Task What_the_nearest_workflow_does_not_answer_goes_on_to_the_next_one_around_it()
    {
        await using var store = new InMemoryCheckpointStore();
        var district = new District { Checkpoints = store };
        await using var run = await district.RunStreamingAsync([new Job(2), new Job(30), new Job(200)]);
        await run.ResultAsync();

        Assert.Equal(200, Assert.IsType<RequestInfoEvent<Need, Grant>>(Assert.Single(run.PendingRequests)).Request.Number);
        await run.AnswerAllAsync();
        string[] expected = ["1. 2 done with tools (1), 1 in all", "2. 30 done with tools (2), 2 in all", "3. 200 done with tools (3), 3 in all"];
        Assert.Equal(expected, (await run.ResultAsync()).Outputs);

        foreach (var checkpoint in await store.AllAsync(run.RunId))
        {
            await using var resumed = await new District { Checkpoints = store }.ResumeStreamingAsync(checkpoint.Id);
            await resumed.AnswerAllAsync();
            Assert.Equal(expected, (await resumed.ResultAsync()).Outputs);
        }
    }

    [Fact]
    public async Task A_request_that_is_never_answered_within_the_run_is_told()
    {
        await using var run = await new SelfService().RunStreamingAsync([new Job(1)]);
        var warning = Assert.Single((await run.WatchAsync()).OfType<WorkflowWarningEvent>());

        Assert.Equal(RunStatus.Completed, run.Status);
        Assert.Contains("work/store", warning.Message, StringComparison.Ordinal);
    }
}
