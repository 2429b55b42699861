using System.Text;
using System.Text.RegularExpressions;

namespace CompiledWorkflows.Generators.Tests.Harness;

/// <summary>
/// Compares what is generated with a reviewed file. Set the environment variable CWF_UPDATE_SNAPSHOTS to 1 to write the files anew, and
/// read the difference as if somebody had written it by hand.
/// </summary>
internal static partial class Snapshots
{
    public static void Match(string name, GeneratorResult result)
    {
        var path = Path.Combine(TestFiles.Folder, "Snapshots", name + ".cs");
        var actual = Render(result);
        if (Environment.GetEnvironmentVariable("CWF_UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"There is no snapshot {name}; see {nameof(Snapshots)}.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }

    /// <summary>The files one after the other. The codecs of types, which tests of their own hold to account, are only named.</summary>
    private static string Render(GeneratorResult result)
    {
        var text = new StringBuilder();
        foreach (var (name, source) in result.Files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            text.Append("// ==== ").Append(name).Append('\n');
            if (!name.EndsWith(".Codec.g.cs", StringComparison.Ordinal))
            {
                text.Append(Version().Replace(source, "GeneratedCode(\"CompiledWorkflows.Generators\", \"0.0.0\")"));
            }
        }

        return text.ToString();
    }

    [GeneratedRegex("""GeneratedCode\("CompiledWorkflows\.Generators", "[^"]*"\)""")]
    private static partial Regex Version();
}
