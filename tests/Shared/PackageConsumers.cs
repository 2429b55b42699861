using System.Xml.Linq;

namespace CompiledWorkflows.Testing;

/// <summary>
/// The samples as a stranger would have them: copied to a folder of their own, outside of this repository and of its build
/// settings, using the package that was packed last.
/// </summary>
internal sealed class PackageConsumers : IDisposable
{
    private readonly ConsumerFolder _folder;

    /// <inheritdoc cref="ConsumerFolder(string)"/>
    public PackageConsumers(string cache) => _folder = new ConsumerFolder(cache);

    /// <summary>Properties of every consumer, over those that a project made by <c>dotnet new console</c> has.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();

    /// <summary>What the log of <see cref="PublishAsync"/> says about one sample.</summary>
    public static IEnumerable<string> LinesAbout(Sample sample, string log)
        => log.Split('\n').Where(line => line.Contains($"{sample.Project}.csproj", StringComparison.Ordinal));

    /// <summary>The program that <see cref="PublishAsync"/> made of a sample; fails with the build's errors if it made none.</summary>
    public string ProgramOf(Sample sample, string log)
    {
        var program = Path.Combine(_folder.Path, "out", sample.Project, sample.Project);
        return File.Exists(program)
            ? program
            : throw new InvalidOperationException($"{sample.Name} was not published.\n{string.Join('\n', LinesAbout(sample, log).DefaultIfEmpty(log))}");
    }

    /// <summary>Publishes all samples in one build; those that fail do not keep the others from it.</summary>
    /// <returns>Everything that the build said.</returns>
    public async Task<string> PublishAsync(IReadOnlyList<Sample> samples)
    {
        foreach (var sample in samples)
        {
            CopySources(sample.Folder, Path.Combine(_folder.Path, sample.Name));
        }

        _folder.Save("Directory.Build.props", ConsumerProject());
        _folder.Save("Directory.Build.targets", Versions());
        _folder.Save("all.proj", Driver(samples));
        var run = await _folder.DotnetAsync("msbuild", "all.proj", "-t:All", "-m:2", "-nodeReuse:false", "-nologo", "-v:m");
        return run.Output + run.Errors;
    }

    public void Dispose() => _folder.Dispose();

    private static void CopySources(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (var folder in Directory.GetDirectories(from).Where(folder => Path.GetFileName(folder) is not ("bin" or "obj")))
        {
            CopySources(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }

    private static XElement Driver(IReadOnlyList<Sample> samples)
        => new(
            "Project",
            new XElement("ItemGroup", samples.Select(sample => new XElement("Consumer", new XAttribute("Include", $"{sample.Name}/{sample.Project}.csproj")))),
            new XElement(
                "Target",
                new XAttribute("Name", "All"),
                MSBuild("Restore", "MSBuildRestoreSessionId=consumers"),
                MSBuild("Publish", "Configuration=Release;_IsPublishing=true")));

    /// <summary>The versions of packages that samples refer to: our own as packed, and others, which this repository keeps in one place.</summary>
    private static XElement Versions()
        => new(
            "Project",
            new XElement(
                "ItemGroup",
                XElement.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Elements("ItemGroup").Where(group => group.Attribute("Label")?.Value == "Samples").Elements()
                    .Select(package => Version(package.Attribute("Include")!.Value, package.Attribute("Version")!.Value)),
                Directory.GetDirectories(Path.Combine(Repository.Root, "src"), "CompiledWorkflows.*").Select(folder => Version(Path.GetFileName(folder), $"[{PackedPackage.Latest.Version}]"))));

    private static XElement Version(string package, string version) => new("PackageReference", new XAttribute("Update", package), new XAttribute("Version", version));

    private static XElement MSBuild(string target, string properties)
        => new(
            "MSBuild",
            new XAttribute("Projects", "@(Consumer)"),
            new XAttribute("Targets", target),
            new XAttribute("Properties", properties),
            new XAttribute("BuildInParallel", "true"),
            new XAttribute("ContinueOnError", "ErrorAndContinue"));

    private XElement ConsumerProject()
        => new(
            "Project",
            new XElement(
                "PropertyGroup",
                new XElement("TargetFramework", "net10.0"),
                new XElement("OutputType", "Exe"),
                new XElement("Nullable", "enable"),
                new XElement("ImplicitUsings", "enable"),
                new XElement("TreatWarningsAsErrors", "true"),
                new XElement("WarningsNotAsErrors", "NU1900;NU1901;NU1902;NU1903;NU1904"),
                new XElement("InvariantGlobalization", "true"),
                new XElement("PublishDir", "$(MSBuildThisFileDirectory)out/$(MSBuildProjectName)/"),
                Properties.Select(property => new XElement(property.Key, property.Value))),
            new XElement("ItemGroup", ConsumerFolder.Reference, ConsumerFolder.MessagePackAnalyzer));
}
