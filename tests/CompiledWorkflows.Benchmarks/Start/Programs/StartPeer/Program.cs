using Benchmarks.Peer;
using Microsoft.Agents.AI.Workflows;

Console.WriteLine(await PeerGreeting.RunAsync(InProcessExecution.Lockstep, PeerGreeting.Build(), "world"));
