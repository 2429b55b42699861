namespace Benchmarks.Compiler;

/// <summary>What a synthetic project refers to: the platform of this process, the library and what that needs.</summary>
internal static class ReferencePaths
{
    private static readonly string[] Library = ["CompiledWorkflows.dll", "MessagePack.dll", "MessagePack.Annotations.dll"];

    public static IReadOnlyList<string> OfLibrary { get; } = [.. Library.Select(name => Path.Combine(AppContext.BaseDirectory, name))];

    public static IReadOnlyList<string> All { get; } =
        [.. Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System*.dll").Where(IsManaged), .. OfLibrary];

    private static bool IsManaged(string path) => !Path.GetFileName(path).Contains("Native", StringComparison.Ordinal);
}
