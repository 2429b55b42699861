namespace Benchmarks.Compiler;

/// <summary>A file of a project.</summary>
/// <param name="Path">Where it is within the project.</param>
/// <param name="Text">What it holds.</param>
internal sealed record SourceFile(string Path, string Text);
