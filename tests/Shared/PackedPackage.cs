using System.IO.Compression;
using System.Xml.Linq;

namespace CompiledWorkflows.Testing;

/// <summary>The <c>CompiledWorkflows</c> package in <c>artifacts/packages</c>.</summary>
internal sealed class PackedPackage
{
    private PackedPackage(string path)
    {
        Path = path;
        using var zip = ZipFile.OpenRead(path);
        Entries = [.. zip.Entries.Select(entry => entry.FullName)];
        using var nuspec = zip.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        Metadata = XElement.Load(nuspec).Elements().Single(element => element.Name.LocalName == "metadata");
        Version = Value("version");
    }

    /// <summary>The package that was packed last.</summary>
    public static PackedPackage Latest { get; } = new(FindLatest());

    public string Path { get; }

    public string Version { get; }

    /// <summary>The paths of the files in it.</summary>
    public IReadOnlyList<string> Entries { get; }

    /// <summary>The metadata of its nuspec.</summary>
    public XElement Metadata { get; }

    /// <summary>The text of one element of the metadata.</summary>
    public string Value(string element) => Metadata.Elements().Single(child => child.Name.LocalName == element).Value;

    private static string FindLatest()
    {
        var found = Directory.Exists(Repository.Packages) ? Directory.GetFiles(Repository.Packages, "CompiledWorkflows.?.*.nupkg") : [];
        return found.MaxBy(File.GetLastWriteTimeUtc)
            ?? throw new InvalidOperationException($"No package in {Repository.Packages}. Run `dotnet pack src/CompiledWorkflows -o artifacts/packages` first.");
    }
}
