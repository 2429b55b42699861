using Benchmarks.Compiled;

var result = await new Greeting().RunAsync("world");
Console.WriteLine(result.Outputs[0]);
