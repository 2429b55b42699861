namespace Benchmarks.Compiler;

/// <summary>What a compiler runs of ours.</summary>
internal enum BroughtIn
{
    /// <summary>Nothing: a few stubs by hand let the sources compile.</summary>
    Nothing,

    /// <summary>Nothing, and what the generator would write is a source like any other.</summary>
    GeneratedSources,

    /// <summary>The same, and a generator and an analyzer that are called for what ours are called for, and do nothing.</summary>
    EmptyExtensions,

    /// <summary>The generator.</summary>
    Generator,

    /// <summary>The generator, and all analyzers and suppressors.</summary>
    GeneratorAndAnalyzers,
}
