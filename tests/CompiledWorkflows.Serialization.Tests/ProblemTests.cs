using CompiledWorkflows.Serialization.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Serialization.Tests;

/// <summary>What cannot be saved is named with its path, compiles, and says so when it is reached.</summary>
public sealed class ProblemTests
{
    private const string Prelude = """
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using CompiledWorkflows.Serialization.Tests.Harness;
        using MessagePack;

        """;

    [Theory]
    [InlineData("object", "", "Untyped object")]
    [InlineData("Func<int>", "", "ProcessBound Func<int>")]
    [InlineData("IDisposable", "", "UnknownType IDisposable")]
    [InlineData("Exception", "", "UnknownType Exception")]
    [InlineData("int[,,,,]", "", "UnknownType int[,,,,]")]
    [InlineData("Order", "public record Order(List<Line> Lines); public record Line(Func<int> Handler);", "ProcessBound Order.Lines[].Handler: System.Func<int>")]
    [InlineData("Order", "public record Order(Dictionary<string, object> Data);", "Untyped Order.Data[].Value: object")]
    [InlineData("List<(int, dynamic)>", "", "Untyped List<(int, dynamic)>[].Item2: object")]
    [InlineData("IThing", "public interface IThing { int X { get; } }", "NotConcrete IThing")]
    [InlineData("Box", "public class Box { public Base? B { get; set; } } public abstract class Base;", "NotConcrete Box.B: Base")]
    [InlineData("A", "public class A { public int X { get; } = 1; }", "GetOnlyMember A.X: int")]
    [InlineData("A", "public class A { public int X { get; private set; } }", "GetOnlyMember A.X: int")]
    [InlineData("A", "public class A { private int _x; public int Next() => _x++; }", "InaccessibleMember A._x: int")]
    [InlineData("A", "public class A { private int _x; public int X { get => _x; private set => _x = value; } public void Go() => X++; }", "InaccessibleMember A._x: int")]
    [InlineData("A", "public class A { protected string? Y { get; set; } }", "InaccessibleMember A.Y: string")]
    [InlineData("B", "public class A { private int _x; public int Next() => _x++; } public partial class B : A;", "InaccessibleMember B._x: int")]
    [InlineData("B", "public partial class A { private Own? _x; private record Own; public Type? Next() => (_x = new()).GetType(); } public partial class B : A;", "InaccessibleMember B._x: A.Own")]
    [InlineData("B", "public partial class A<T> { private T? _x; public T? Next() => _x = default; } public partial class B : A<int>;", "InaccessibleMember B._x: int")]
    [InlineData("B<int>", "public partial class A { private int _x; public int Next() => _x++; } public partial class B<T> : A { private T? _y; public T? Next(T y) => _y = y; }", "InaccessibleMember B<int>._x: int")]
    [InlineData("A", "public class A(int x) { public int Twice => x * 2; }", "NoConstructor A")]
    [InlineData("A", "public class A { private A() { } }", "NoConstructor A")]
    [InlineData("A", "public class A { public IReadOnlyList<int> Items { get; } = [1]; }", "GetOnlyMember A.Items: System.Collections.Generic.IReadOnlyList<int>")]
    [InlineData("A", "[MessagePackObject] public class A { public int X { get; set; } }", "MissingKey A.X: int")]
    [InlineData("A", "[MessagePackObject] public class A { [Key(0)] public int X { get; set; } [Key(0)] public int Y { get; set; } }", "InvalidKey A.Y: int")]
    [InlineData("A", "[MessagePackObject] public class A { [Key(0)] public int X { get; set; } [Key(\"y\")] public int Y { get; set; } }", "InvalidKey A.Y: int")]
    [InlineData("A", "[MessagePackObject] public class A { [Key(-1)] public int X { get; set; } }", "InvalidKey A.X: int")]
    [InlineData("A", "[Union(0, typeof(string))] public abstract class A;", "InvalidUnion A(String)")]
    [InlineData("A", "[Union(0, typeof(B)), Union(0, typeof(C))] public abstract class A; public class B : A; public class C : A;", "InvalidUnion A(C)")]
    [InlineData("A", "[MessagePackFormatter(typeof(int))] public class A;", "InaccessibleType A")]
    [InlineData("A", "public record B(int X); public record A(int Y) { [CompiledWorkflows.Upgrade(1)] public A From(B old) => new(old.X); }", "InvalidUpgrade A.From")]
    [InlineData("A", "public record B(int X); public record A(int Y) { [CompiledWorkflows.Upgrade(1)] public static A From(B old, int more) => new(old.X); }", "InvalidUpgrade A.From")]
    [InlineData("A", "public record B(int X); public record A(int Y) { [CompiledWorkflows.Upgrade(1)] public static A From(in B old) => new(old.X); }", "InvalidUpgrade A.From")]
    [InlineData("A", "public record B(int X); public record A(int Y) { [CompiledWorkflows.Upgrade(1)] public static A From<T>(T old) => new(1); }", "InvalidUpgrade A.From")]
    [InlineData("A", "public record B(int X); public record A(int Y) { [CompiledWorkflows.Upgrade(0)] public static A From(B old) => new(old.X); }", "InvalidUpgrade A.From")]
    [InlineData("A", "public record B(int X); public record A(int Y) { [CompiledWorkflows.Upgrade(255)] public static A From(B old) => new(old.X); }", "InvalidUpgrade A.From")]
    [InlineData("A", "public record B(int X); public record A(int Y) { [CompiledWorkflows.Upgrade(1)] public static B From(B old) => old; }", "InvalidUpgrade A.From")]
    [InlineData("A", "public record B(int X); public record A(int Y) { [CompiledWorkflows.Upgrade(1)] public static A From(B old) => new(1); [CompiledWorkflows.Upgrade(1)] public static A Again(B old) => new(1); }", "InvalidUpgrade A.From")]
    [InlineData("A", "public record B(int X); public record A(int Y) { [CompiledWorkflows.Upgrade(1)] public static B From(B old) => old; [CompiledWorkflows.Upgrade(3)] public static A To(B old) => new(1); }", "InvalidUpgrade A.From")]
    [InlineData("A", "public record B(int X); public record C(int X); public record A(int Y) { [CompiledWorkflows.Upgrade(1)] public static B From(B old) => old; [CompiledWorkflows.Upgrade(2)] public static A To(C old) => new(1); }", "InvalidUpgrade A.From")]
    [InlineData("A", "public record A(int Y) { [CompiledWorkflows.Upgrade(1)] public static A From(A old) => old; }", "InvalidUpgrade A.From")]
    [InlineData("A", "public record B(int X) { [CompiledWorkflows.Upgrade(1)] public static B From(int old) => new(old); } public record A(int Y) { [CompiledWorkflows.Upgrade(1)] public static A From(B old) => new(1); }", "InvalidUpgrade A.From")]
    [InlineData("A", "public record B(int X); public record A(int Y) { [CompiledWorkflows.Upgrade(1)] private static A From(B old) => new(1); public static A Use() => From(new(1)); }", "InvalidUpgrade A.From")]
    [InlineData("A", "public record B(int X); public class A : List<int> { [CompiledWorkflows.Upgrade(1)] public static A From(B old) => []; }", "InvalidUpgrade A.From")]
    [InlineData("A", "public record A(int Y) { [CompiledWorkflows.Upgrade(1)] public static A From(Func<int> old) => new(old()); }", "ProcessBound A.From()")]
    [InlineData("Node<int>", "public class Node<T> { public Node<List<T>>? Next { get; set; } }", "EndlessType")]
    [InlineData("Node<int>", "public class Node<T> { public Node<(T, T, T, T)>? Next { get; set; } }", "EndlessType")]
    [InlineData("Seq", "public class Seq(IEnumerable<int> items) : IEnumerable<int> { public IEnumerator<int> GetEnumerator() => items.GetEnumerator(); IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); }", "UnknownType Seq")]
    [InlineData("A", "public class A { public Span<int> S { get => default; set { } } }", "ProcessBound A.S: System.Span<int>")]
    [InlineData("A", "public unsafe class A { public int* P { get; set; } }", "ProcessBound A.P: int*")]
    public void A_type_that_cannot_be_saved_is_named_and_its_codec_compiles(string type, string declarations, string problem)
    {
        var (compilation, models, _) = CompiledSamples.Generate("Problems", $"#nullable enable\n{Prelude}{declarations}\npublic static unsafe class Samples {{ public static void All() {{ Sample.Of<{type}>(default!); }} }}");
        Assert.Contains(models[0].Problems, p => $"{p.Kind} {p.Path}".StartsWith(problem, StringComparison.Ordinal));
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity >= DiagnosticSeverity.Warning && d.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true));
    }

    [Fact]
    public void A_codec_that_cannot_save_says_so_when_it_is_reached()
    {
        var samples = CompiledSamples.FromSource(Prelude + """
            public class Lost { private int _x; public int Next() => _x++; }
            public class Holds { public Func<int>? Handler { get; set; } }
            public static class Samples { public static IEnumerable<Sample> All() { yield return Sample.Of<Lost>(new()); yield return Sample.Of<Holds>(new()); } }
            """, "Reached");
        samples.Samples[0].Accept(new Throws(samples, "Lost._x"));
        samples.Samples[1].Accept(new Throws(samples, "System.Func"));
        Assert.Null(samples.Resolver.GetFormatter<Func<int>>());
    }

    [Theory]
    [InlineData("public class A : Missing { public Nowhere X { get; set; } public List<Nowhere> Y; }")]
    [InlineData("public class A : A { public int X { get; set; } }")]
    [InlineData("public record A(int X, int X, Nowhere Y = 5);")]
    [InlineData("public class A { public int X { get; set; } public int X { get; set; } public string X; }")]
    [InlineData("public class A<T> { public T X; } public class A { public A<> Y; public A<int, int> Z; }")]
    [InlineData("public class A { public int { get; set; } public X; public (int, ) T; }")]
    [InlineData("[MessagePackObject] public class A { [Key] public int X; [Key(Nowhere)] public int Y; [Key(1, 2)] public int Z; }")]
    [InlineData("[Union] [Union(0)] [Union(0, null)] [Union(1, typeof(Nowhere))] [Union(2, typeof(List<>))] public abstract class A;")]
    [InlineData("[MessagePackFormatter] [MessagePackFormatter(typeof(Nowhere))] [MessagePackFormatter(typeof(List<>))] public class A;")]
    [InlineData("public class A { public A(int x, ref int y) { } public A(Nowhere n = default, int = 3) { } }")]
    [InlineData("public partial class A { private class B { public A Up; private C Down; } private struct C { public C Self; } } public class A { }")]
    [InlineData("public static class A { public static int X; }")]
    [InlineData("public interface A : A { }")]
    [InlineData("public enum A : Nowhere { X }")]
    [InlineData("public class A { required public int X; public required readonly int Y; private required int Z { get; set; } public required int W { get; } }")]
    [InlineData("public abstract record A(int X) { public override int Y { get; set; } public abstract sealed int Z { get; init; } }")]
    [InlineData("public struct A { public A B; public A? C; public A[] D; }")]
    [InlineData("public class A { public A(int x) { X = x; } public A(int x) { X = x; } public int X { get; set; } }")]
    [InlineData("public class A { public class")]
    [InlineData("public ref partial struct A { private Span<int> _s; private ref int _r; }")]
    [InlineData("file class A { public int X { get; set; } }")]
    [InlineData("public delegate void A(int x); public class A;")]
    [InlineData("public class A { [CompiledWorkflows.Upgrade] public static A B(int x) => null; [CompiledWorkflows.Upgrade(1)] public static A C(Nowhere x) => null; }")]
    [InlineData("public class A { [CompiledWorkflows.Upgrade(1)] public static Nowhere B(int x) => null; [CompiledWorkflows.Upgrade(2)] public static A C(Nowhere x) => null; }")]
    [InlineData("public class A { [CompiledWorkflows.Upgrade(1)] public static A B(A x) => x; [CompiledWorkflows.Upgrade(1)] public A B(A x) => x; [CompiledWorkflows.Upgrade(2)] public static A C() => null; }")]
    public void Broken_code_gives_no_further_errors_in_what_is_emitted(string declaration)
    {
        var (compilation, _, _) = CompiledSamples.Generate(
            "Broken", $"{Prelude}{declaration}", "using CompiledWorkflows.Serialization.Tests.Harness; public static class Samples { static void All() { Sample.Of<A>(default); Sample.Of<A[]>(default); Sample.Of<System.Collections.Generic.List<Nowhere>>(default); Sample.Of<>(1); } }");
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error && d.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true));
    }

    [Fact]
    public void Every_prefix_of_a_program_is_parsed_without_a_crash_and_emits_nothing_broken()
    {
        var text = CompiledSamples.Corpus("Contracts");
        for (var length = 400; length < text.Length; length += 97)
        {
            var (compilation, _, _) = CompiledSamples.Generate("Prefix", text[..length], "using CompiledWorkflows.Serialization.Tests.Harness; static class Roots { static void All() { Sample.Of<Weather>(default!); Sample.Of<History>(default!); Sample.Of<KeyedPrivate>(default!); } }");
            var errors = compilation.GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(d => d.Severity == DiagnosticSeverity.Error && d.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true);
            Assert.True(!errors.Any(), $"{length}: {string.Join("\n", errors)}\n...{text[Math.Max(0, length - 200)..length]}");
        }
    }

    private sealed class Throws(CompiledSamples samples, string named) : ISampleVisitor
    {
        public void Visit<T>(T value, Oracle oracle)
        {
            Assert.Contains(named, Assert.Throws<NotSupportedException>(() => CodecAssert.Write(samples.Formatter<T>(), value)).Message, StringComparison.Ordinal);
        }
    }
}
