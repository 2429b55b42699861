using System.Runtime.CompilerServices;

namespace Benchmarks;

/// <summary>Where the sources of the benchmarks are, and the pages that they write.</summary>
internal static class ProjectFolder
{
    public static string Path { get; } = System.IO.Path.GetDirectoryName(ThisFile())!;

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
