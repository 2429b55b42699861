namespace CompiledWorkflows.RandomGraphs;

/// <summary>A random workflow in a compiled assembly, with one program of it that is loaded.</summary>
/// <param name="image">The assembly.</param>
/// <param name="later">That of a later version of it.</param>
/// <param name="name">The name of the workflow.</param>
/// <param name="program">The program that is loaded.</param>
internal sealed class CompiledFlow(byte[] image, byte[]? later, string name, FlowProgram program)
{
    /// <summary>The program in the context that it shares with those compiled with it.</summary>
    public FlowProgram Program { get; } = program;

    /// <summary>Loads a later version of the program.</summary>
    public FlowProgram Update(out LoadedPrograms loaded)
    {
        loaded = new LoadedPrograms(later!);
        return loaded.Program(name);
    }

    /// <summary>Loads the program once more, as another process would.</summary>
    public FlowProgram Reload(out LoadedPrograms loaded)
    {
        loaded = new LoadedPrograms(image);
        return loaded.Program(name);
    }
}
