using CompiledWorkflows;

// Code around runs, supersteps and handlers: one middleware prints them, another lets a name flow into what it is around.
var greetings = new Greetings { Middleware = [new Outline(), new Language("en")] };

await greetings.RunAsync("Ada");
await greetings.RunAsync("Ada", new RunOptions { Middleware = [new Language("fr")] });
