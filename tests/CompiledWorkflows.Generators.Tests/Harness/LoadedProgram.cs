using System.Reflection;
using System.Runtime.Loader;

namespace CompiledWorkflows.Generators.Tests.Harness;

/// <summary>A compiled program with what was generated for it, loaded beside the tests.</summary>
internal sealed class LoadedProgram : IDisposable
{
    private readonly AssemblyLoadContext _context = new(null, isCollectible: true);

    private LoadedProgram(Stream image, IEnumerable<byte[]> references)
    {
        foreach (var reference in references)
        {
            _context.LoadFromStream(new MemoryStream(reference));
        }

        Assembly = _context.LoadFromStream(image);
    }

    public Assembly Assembly { get; }

    /// <summary>Loads a program, and with it the images of assemblies that it refers to.</summary>
    public static LoadedProgram Load(GeneratorResult result, params IEnumerable<byte[]> references)
    {
        using var image = new MemoryStream();
        var emitted = result.Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        image.Position = 0;
        return new LoadedProgram(image, references);
    }

    /// <summary>Makes an object with the constructor whose parameters all have defaults.</summary>
    public object Create(string type)
    {
        var constructor = Assembly.GetType(type, throwOnError: true)!.GetConstructors().First(each => each.GetParameters().All(parameter => parameter.HasDefaultValue));
        return constructor.Invoke([.. constructor.GetParameters().Select(_ => (object?)null)]);
    }

    public void Dispose() => _context.Unload();
}
