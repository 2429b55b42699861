using CompiledWorkflows.Generated;

namespace CompiledWorkflows.Tests;

/// <summary>A ring of any number of executors, as generated code would make it; each also tells a sink of what it passes on.</summary>
internal sealed class Wide(int width, bool all) : Workflow<int, Wide>("wide", 0)
{
    /// <summary>Sends a number round; each executor sends one less to the next.</summary>
    public Task<RunResult<int>> RunAsync(int input)
    {
        var graph = CreateGraph(null);
        graph.Accept(input);
        return RunGraphAsync(graph, null, default);
    }

    protected override WorkflowGraph CreateGraph(WorkflowScope? scope) => new Nodes(scope ?? CreateScope(width + 1), width, all);

    protected override Graph DescribeGraph() => new(Id, 0, [], [], "", "");

    private sealed class Stage;

    private sealed class Nodes(WorkflowScope scope, int width, bool all) : WorkflowGraph(scope), IInput<int>
    {
        private readonly StageNode[] _stages = [.. Enumerable.Range(0, width).Select(i => new StageNode(scope, i))];

        public override void Connect()
        {
            for (var i = 0; i < width; i++)
            {
                _stages[i].ToNext = new(_stages[i], _stages[(i + 1) % width].Numbers);
                if (all)
                    _stages[i].ToOutside = Scope.Output<int, Int32Codec, int>(_stages[i], $"{i}", "System.Int32");
            }
        }

        void IInput<int>.Accept(int input)
        {
            foreach (var stage in all ? _stages.Reverse() : _stages.Take(1))
                stage.Numbers.Append(input);
        }

        IOutbox<int> IInput<int>.Connect(Node source) => new InboxChannel<int>(source, _stages[0].Numbers);
    }

    private sealed class StageNode : ExecutorNode<Stage>
    {
        private readonly int _place;

        public StageNode(WorkflowScope scope, int place)
            : base(scope, $"{place}", inboxes: 1, static () => new Stage())
        {
            _place = place;
            Numbers = new(this, 0, "System.Int32");
        }

        public Inbox<int, Int32Codec> Numbers { get; }

        public InboxChannel<int> ToNext { get; set; } = null!;

        public IOutbox<int>? ToOutside { get; set; }

        protected override ValueTask HandleAsync(int inbox)
        {
            var number = Numbers.Take();
            if (number > 0)
                ToNext.Send(number - 1);
            ToOutside?.Send(_place);
            return default;
        }
    }
}
