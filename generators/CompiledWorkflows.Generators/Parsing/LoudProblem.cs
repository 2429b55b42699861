using CompiledWorkflows.Generators.Graph;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>A problem that the generator reports itself. Of all that the pipeline holds this alone has a position, so nothing else follows from it.</summary>
internal sealed record LoudProblem(GraphProblem Problem, Location Location);
