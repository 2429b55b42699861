using Xunit;

namespace CompiledWorkflows.Testing.Tests;

/// <summary>The checks let right stores of both kinds pass, and each of them catches a wrong one.</summary>
public sealed class StoreCheckTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static IEnumerable<TheoryDataRow<string>> Checks => StoreCheck.All.Select(check => new TheoryDataRow<string>(check.Name));

    [Theory, MemberData(nameof(Checks))]
    public async Task A_store_that_gives_logs_to_the_latest_passes(string check)
    {
        var runs = new SortedDictionary<string, DictionaryRun>(new Utf8Order());
        await StoreCheck.Named(check).RunAsync(new StoreUnderTest(() => new DictionaryStore(runs)), Token);
    }

    [Theory, MemberData(nameof(Checks))]
    public async Task Each_check_catches_a_store_that_breaks_its_promise(string check)
    {
        var failure = await Assert.ThrowsAsync<ConformanceException>(() => StoreCheck.Named(check).RunAsync(Faults.Of(check), Token));
        TestContext.Current.TestOutputHelper?.WriteLine(failure.Message);
        Assert.Equal(check, failure.CheckName);
        Assert.StartsWith($"{check}: {StoreCheck.Named(check).Description}", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_letters_and_different()
    {
        Assert.Equal(StoreCheck.All.Count, StoreCheck.All.Select(check => check.Name).Distinct().Count());
        Assert.All(StoreCheck.All, check => Assert.All(check.Name, c => Assert.True(char.IsAsciiLetterOrDigit(c))));
        Assert.Contains("StoreCheck.All", Assert.Throws<ArgumentException>(() => StoreCheck.Named("Nothing")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_of_random_operations_names_them_and_its_seed_repeats_it()
    {
        var messages = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            var failure = await Assert.ThrowsAsync<ConformanceException>(() => StoreCheck.Named("RandomOperationsMatchAModel").RunAsync(Faults.All["RandomOperationsMatchAModel"](), Token));
            Assert.Equal(1, failure.Seed);
            messages.Add(failure.Message);
        }

        Assert.Equal(messages[0], messages[1]);
        Assert.Contains("Seed = 1 repeats it.", messages[0], StringComparison.Ordinal);
        Assert.Contains("trim to ", messages[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_of_the_caller_ends_a_check()
        => await Assert.ThrowsAnyAsync<OperationCanceledException>(() => StoreCheck.Named("RandomOperationsMatchAModel").RunAsync(new StoreUnderTest(new InMemoryCheckpointStore()), new CancellationToken(canceled: true)));
}
