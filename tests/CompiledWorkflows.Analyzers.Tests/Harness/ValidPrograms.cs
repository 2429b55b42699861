using System.Runtime.CompilerServices;
using CompiledWorkflows.Testing;

namespace CompiledWorkflows.Analyzers.Tests.Harness;

/// <summary>Programs that are right: those in the folder Valid, of one file each, and the samples.</summary>
internal static class ValidPrograms
{
    /// <summary>What the SDK adds to every project that does not turn it off.</summary>
    public const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly string Folder = Path.GetFullPath(Path.Combine(Here(), "../Valid"));

    private static readonly string SamplesFolder = Path.Combine(Repository.Root, "samples");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.cs").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public static IEnumerable<string> Samples => Directory.EnumerateDirectories(SamplesFolder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name + ".cs"));

    /// <summary>The files of a sample.</summary>
    public static IEnumerable<string> ReadSample(string name) =>
        Directory.EnumerateFiles(Path.Combine(SamplesFolder, name), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText);

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
