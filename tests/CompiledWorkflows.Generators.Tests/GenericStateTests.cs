using CompiledWorkflows.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Tests;

/// <summary>State whose type depends on type parameters: what can be saved is, whatever its form, and what cannot is refused where it is closed.</summary>
public sealed class GenericStateTests
{
    private const string Prelude = """
        #pragma warning disable CS0169, CS0414, CS0649
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using CompiledWorkflows;
        public sealed record Batch<T>(T Item, T[] Items, Batch<T>? Next);
        public sealed class Bag<T> : List<T>;
        public partial class Shell<T> { private T? _inner; public T? Inner => _inner; public sealed record Nut<U>(T First, U Second); }

        """;

    /// <summary>The member and the closed codec that its class is given for it.</summary>
    public static TheoryData<string, string> Members => new()
    {
        { "private T? _s;", "Int32Codec" },
        { "private readonly T _s = default!;", "Int32Codec" },
        { "private T[] _s = [];", "ArrayCodec<int, Int32Codec>" },
        { "private T[,]? _s;", "Array2DCodec<int, Int32Codec>" },
        { "private List<T?> _s = [];", "ListCodec<int, Int32Codec>" },
        { "public List<T> S { get; } = [];", "ListCodec<int, Int32Codec>" },
        { "private readonly Bag<T> _s = [];", "CustomCollectionCodec<global::Bag<int>, int, Int32Codec>" },
        { "public Bag<T> S { get; } = [];", "CustomCollectionCodec<global::Bag<int>, int, Int32Codec>" },
        { "private Dictionary<string, T> _s = new(StringComparer.OrdinalIgnoreCase);", "DictionaryCodec<string, StringCodec, int, Int32Codec>" },
        { "private ImmutableSortedSet<T> _s = [];", "ImmutableSortedSetCodec<int, Int32Codec>" },
        { "private (T, string? Name) _s;", "ValueTupleCodec<int, Int32Codec, string, StringCodec>" },
        { "private (T, T, T, T, T, T, T, T) _s;", "ValueTupleCodec<int, Int32Codec, int, Int32Codec, int, Int32Codec, int, Int32Codec, int, Int32Codec, int, Int32Codec, int, Int32Codec, global::System.ValueTuple<int>, ValueTupleCodec<int, Int32Codec>>" },
        { "private Batch<T>? _s;", "Shop.Batch_1System_Int32_2" },
        { "private Batch<Batch<T>>? _s;", "Shop.Batch_1Batch_1System_Int32_2_2" },
        { "private Shell<T>? _s;", "global::Shell<int>.__cwf_Shell_1System_Int32_2" },
        { "private Shell<T>.Nut<string>? _s;", "Shop.Shell_1System_Int32_2_Nut_1System_String_2" },
        { "private Shell<string>.Nut<T>? _s;", "Shop.Shell_1System_String_2_Nut_1System_Int32_2" },
        { "private readonly PriorityQueue<T, long> _s = new();", "PriorityQueueCodec<int, Int32Codec, long, Int64Codec>" },
        { "public enum Mode { On } private Mode _s;", "EnumCodec<global::E<int>.Mode, int, Int32Codec>" },
    };

