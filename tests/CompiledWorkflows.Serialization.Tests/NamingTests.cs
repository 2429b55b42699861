using System.Reflection;
using CompiledWorkflows.Generators.Model.Types;
using CompiledWorkflows.Serialization.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Serialization.Tests;

/// <summary>Names on disk and in code, and that what is emitted depends on nothing but the declarations.</summary>
public sealed class NamingTests
{
    private const string Using = "using System; using System.Collections.Generic; using CompiledWorkflows.Serialization.Tests.Harness;\n";

    [Theory]
    [InlineData("int", "System.Int32")]
    [InlineData("string?", "System.String")]
    [InlineData("int?", "System.Nullable<System.Int32>")]
    [InlineData("int[][,]", "System.Int32[][,]")]
    [InlineData("(int A, string? B)", "System.ValueTuple<System.Int32, System.String>")]
    [InlineData("Dictionary<string, Shop.Outer.Inner?[]>", "System.Collections.Generic.Dictionary<System.String, Shop.Outer.Inner[]>")]
    [InlineData("Shop.Envelope<Shop.@class>", "Shop.Envelope<Shop.class>")]
    [InlineData("Shop.G<int>.H<string>", "Shop.G<System.Int32>.H<System.String>")]
    public void A_type_is_identified_by_its_qualified_name_alone(string type, string id)
    {
        var (_, models, _) = CompiledSamples.Generate("Any.Assembly", $"{Using}static class S {{ static void M() {{ Sample.Of<{type}>(default!); }} }} namespace Shop {{ public class Outer {{ public record Inner(int X); }} public record Envelope<T>(T Body); public record @class(int X); public class G<T> {{ public class H<U> {{ }} }} }}");
        Assert.Equal(id, models[0].TypeId);
    }

    [Fact]
    public void Types_whose_names_differ_in_case_or_only_in_punctuation_have_files_and_codecs_of_their_own()
    {
        var samples = CompiledSamples.FromSource(Using + """
            namespace A.B { public record C(int X); public record c(int X); public class D { public record C(int X); } }
            namespace A_B { public record C(int X); }
            namespace A.b { public record C(int X); }
            namespace A { public record B_C(int X); public record B__C(int X); public record E<T>(T X); public record E(int X); public record E1System_Int322(int X); }
            public static class Samples { public static IEnumerable<Sample> All() {
                yield return Sample.Of<A.B.C>(new(1)); yield return Sample.Of<A.B.c>(new(1)); yield return Sample.Of<A.B.D.C>(new(1)); yield return Sample.Of<A_B.C>(new(1));
                yield return Sample.Of<A.b.C>(new(1)); yield return Sample.Of<A.B_C>(new(1)); yield return Sample.Of<A.B__C>(new(1)); yield return Sample.Of<A.E<int>>(new(1)); yield return Sample.Of<A.E>(new(1));
                yield return Sample.Of<A.E<A.B.c>>(new(new(1))); yield return Sample.Of<A.E<A.B.C>>(new(new(1))); yield return Sample.Of<A.E1System_Int322>(new(1)); } }
            """, "Names");
        Assert.Equal(12, samples.Models.Select(m => m.Expression).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(13, samples.Sources.Count);
        Assert.All(samples.Samples, s => s.Accept(new CodecAssert(samples)));
    }

    [Fact]
    public void The_order_of_files_and_of_roots_changes_nothing()
    {
        const string First = "using System.Collections.Generic; public sealed partial record P(int A) { public int M1 { get; set; } public List<Q>? Qs { get; set; } }";
        const string Second = "public sealed partial record P { public int M2 { get; set; } private int _x; } public sealed class Q { public P? P { get; set; } }";
        var forth = CompiledSamples.Generate("Order", First, Second, Using + "static class S { static void M() { Sample.Of<P>(null!); Sample.Of<Q[]>(null!); } }").Sources;
        var back = CompiledSamples.Generate("Order", First, Second, Using + "static class S { static void M() { Sample.Of<Q[]>(null!); Sample.Of<P>(null!); Sample.Of<P>(null!); } }").Sources;
        Assert.Equal(forth.OrderBy(f => f.Key, StringComparer.Ordinal), back.OrderBy(f => f.Key, StringComparer.Ordinal));
        Assert.All(forth.Values, s => Assert.DoesNotContain("\r", s, StringComparison.Ordinal));
    }

    [Fact]
    public void Equal_declarations_give_equal_models_and_models_hold_no_symbol()
    {
        foreach (var corpus in new[] { "Objects", "Contracts", "Generics", "Restoring" })
        {
            var source = CompiledSamples.Corpus(corpus);
            var shapes = CompiledSamples.Shapes(source);
            Assert.Equal(shapes, CompiledSamples.Shapes("// A comment above.\n" + source));
            Assert.All(shapes, s => Assert.Equal(s.GetHashCode(), (s with { Type = s.Type }).GetHashCode()));
        }

        Assert.All(
            new[] { typeof(TypeShape), typeof(MemberShape), typeof(ParameterShape), typeof(UnionCase), typeof(CodecModel), typeof(CodecProblem) }
                .SelectMany(t => t.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)),
            f => Assert.True(f.FieldType.Namespace != typeof(ISymbol).Namespace && !f.FieldType.IsArray, $"{f.DeclaringType}.{f.Name}"));
    }
}
