using CompiledWorkflows.Testing;
using Xunit;

namespace CompiledWorkflows.Tests.Golden;

/// <summary>Checkpoints that were written once stay readable and resumable: their files are added to, and none is ever changed.</summary>
/// <remarks>Set the environment variable CWF_UPDATE_SNAPSHOTS to 1 to write logs that are missing, and to write anew what is expected of all; the difference must be meant.</remarks>
public sealed class GoldenTests : IDisposable
{
    private static readonly string Folder = Path.Join(Repository.Root, "tests", "CompiledWorkflows.Tests", "Golden", "v1");
    private static readonly bool Updates = Environment.GetEnvironmentVariable("CWF_UPDATE_SNAPSHOTS") == "1";

    private readonly TemporaryDirectory _directory = new();

    public static TheoryData<string> Runs => [.. GoldenRuns.Version1];

    public void Dispose() => _directory.Dispose();

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task What_a_run_saved_is_shown_as_ever(string run)
    {
        await using var store = await OpenAsync(run);

        Match($"{run}.json", await ShowAsync(store, run));
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task A_run_goes_on_as_ever(string run)
    {
        await using var store = await OpenAsync(run);

        Match($"{run}.outputs.txt", string.Join('\n', await GoldenRuns.FinishAsync(store, run)));
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task A_reader_in_another_language_shows_the_same(string run)
    {
        SecondReader.Require();
        await using var store = await OpenAsync(run);

        SecondReader.AssertEqual(await ShowAsync(store, run), await SecondReader.ReadAsync(Path.Join(Folder, run + ".cwlog")));
    }

    [Fact]
    public async Task They_hold_what_the_format_has()
    {
        var shown = "";
        foreach (var run in GoldenRuns.Version1)
        {
            await using var store = await OpenAsync(run);
            shown += await ShowAsync(store, run);
        }

        foreach (var part in new[] { "\"forkedFrom\": \"depot@2\"", "\"answeredAt\": \"border\"", "\"Labeller,Stamper\\u003EPacker\": {\n", "\"scale\\u003EWeights\": {\n", "\"customs/Officer\": {\n", "\"scale#1\": {\n", "\"fanIns\": {}", "\"timers\": [\n", "\"nextWakeTime\": ", "\"slot\": \"Clockmaker\"", "\"output\": \"Clockmaker/System.String\"", "\"Sleeping\"", "\"due\": \"2026-01-02T04:49:05.1234567Z\",\n      \"request\": ", "\"AwaitingResponse\"", "\"attempts\": 2,", "\"effects\": {\n", "\"Completed\"" })
            Assert.Contains(part, shown, StringComparison.Ordinal);
        await using var depot = await OpenAsync("depot");
        var records = await depot.ReadAsync((await depot.GetLatestAsync("depot"))!.Id);
        Assert.Contains(records, record => CheckpointReader.Read(record.Payload).ToJson().Contains("\"patch\":", StringComparison.Ordinal));
        await using var packed = await OpenAsync("packed");
        records = await packed.ReadAsync((await packed.GetLatestAsync("packed"))!.Id);
        Assert.Contains(records.SelectMany(record => MiniPack.Open(record.Payload).Sections), section => section.Value is MiniPack.Patch { Type: 3 });
    }

    private static async Task<string> ShowAsync(ICheckpointStore store, string run)
    {
        var shown = new List<string>();
        foreach (var checkpoint in await store.AllAsync(run))
            shown.Add((await CheckpointReader.ReadAsync(store, checkpoint.Id)).ToJson(indented: true));
        return $"[\n{string.Join(",\n", shown)}\n]";
    }

    private async Task<ICheckpointStore> OpenAsync(string run)
    {
        if (Updates && !File.Exists(Path.Join(Folder, run + ".cwlog")))
            await WriteAsync(run);

        File.Copy(Path.Join(Folder, run + ".cwlog"), Path.Join(_directory.Path, run + ".cwlog"), overwrite: true);
        return GoldenRuns.Around(new FileCheckpointStore(_directory.Path), run);
    }

    private static async Task WriteAsync(string run)
    {
        using var directory = new TemporaryDirectory();
        await using (var store = new FileCheckpointStore(directory.Path))
            await GoldenRuns.WriteAsync(store);
        File.Copy(Path.Join(directory.Path, run + ".cwlog"), Path.Join(Folder, run + ".cwlog"));
    }

    private static void Match(string name, string actual)
    {
        var path = Path.Join(Folder, name);
        if (Updates)
            File.WriteAllText(path, actual + "\n");

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual + "\n");
    }
}
