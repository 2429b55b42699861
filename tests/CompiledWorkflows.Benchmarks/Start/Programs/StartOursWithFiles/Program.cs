using Benchmarks.Compiled;
using CompiledWorkflows;

await using var store = new FileCheckpointStore(args[0]);
var result = await new Greeting { Checkpoints = store }.RunAsync("world");
Console.WriteLine(result.Outputs[0]);
