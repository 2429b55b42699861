using System.Text.RegularExpressions;
using CompiledWorkflows.Testing;
using Xunit;

namespace CompiledWorkflows.Tests;

[Executor]
public sealed partial class Adder
{
    [State("total")] private int _total;

    [Handler]
    public int OnNumber(int number) => _total += number;
}

[Workflow("adding")]
[Start<Adder>]
[Output<Adder>]
public sealed partial class Adding;

/// <summary>The bytes that FORMAT.md explains are those that its example makes.</summary>
/// <remarks>Set the environment variable CWF_UPDATE_SNAPSHOTS to 1 to write them there anew.</remarks>
public sealed partial class FormatExampleTests
{
    private static readonly string Document = Path.Join(Repository.Root, "src", "CompiledWorkflows", "Checkpointing", "Format", "FORMAT.md");

    [Fact]
    public async Task The_bytes_are_those_of_the_document()
    {
        await using var store = new InMemoryCheckpointStore();
        var workflow = new Adding { Checkpoints = store, TimeProvider = new FixedTimeProvider(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)) };
        await workflow.RunAsync(3, new RunOptions { RunId = "r" });
        var records = await store.ReadAsync(new CheckpointId("r", 1));
        Assert.Equal([CheckpointRecordKind.Base, CheckpointRecordKind.Delta], records.Select(r => r.Kind));

        if (Environment.GetEnvironmentVariable("CWF_UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(Document, Examples().Replace(File.ReadAllText(Document), example => Rewrite(example, records)));

        var examples = Examples().Matches(File.ReadAllText(Document).ReplaceLineEndings("\n"));
        Assert.Equal(["0", "1"], examples.Select(example => example.Groups["number"].Value));
        foreach (var (example, record) in examples.Zip(records))
            Assert.Equal(Convert.ToHexStringLower(record.Payload.Span), string.Concat(Bytes().Matches(example.Groups["lines"].Value).Select(line => line.Value.Replace(" ", "", StringComparison.Ordinal))));
    }

    private static string Rewrite(Match example, IReadOnlyList<CheckpointRecord> records)
    {
        var number = example.Groups["number"].Value;
        return $"<!-- record {number} -->\n```text\n{ByteTable.Of(records[int.Parse(number, null)].Payload)}```\n";
    }

    [GeneratedRegex(@"<!-- record (?<number>\d+) -->\n```text\n(?<lines>.*?)```\n", RegexOptions.Singleline)]
    private static partial Regex Examples();

    /// <summary>What stands on a line before two spaces.</summary>
    [GeneratedRegex("^ *[0-9a-f]{2}( [0-9a-f]{2})*(?=  )", RegexOptions.Multiline)]
    private static partial Regex Bytes();
}
