using System.Text;
using CompiledWorkflows.Tests;

namespace CompiledWorkflows.RandomGraphs;

/// <summary>A whole checkpoint, put together from its records as FORMAT.md says, without the library's code.</summary>
internal sealed class Image
{
    private const string Outputs = "outputs";

    private readonly string _header;
    private readonly SortedDictionary<string, byte[]> _sections;
    private readonly List<string> _outputs;

    private Image(string header, SortedDictionary<string, byte[]> sections, List<string> outputs)
    {
        _header = header;
        _sections = sections;
        _outputs = outputs;
    }

    /// <summary>What a listing tells of the checkpoint.</summary>
    public string Summary => _header;

    /// <summary>The checkpoints that a log holds.</summary>
    public static List<Image> ReadAll(IEnumerable<CheckpointRecord> records)
    {
        var images = new List<Image>();
        var sections = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var outputs = new List<string>();
        foreach (var record in records.Where(record => record.Kind != CheckpointRecordKind.Journal))
        {
            if (record.Kind == CheckpointRecordKind.Base)
            {
                sections.Clear();
                outputs.Clear();
            }

            var (header, changes) = MiniPack.Open(record.Payload);
            foreach (var (name, value) in changes)
            {
                if ((string)name == Outputs)
                {
                    outputs.AddRange(Messages((List<object?>)value!));
                }
                else
                {
                    Change(sections, (string)name, MiniPack.RawSection(record.Payload, (string)name), value);
                }
            }

            images.Add(new Image(Describe(header), new SortedDictionary<string, byte[]>(sections, StringComparer.Ordinal), [.. outputs]));
        }

        return images;
    }

    /// <summary>The checkpoint in words, with the bytes of each section but for those that name the run.</summary>
    /// <param name="runIds">The ids of the runs, which differ between a run and its fork.</param>
    public string Text(params string[] runIds)
    {
        var text = new StringBuilder().AppendLine(_header);
        foreach (var (name, bytes) in _sections)
        {
            var value = Describe(MiniPack.Read(bytes));
            text.AppendLine(runIds.Any(value.Contains) ? $"{name}: {value}" : $"{name}: {value} {Convert.ToHexStringLower(bytes)}");
        }

        _outputs.ForEach(output => text.AppendLine($"output {output}"));
        return runIds.Aggregate(text.ToString(), (all, runId) => all.Replace(runId, "(run)", StringComparison.Ordinal));
    }

    private static void Change(SortedDictionary<string, byte[]> sections, string name, byte[] bytes, object? value)
    {
        if (value is MiniPack.Patch patch)
        {
            sections[name] = patch.Apply(sections[name]);
        }
        else if (bytes is [0x80] or [0x90])
        {
            _ = sections.Remove(name);
        }
        else
        {
            sections[name] = bytes;
        }
    }

    /// <summary>Superstep, status, messages and requests; not what differs between two runs of the same.</summary>
    private static string Describe(List<object?> header) => $"superstep {header[3]}: {(RunStatus)(long)header[5]!}, {header[6]} messages, {header[7]} requests";

    /// <summary>Each message with its key, however many stand in one run of messages.</summary>
    private static IEnumerable<string> Messages(List<object?> runs) => runs.Cast<List<object?>>().SelectMany(run => run.Skip(1).Select(message => $"{run[0]}: {Describe(message)}"));

    private static string Describe(object? value) => value switch
    {
        null => "nil",
        string text => $"'{text}'",
        byte[] bytes => Convert.ToHexStringLower(bytes),
        List<object?> items => $"[{string.Join(", ", items.Select(Describe))}]",
        List<KeyValuePair<object, object?>> map => $"{{{string.Join(", ", map.Select(pair => $"{Describe(pair.Key)}: {Describe(pair.Value)}"))}}}",
        _ => FormattableString.Invariant($"{value}"),
    };
}
