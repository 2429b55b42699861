// Message and state types nested in private, internal types in a public workflow, private members of partial types.
using CompiledWorkflows;

internal sealed record Inside(int Value);

[Executor]
public sealed partial class Vault
{
    [State] private Entry? _entry;

    [Handler]
    internal Inside OnNumber(int number)
    {
        _entry = (_entry ?? new Entry()).Above(number);
        return new Inside(_entry.Depth);
    }

    private sealed partial class Entry
    {
        private int _number;
        private Entry? _below;

        public int Depth => _number > 0 && _below is not null ? _below.Depth + 1 : 0;

        public Entry Above(int number) => new() { _number = number, _below = this };
    }
}

[Executor]
internal sealed partial class Opener
{
    [Handler] public void OnInside(Inside inside) => _ = inside;
}

[Workflow("vault")]
[Start<Vault>]
[Edge<Vault, Opener>]
public sealed partial class VaultWorkflow;
