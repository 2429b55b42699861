using System.Text;
using System.Text.RegularExpressions;

namespace CompiledWorkflows.Generators.Tests.FormerNames;

/// <summary>
/// A program whose names have changed, beside the one that it was: wherever a run of that one has been stopped, it goes on under the present
/// names as if nothing had been renamed, and from then on needs the former ones no more.
/// </summary>
internal sealed partial class Renaming : IDisposable
{
    private readonly (string Present, string Former)[] _names;
    private readonly Version _before;
    private readonly Version _after;
    private readonly Version _forgetful;

    private Renaming(string source, (string Present, string Former)[] names, string answer, string library)
    {
        _names = names;
        _before = new Version(Before(Forgetful(source)), Before(answer), Before(Forgetful(library)));
        _after = new Version(source, answer, library);
        _forgetful = new Version(Forgetful(source), answer, Forgetful(library));

        string Before(string text) => names.Aggregate(text, (changed, name) => Replace(changed, name.Present, name.Former));
        static string Forgetful(string text) => Attributes().Replace(text, "");
    }

    /// <param name="source">The program with the present names, and the attributes that tell the former ones.</param>
    /// <param name="names">Words of it with what they were; with another word in the place of each it is the older program.</param>
    public static Task IsBridged(string source, params (string Present, string Former)[] names) => IsBridged(source, "\"yes\"", "", names);

    /// <param name="source">The program with the present names.</param>
    /// <param name="names">Words of it with what they were.</param>
    /// <param name="answer">The expression with which requests are answered.</param>
    /// <param name="library">An assembly that the program refers to, of whose names the same is true.</param>
    public static async Task IsBridged(string source, string answer, string library, params (string Present, string Former)[] names)
    {
        using var renaming = new Renaming(source, names, answer, library);
        var expected = await renaming.Uninterrupted();
        await renaming.GoesOnFromEveryStop(expected);
        await renaming.GoesOnFromEveryCheckpoint(expected);
    }

    public void Dispose()
    {
        _before.Dispose();
        _after.Dispose();
        _forgetful.Dispose();
    }

    /// <summary>What the older program says of a whole run, in present names.</summary>
    private async Task<string> Uninterrupted()
    {
        await using var store = new InMemoryCheckpointStore();
        _ = await _before.Start(store);
        return _names.Aggregate(await _before.Resume(store), (text, name) => Replace(text, name.Former, name.Present));
    }

    private async Task GoesOnFromEveryStop(string expected)
    {
        var missed = 0;
        var isStopped = true;
        for (var steps = 1; isStopped; steps++)
        {
            await using var store = new InMemoryCheckpointStore();
            isStopped = await _before.Start(store, steps) == "Stopped";
            Assert.Equal(expected, await _after.Resume(store));

            await using var twice = new InMemoryCheckpointStore();
            _ = await ResumeOneStep(twice, steps);
            Assert.Equal(expected, await _after.Resume(twice));

            await using var renewed = new InMemoryCheckpointStore();
            if (await ResumeOneStep(renewed, steps))
                Assert.Equal(expected, await _forgetful.Resume(renewed));

            await using var forgotten = new InMemoryCheckpointStore();
            _ = await _before.Start(forgotten, steps);
            missed += await _forgetful.Resume(forgotten) == expected ? 0 : 1;
        }

        // Without the attributes something goes wrong, or they would have no part in this.
        Assert.NotEqual(0, missed);
    }

    /// <summary>Starts a run of the older program, and takes one superstep of the present one, which never writes a former name.</summary>
    /// <returns>Whether its checkpoint depends on none from before.</returns>
    private async Task<bool> ResumeOneStep(InMemoryCheckpointStore store, int steps)
    {
        _ = await _before.Start(store, steps);
        var next = (await store.GetLatestAsync("run", TestContext.Current.CancellationToken))!.Id.Sequence + 1;
        _ = await _after.Resume(store, steps + 1);
        var latest = (await store.GetLatestAsync("run", TestContext.Current.CancellationToken))!.Id;
        var records = await store.ReadAsync(latest, TestContext.Current.CancellationToken);
        var written = string.Concat(records.Where(record => record.Sequence >= next).Select(record => Encoding.Latin1.GetString(record.Payload.Span)));

        // Requests keep the ids that they were given.
        written = RequestIds().Replace(written, "");
        Assert.All(_names, name => Assert.DoesNotContain(name.Former, written, StringComparison.Ordinal));
        return records[0].Sequence >= next;
    }

    private async Task GoesOnFromEveryCheckpoint(string expected)
    {
        await using var store = new InMemoryCheckpointStore();
        _ = await _before.Start(store);
        _ = await _before.Resume(store);
        await foreach (var checkpoint in store.ListAsync("run", 0, TestContext.Current.CancellationToken))
        {
            Assert.Equal(expected, await _after.Fork(store, checkpoint.Id));
        }
    }

    private static string Replace(string text, string word, string other) => Regex.Replace(text, $@"(?<!\w){Regex.Escape(word)}(?!\w)", other);

    [GeneratedRegex(@"\[(property: )?FormerName\([^)]*\)\] ?")]
    private static partial Regex Attributes();

    [GeneratedRegex(@"run/[^/]+/\d+\.\d+")]
    private static partial Regex RequestIds();
}
