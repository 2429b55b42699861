using System.Collections.Concurrent;
using System.Diagnostics;
using Xunit;

namespace CompiledWorkflows.Tests.Diagnostics;

/// <summary>Tests that listen for the whole process: while one listens, runs of others would be observed too.</summary>
[CollectionDefinition(nameof(Listening), DisableParallelization = true)]
public sealed class Listening;

/// <summary>The spans of this process, while it is listened to.</summary>
internal sealed class Spans : IDisposable
{
    private readonly ActivityListener _listener;
    private readonly ConcurrentQueue<Activity> _started = [];
    private readonly ConcurrentQueue<Activity> _stopped = [];

    public Spans()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "CompiledWorkflows",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = _started.Enqueue,
            ActivityStopped = _stopped.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public Activity[] Started => [.. _started];

    public Activity[] Stopped => [.. _stopped];

    public Activity[] Runs => Named("workflow.run");

    public Activity[] SuperSteps => Named("workflow.superstep");

    public Activity[] Handlers => Named("executor.handle");

    public void Dispose() => _listener.Dispose();

    /// <summary>Each span as its name, status and attributes, within the one that it is a child of.</summary>
    public string[] Tree(params string[] attributes)
    {
        var lines = new List<string>();
        void Add(ActivitySpanId parent, string indent)
        {
            foreach (var span in Stopped.Where(span => span.ParentSpanId == parent).OrderBy(span => Array.IndexOf(Started, span)))
            {
                var tags = attributes.Select(name => span.GetTagItem(name)).Where(value => value is not null);
                lines.Add($"{indent}{span.OperationName} {span.Status} {string.Join(' ', tags)}".TrimEnd());
                Add(span.SpanId, indent + "  ");
            }
        }

        Add(default, "");
        return [.. lines];
    }

    private Activity[] Named(string name) => [.. _stopped.Where(span => span.OperationName.StartsWith(name, StringComparison.Ordinal))];
}
