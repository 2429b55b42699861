namespace CompiledWorkflows.Testing;

/// <summary>Knows which programs this machine has.</summary>
internal static class Tool
{
    /// <summary>Whether a missing tool is a failure: a build server that skips these tests checks nothing.</summary>
    public static bool MustBeInstalled { get; } = Environment.GetEnvironmentVariable("CI") == "true";

    public static bool IsInstalled(string program) => MustBeInstalled || (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? program + ".exe" : program)));
}
