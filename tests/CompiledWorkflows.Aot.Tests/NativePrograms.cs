using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using CompiledWorkflows.Aot.Tests;
using CompiledWorkflows.Testing;

[assembly: AssemblyFixture(typeof(NativePrograms))]

namespace CompiledWorkflows.Aot.Tests;

/// <summary>The samples as native programs, published once for all tests.</summary>
public sealed partial class NativePrograms : IAsyncLifetime
{
    private readonly PackageConsumers _consumers = new("aot")
    {
        Properties = new Dictionary<string, string>
        {
            ["PublishAot"] = "true",
            ["RuntimeIdentifier"] = RuntimeInformation.RuntimeIdentifier,
            ["TrimmerSingleWarn"] = "false",
        },
    };

    private string _log = "";

    /// <summary>Why this machine cannot make native programs, or nothing when it can. With <c>CI=true</c> it must.</summary>
    public string? WhyNot { get; } = HasLinker() || Environment.GetEnvironmentVariable("CI") == "true"
        ? null
        : "NativeAOT needs a C linker: install clang or gcc.";

    internal string ProgramOf(Sample sample) => _consumers.ProgramOf(sample, _log);

    internal IReadOnlyList<string> WarningsOf(Sample sample)
        => [.. PackageConsumers.LinesAbout(sample, _log).Where(line => TrimmingOrAot().IsMatch(line))];

    public async ValueTask InitializeAsync()
    {
        if (WhyNot is null)
        {
            _log = await _consumers.PublishAsync(Sample.All);
        }
    }

    public ValueTask DisposeAsync()
    {
        _consumers.Dispose();
        return ValueTask.CompletedTask;
    }

    private static bool HasLinker()
        => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));

    [GeneratedRegex(@"\bIL[23]\d{3}\b")]
    private static partial Regex TrimmingOrAot();
}
