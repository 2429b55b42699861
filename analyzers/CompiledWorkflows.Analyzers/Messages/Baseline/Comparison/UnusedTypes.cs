using System.Text.RegularExpressions;
using CompiledWorkflows.Analyzers.Messages.Baseline.Contracts;

namespace CompiledWorkflows.Analyzers.Messages.Baseline.Comparison;

/// <summary>A type that is no longer saved because something else has changed is no change of its own: its lines go with those of the other.</summary>
internal static class UnusedTypes
{
    private static readonly Regex Separators = new(@"[^\w@.]+", RegexOptions.CultureInvariant);

    public static List<ContractChange> Join(List<ContractChange> changes)
    {
        var unused = new Queue<ContractChange>(changes.Where(IsUnusedType));
        var joined = changes.Where(change => !IsUnusedType(change)).ToList();
        for (var misses = 0; unused.Count > misses;)
        {
            var type = unused.Dequeue();
            var user = joined.FindIndex(change => change.Removed.Any(line => Names(line, type.Removed[0].Owner)));
            if (user < 0)
            {
                unused.Enqueue(type);
                misses++;
                continue;
            }

            joined[user] = joined[user] with { Removed = [.. joined[user].Removed, .. type.Removed] };
            misses = 0;
        }

        return [.. joined, .. unused];
    }

    private static bool IsUnusedType(ContractChange change) =>
        change is { Kind: ChangeKind.Skipped, Removed: [{ Kind: ElementKind.Type or ElementKind.Enum }, ..] };

    /// <summary>Whether a line is about values of a type, alone or as a part of another.</summary>
    private static bool Names(ContractElement line, string type)
    {
        var bare = type.Split('<')[0];
        return Separators.Split(line.Value).Concat(Separators.Split(line.Name)).Contains(bare);
    }
}
