namespace CompiledWorkflows.Testing;

/// <summary>Where things are in this repository.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>Where <c>dotnet pack</c> puts the packages that the tests take.</summary>
    public static string Packages { get; } = Path.Combine(Root, "artifacts", "packages");

    /// <summary>The built program of a project, of the same configuration as the tests that run.</summary>
    public static string ProgramOf(string project)
    {
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return Path.Combine(Root, "artifacts", "bin", project, configuration, project + ".dll");
    }

    private static string FindRoot(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "CompiledWorkflows.sln")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException($"No CompiledWorkflows.sln above {folder}.");
    }
}
