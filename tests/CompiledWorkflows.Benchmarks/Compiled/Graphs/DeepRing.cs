using CompiledWorkflows;

namespace Benchmarks.Compiled.Graphs;

[Executor]
public sealed partial class EvenLink
{
    [Handler]
    public int OnNumber(int number) => number - 1;
}

[Executor]
public sealed partial class OddLink
{
    [Handler]
    public int OnNumber(int number) => number - 1;
}

[Workflow("chain-of-2")]
[Start<EvenLink>]
[Edge<EvenLink, OddLink>]
[Output<OddLink>]
public partial class ChainOf2;

[Workflow("second-chain-of-2")]
public sealed partial class SecondChainOf2 : ChainOf2;

[Workflow("chain-of-4")]
[Start<ChainOf2>]
[Edge<ChainOf2, SecondChainOf2>]
[Output<SecondChainOf2>]
public partial class ChainOf4;

[Workflow("second-chain-of-4")]
public sealed partial class SecondChainOf4 : ChainOf4;

[Workflow("chain-of-8")]
[Start<ChainOf4>]
[Edge<ChainOf4, SecondChainOf4>]
[Output<SecondChainOf4>]
public partial class ChainOf8;

[Workflow("second-chain-of-8")]
public sealed partial class SecondChainOf8 : ChainOf8;

[Workflow("chain-of-16")]
[Start<ChainOf8>]
[Edge<ChainOf8, SecondChainOf8>]
[Output<SecondChainOf8>]
public partial class ChainOf16;

[Workflow("second-chain-of-16")]
public sealed partial class SecondChainOf16 : ChainOf16;

[Workflow("chain-of-32")]
[Start<ChainOf16>]
[Edge<ChainOf16, SecondChainOf16>]
[Output<SecondChainOf16>]
public partial class ChainOf32;

[Workflow("second-chain-of-32")]
public sealed partial class SecondChainOf32 : ChainOf32;

[Workflow("chain-of-64")]
[Start<ChainOf32>]
[Edge<ChainOf32, SecondChainOf32>]
[Output<SecondChainOf32>]
public partial class ChainOf64;

[Workflow("second-chain-of-64")]
public sealed partial class SecondChainOf64 : ChainOf64;

[Workflow("chain-of-128")]
[Start<ChainOf64>]
[Edge<ChainOf64, SecondChainOf64>]
[Output<SecondChainOf64>]
public partial class ChainOf128;

/// <summary>A ring of 128 executors, seven workflows deep: each but the innermost is two of the next size below.</summary>
[Workflow("deep-ring")]
[Start<ChainOf128>]
[Edge<ChainOf128, ChainOf128>(When = nameof(GoesOn))]
public sealed partial class DeepRing
{
    public const int Links = 128;

    private static bool GoesOn(int number) => number > 0;
}
