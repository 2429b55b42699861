namespace CompiledWorkflows.RandomGraphs;

/// <summary>A random workflow in a compiled assembly, with one program of it that is loaded.</summary>
internal sealed class CompiledFlow(byte[] image, string name, FlowProgram program)
{
    /// <summary>The program in the context that it shares with those compiled with it.</summary>
    public FlowProgram Program { get; } = program;

    /// <summary>Loads the program once more, as another process would.</summary>
    public FlowProgram Reload(out LoadedPrograms loaded)
    {
        loaded = new LoadedPrograms(image);
        return loaded.Program(name);
    }
}
