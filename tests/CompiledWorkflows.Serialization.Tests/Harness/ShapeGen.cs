using System.Text;
using CsCheck;

namespace CompiledWorkflows.Serialization.Tests.Harness;

/// <summary>Random declarations of types, each of which may hold those before it.</summary>
internal static class ShapeGen
{
    private static readonly string[] Leaves =
    [
        "int", "long", "byte", "sbyte", "ushort", "bool", "char", "double", "float", "decimal", "string", "Guid", "DateTimeOffset", "TimeSpan", "DateOnly", "Kind", "byte[]", "Uri", "Int128",
    ];

    private static readonly string[] Values = ["int", "long", "byte", "bool", "char", "double", "decimal", "Guid", "TimeSpan", "Kind"];

    /// <summary>The declarations of so many types, and their names.</summary>
    public static Gen<(string Declarations, string[] Types)> Program(int types)
    {
        var generators = Enumerable.Range(0, types).Select(Type).ToArray();
        return generators.Aggregate(
            Gen.Const(""),
            (all, one) => Gen.Select(all, one, (a, b) => a + b + "\n"))
            .Select(text => (text, Enumerable.Range(0, types).Select(i => "T" + i).ToArray()));
    }

    private static Gen<string> Type(int index) => Gen.Select(Gen.Int[0, 6], MemberType(index, 2).Array[0, 7], Gen.Bool.Array[7]).Select((kind, members, flags) => Declare(index, kind, members, flags));

    private static string Declare(int index, int kind, string[] members, bool[] flags)
    {
        var name = "T" + index;
        var text = new StringBuilder();
        string Member(int i) => flags[i] ? "Member" + i : "m_" + i;
        string Nullable(int i) => members[i].EndsWith('?') || !flags[i] ? members[i] : members[i] + "?";
        switch (kind)
        {
            case 0:
                _ = text.Append($"public sealed record {name}({string.Join(", ", members.Select((_, i) => $"{Nullable(i)} {Member(i)}"))});");
                break;
            case 1:
                _ = text.Append($"public sealed class {name} {{ {string.Concat(members.Select((m, i) => $"public {m} {Member(i)} {{ get; set; }} = default!; "))}}}");
                break;
            case 2:
                _ = text.Append($"public class {name} {{ {string.Concat(members.Select((m, i) => $"public {(flags[i] ? "required " : "")}{m} {Member(i)} {{ get; init; }} = default!; "))}}}");
                break;
            case 3:
                _ = text.Append($"public struct {name} {{ {string.Concat(members.Select((m, i) => flags[i] ? $"public {m} {Member(i)}; " : $"public {m} {Member(i)} {{ get; set; }} "))}}}");
                break;
            case 4:
                _ = text.Append($"public sealed partial class {name} {{ {string.Concat(members.Select((m, i) => flags[i] ? $"private {m} {Member(i)} = default!; " : $"public {m} {Member(i)} {{ get; private set; }} = default!; "))}}}");
                break;
            case 5:
                _ = text.Append($"[MessagePackObject] public sealed class {name} {{ {string.Concat(members.Select((m, i) => $"[Key({(i * 2) + (flags[i] ? 1 : 0)})] public {m} {Member(i)} {{ get; set; }} = default!; "))}}}");
                break;
            default:
                _ = text.Append($"public readonly record struct {name}({string.Join(", ", members.Select((_, i) => $"{Nullable(i)} {Member(i)}"))});");
                break;
        }

        return text.ToString();
    }

    private static Gen<string> MemberType(int index, int depth)
    {
        var leaf = index == 0 ? Gen.OneOfConst(Leaves) : Gen.Frequency((3, Gen.OneOfConst(Leaves)), (2, Gen.Int[0, index - 1].Select(i => "T" + i)));
        if (depth == 0)
        {
            return leaf;
        }

        var inner = MemberType(index, depth - 1);
        return Gen.Frequency(
            (8, leaf),
            (2, Gen.OneOfConst(Values).Select(v => v + "?")),
            (2, inner.Select(i => $"List<{i}>")),
            (1, inner.Select(i => i + "[]")),
            (1, Gen.Select(Gen.OneOfConst("int", "string", "Guid", "Kind"), inner, (k, v) => $"Dictionary<{k}, {v}>")),
            (1, Gen.OneOfConst("int", "string", "Guid").Select(k => $"HashSet<{k}>")),
            (1, Gen.Select(inner, inner, (a, b) => $"({a} A, {b} B)")),
            (1, inner.Select(i => $"IReadOnlyList<{i}>")),
            (1, inner.Select(i => $"Stack<{i}>")),
            (1, inner.Select(i => $"KeyValuePair<string, {i}>")));
    }
}