    [Theory]
    [MemberData(nameof(Members))]
    public void A_node_gives_the_codec_of_the_closed_type(string member, string codec)
    {
        var result = GeneratorHarness.Run(Prelude + Flow($"[Executor] public sealed partial class E<T> {{ {State(member)} [Handler] public void On(T item) {{ }} }}"));
        Assert.Contains($"__cwf_E_1_WriteState<{Qualified(codec)}>(ref writer);", result.File("W.Workflow.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void So_does_a_class_that_closes_its_base(string member, string codec)
    {
        var nested = codec.Replace("::E<int>.", "::Base<int>.", StringComparison.Ordinal);
        var result = GeneratorHarness.Run(Prelude + Flow($"public abstract partial class Base<T> {{ {State(member)} }} [Executor] public sealed partial class E : Base<int> {{ [Handler] public void On(int item) {{ }} }}", "E"));
        Assert.Contains($"__cwf_Base_1_WriteState<{Qualified(nested)}>(ref writer);", result.File("E.Executor.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("private readonly record struct Own(T Item); private readonly Own _s;")]
    [InlineData("private sealed record Own(T[] Items, Own? Next) { private int Count { get; set; } } private Own? _s;")]
    [InlineData("private sealed partial record Own(T Item) { private int _count; public int Count => _count; } private List<Own> _s = [];")]
    [InlineData("private enum Own { A } private Dictionary<T, Own?> _s = [];")]
    [InlineData("protected internal sealed record Own<U>(U Item, T Other); private (Own<T>, Own<int>) _s;")]
    [InlineData("private abstract record Own; private sealed record Part(T Item) : Own; private readonly Part[] _s = [];")]
    public void A_type_that_only_its_class_can_name_has_its_codec_there(string member)
    {
        var result = GeneratorHarness.Run(Prelude + Flow($"[Executor] public sealed partial class E<T> where T : notnull {{ {State(member)} [Handler] public void On(T item) {{ }} }}"));
        Assert.Contains("class __cwf_EIntNode : global::CompiledWorkflows.Generated.Stateful", result.File("W.Workflow.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("where T : struct", "private T? _s;", "E<int>", "NullableCodec<int, Int32Codec>")]
    [InlineData("where T : class", "private T? _s;", "E<string>", "StringCodec")]
    [InlineData("where T : class", "private T? _s;", "E<byte[]>", "ByteArrayCodec")]
    [InlineData("", "private T[] _s = [];", "E<byte>", "ByteArrayCodec")]
    [InlineData("where T : notnull, IComparable<T>, new()", "private SortedDictionary<T, int> _s = [];", "E<long>", "SortedDictionaryCodec<long, Int64Codec, int, Int32Codec>")]
    [InlineData("where T : unmanaged, Enum", "private T _s;", "E<DayOfWeek>", "EnumCodec<global::System.DayOfWeek, int, Int32Codec>")]
    public void Constraints_make_no_difference(string constraints, string member, string node, string codec)
    {
        var result = GeneratorHarness.Run(Prelude + Flow($"[Executor] public sealed partial class E<T> {constraints} {{ {State(member)} [Handler] public void On(T item) {{ }} [Handler] public void Number(short item) {{ }} }}", node));
        Assert.Contains($"__cwf_E_1_WriteState<{Qualified(codec)}>(ref writer);", result.File("W.Workflow.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(NullableContextOptions.Disable)]
    [InlineData(NullableContextOptions.Annotations)]
    [InlineData(NullableContextOptions.Enable)]
    public void Nullable_contexts_make_no_difference(NullableContextOptions nullable) => GeneratorHarness.Run(new GeneratorInput
    {
        Sources =
        [
            $$"""
            using System.Collections.Generic;
            using CompiledWorkflows;
            public abstract partial class Base<TKey, T> {{(nullable == NullableContextOptions.Enable ? "where TKey : notnull" : "")}} { [State] private Dictionary<TKey, List<T>> _s = new(); [State] private T{{(nullable == NullableContextOptions.Enable ? "?" : "")}} _t; }
            [Executor] public partial class E<T> : Base<string, T> { private class Own { public T Item; } [State] private Own _own = new(); [State] private readonly HashSet<T> _u = new(); [Handler] public void On(T item) { } }
            [Executor] public sealed partial class Closed : E<string> { }
            [Workflow, Start<E<string>>, Edge<Closed, E<string>>] public sealed partial class W { }
            """,
        ],
        Nullable = nullable,
        IsValid = false,
    });

    [Fact]
    public void Annotated_arguments_of_a_base_class_are_no_warning() => GeneratorHarness.Run(Prelude + Flow(
        "public abstract partial class Base<T> { [State] private List<T> _s = []; [State] private T? _t; } [Executor] public sealed partial class E : Base<string?> { [Handler] public void On(int item) { } }", "E"));

    [Theory]
    [InlineData("public sealed partial class E<T> { [State] private T[] _s = []; [Handler] public void On(int item) { } }", "E<Action>", "The state of 'E<Action>' cannot be saved, because it is of types that cannot: 'Action[][]: System.Action'.")]
    [InlineData("public sealed partial class E<T> { [State] private Batch<T>? _s; [Handler] public void On(int item) { } }", "E<object>", "'Batch<object>.Item: object'")]
    [InlineData("public abstract partial class Base<T> { [State] private T? _s; } [Executor] public sealed partial class E : Base<Action> { [Handler] public void On(int item) { } }", "E", "The state of 'E' cannot be saved, because it is of types that cannot: 'Action'. Use types that are made of data.")]
    [InlineData("public abstract partial class Base<T> { [State] private T? _s; } public abstract partial class Mid<T> : Base<Func<T>> { [State] private int _m; } [Executor] public sealed partial class E : Mid<int> { [Handler] public void On(int item) { } }", "E", "The state of 'E' cannot be saved, because it is of types that cannot: 'Func<int>'. Use types that are made of data.")]
    [InlineData("public sealed partial class E<T> { [State] public T Get { get; } = default!; [Handler] public void On(int item) { } }", "E<int>", "The state member 'E<T>.Get' cannot be restored because it is read-only and no collection that could be filled; give it a setter.")]
    [InlineData("public static partial class Outer<T> { [Executor] public sealed partial class E<T> { [State] private List<Helper> _s = []; [Handler] public void On(int item) { } } public sealed record Helper(T Item); }", "Outer<int>.E<string>", "The state member 'E<T>._s' cannot be restored because it is of a type that generated code cannot name; use a type that is accessible, and no ref struct, pointer or dynamic.")]
    public void What_cannot_be_saved_is_a_problem_of_the_workflow_that_closes_it(string declaration, string node, string problem)
    {
        var attributed = declaration.Contains("[Executor]", StringComparison.Ordinal) ? declaration : "[Executor] " + declaration;
        var result = GeneratorHarness.Run("#pragma warning disable CS0693\n" + Prelude + Flow(attributed, node));
        Assert.Contains(problem, result.File("W.Workflow.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Executor] public sealed partial class E<T> { [State] Missing<T> _s; [State] List<T, T> _t; [State] T<int> _u; [Handler] public void On(int item) { } }", "E<int>")]
    [InlineData("public partial class Base<T> where T : struct { [State] T? _s; } [Executor] public sealed partial class E : Base<string> { [Handler] public void On(int item) { } }", "E")]
    [InlineData("public partial class Base<T> { [State] T _s; } [Executor] public sealed partial class E : Base<Missing> { [Handler] public void On(int item) { } }", "E")]
    [InlineData("public partial class Base<T> : Base<List<T>> { [State] T _s; } [Executor] public sealed partial class E : Base<int> { [Handler] public void On(int item) { } }", "E")]
    [InlineData("[Executor] public sealed partial class E<T> { [State] T _s; [Handler] public void On(int item) { } }", "E<>")]
    [InlineData("[Executor] public sealed partial class E<T, T> { [State] T _s; [Handler] public void On(int item) { } }", "E<int, int>")]
    [InlineData("[Executor] public sealed class E<T> { private record Own(T Item); [State] Own _s; [Handler] public void On(int item) { } }", "E<int>")]
    public void Source_with_errors_gets_none_from_the_generator(string declaration, string node) => GeneratorHarness.RunInvalid(Prelude + Flow(declaration, node));

    private static string State(string member)
    {
        var at = member.LastIndexOf("private ", StringComparison.Ordinal) is var hidden and >= 0 ? hidden : member.LastIndexOf("public ", StringComparison.Ordinal);
        return member.Insert(at, "[State] ");
    }

    private static string Flow(string declaration, string node = "E<int>") => $"{declaration} [Workflow, Start<{node}>] public sealed partial class W;";

    private static string Qualified(string codec) => System.Text.RegularExpressions.Regex.Replace(codec, @"(?<![.\w:])(Shop\.\w+|\w+Codec\b)", "global::CompiledWorkflows.Generated.$1");
}
