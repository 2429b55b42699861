using System.Xml.Linq;

namespace CompiledWorkflows.Testing;

/// <summary>A folder outside of this repository and of its build settings, whose projects get the package that was packed last.</summary>
internal sealed class ConsumerFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("compiled-workflows-consumers-");
    private readonly Dictionary<string, string> _environment;

    /// <param name="cache">Names the folder that packages are unpacked to, kept for the next run but for ours.</param>
    public ConsumerFolder(string cache)
    {
        var packages = System.IO.Path.Combine(Repository.Root, "artifacts", "consumers", cache);
        Directory.CreateDirectory(packages);
        foreach (var stale in Directory.GetDirectories(packages, "compiledworkflows*"))
        {
            Directory.Delete(stale, recursive: true);
        }

        _environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = packages };
        Save("nuget.config", NuGetConfig());
    }

    /// <summary>The reference to the package.</summary>
    public static XElement Reference => new("PackageReference", new XAttribute("Include", "CompiledWorkflows"), new XAttribute("Version", $"[{PackedPackage.Latest.Version}]"));

    /// <summary>What every project needs that has MessagePack, which names a 3.x analyzer that not every feed carries; see Directory.Build.targets of this repository.</summary>
    public static XElement MessagePackAnalyzer => new(
        "PackageReference",
        new XAttribute("Include", "MessagePackAnalyzer"),
        new XAttribute("Version", "2.5.307"),
        new XAttribute("ExcludeAssets", "all"),
        new XAttribute("NoWarn", "NU1605"));

    public string Path => _folder.FullName;

    public void Save(string name, object content)
    {
        var file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content.ToString());
    }

    /// <summary>Runs <c>dotnet</c> in the folder.</summary>
    public Task<ProcessRun> DotnetAsync(params string[] arguments) =>
        ProcessRun.StartAsync("dotnet", arguments, Path, environment: _environment, timeout: TimeSpan.FromMinutes(20));

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>The packages made here come first; the feeds that the machine has stay.</summary>
    private static XElement NuGetConfig()
        => new("configuration", new XElement("packageSources", new XElement("add", new XAttribute("key", "packed-here"), new XAttribute("value", Repository.Packages))));
}
