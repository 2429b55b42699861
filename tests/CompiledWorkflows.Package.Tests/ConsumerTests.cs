using CompiledWorkflows.Testing;

namespace CompiledWorkflows.Package.Tests;

/// <summary>Every sample, built against the package outside of this repository, prints what its transcript says.</summary>
public sealed class ConsumerTests(ConsumerTests.Published published) : IClassFixture<ConsumerTests.Published>
{
    public static TheoryData<string> Names => [.. Sample.All.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Prints_what_its_transcript_says(string name)
    {
        var sample = Sample.Named(name);
        var program = published.ProgramOf(sample);

        var difference = await sample.ReadTranscript().FindDifferenceAsync(sample.Folder, program);

        Assert.True(difference is null, difference);
    }

    /// <summary>The samples, published once for all tests.</summary>
    public sealed class Published : IAsyncLifetime
    {
        private readonly PackageConsumers _consumers = new("jit");
        private string _log = "";

        internal string ProgramOf(Sample sample) => _consumers.ProgramOf(sample, _log);

        public async ValueTask InitializeAsync() => _log = await _consumers.PublishAsync(Sample.All);

        public ValueTask DisposeAsync()
        {
            _consumers.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
