using CompiledWorkflows.Generated;

namespace CompiledWorkflows.Tests;

/// <summary>A ring of any number of executors, as generated code would make it; each also tells a sink of what it passes on.</summary>
internal sealed class Wide(int width, bool all) : Workflow<int, Wide>("wide", 0)
{
    /// <summary>Sends a number round; each executor sends one less to the next.</summary>
    public Task<RunResult<int>> RunAsync(int input)
    {
        var graph = new Graph(width, all);
        graph.Begin(input);
        return RunGraphAsync(graph, null, default);
    }

    protected override RunGraph<int> CreateGraph() => new Graph(width, all);

    private sealed class Stage;

    private sealed class Graph : RunGraph<int>
    {
        private readonly StageNode[] _stages;

        public Graph(int width, bool all)
            : base(width + 1)
        {
            _stages = [.. Enumerable.Range(0, width).Select(i => new StageNode(this, i))];
            var output = new OutputNode<int>(this, width);
            for (var i = 0; i < width; i++)
            {
                _stages[i].ToNext = new(_stages[i], _stages[(i + 1) % width].Numbers);
                if (all)
                    _stages[i].ToOutside = new(_stages[i], new OutputInbox<int, Int32Codec, int>(output, i, $"{i}", "System.Int32"));
            }

            All = all;
        }

        private bool All { get; }

        public void Begin(int input)
        {
            foreach (var stage in All ? _stages.Reverse() : _stages.Take(1))
                stage.Numbers.Append(input);
        }
    }

    private sealed class StageNode : ExecutorNode<Stage>
    {
        private readonly int _place;

        public StageNode(RunGraph graph, int place)
            : base(graph, $"{place}", inboxes: 1, static () => new Stage())
        {
            _place = place;
            Numbers = new(this, 0, "System.Int32");
        }

        public Inbox<int, Int32Codec> Numbers { get; }

        public EdgeChannel<int> ToNext { get; set; } = null!;

        public EdgeChannel<int>? ToOutside { get; set; }

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
