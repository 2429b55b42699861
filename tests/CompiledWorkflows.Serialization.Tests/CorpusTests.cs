using CompiledWorkflows.Serialization.Tests.Harness;

namespace CompiledWorkflows.Serialization.Tests;

/// <summary>Declared shapes against MessagePack-CSharp's reflection-based resolvers, byte for byte.</summary>
public sealed class CorpusTests
{
    [Theory]
    [InlineData("BuiltIns")]
    [InlineData("Collections")]
    [InlineData("Objects")]
    [InlineData("Contracts")]
    [InlineData("Generics")]
    [InlineData("Restoring")]
    public void Every_value_is_written_as_the_oracle_writes_it_and_comes_back(string corpus)
    {
        var samples = CompiledSamples.FromCorpus(corpus);
        Assert.All(samples.Models, m => Assert.Empty(m.Problems));
        Assert.NotEmpty(samples.Samples);
        Assert.All(samples.Samples, s => s.Accept(new CodecAssert(samples)));
    }
}
