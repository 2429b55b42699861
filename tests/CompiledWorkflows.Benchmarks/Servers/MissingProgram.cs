namespace CompiledWorkflows.Testing;

/// <summary>What a program that is not installed means to a benchmark. The servers, which are those of the tests, ask for it by this name.</summary>
internal static class MissingProgram
{
    /// <summary>Fails: a row that is left out would not be missed.</summary>
    public static void Report(string remedy) => throw new InvalidOperationException(remedy);
}
