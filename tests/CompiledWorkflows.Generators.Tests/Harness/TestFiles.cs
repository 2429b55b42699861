using System.Runtime.CompilerServices;

namespace CompiledWorkflows.Generators.Tests.Harness;

/// <summary>The files beside the tests.</summary>
internal static class TestFiles
{
    public static string Folder { get; } = Path.GetDirectoryName(Path.GetDirectoryName(ThisFile()))!;

    public static IEnumerable<string> Cases => Directory.EnumerateFiles(Path.Combine(Folder, "Cases"), "*.cs")
        .Select(path => Path.GetFileNameWithoutExtension(path))
        .Order(StringComparer.Ordinal);

    public static string Case(string name) => File.ReadAllText(Path.Combine(Folder, "Cases", name + ".cs")).ReplaceLineEndings("\n");

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
