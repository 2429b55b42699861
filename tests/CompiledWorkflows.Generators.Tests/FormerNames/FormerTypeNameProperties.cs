using CompiledWorkflows.Generators.Parsing.Types;
using CompiledWorkflows.Generators.Tests.Harness;
using CsCheck;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Tests.FormerNames;

/// <summary>Whatever was renamed when, the name that a type had is among those that are found for it.</summary>
public sealed class FormerTypeNameProperties
{
    private static readonly (string Present, string Former)[] Names =
    [
        ("Order", "Purchase"),
        ("Box", "Carton"),
        ("Outer", "Around"),
        ("Inner", "Within"),
        ("Plain", "Simple"),
        ("Leaf", "Blade"),
    ];

    // A name inside of a generic type is told with the present name of that type, or with its former one.
    private const string Declarations = """
        using CompiledWorkflows;
        namespace Shop
        {
            [FormerName("Shop.Purchase")] public struct Order;
            [FormerName("Shop.Carton")] public class Box<T>;
            [FormerName("Shop.Around")] public class Outer<T> { [FormerName("Shop.Outer.Within")] public class Inner<U>; }
            [FormerName("Shop.Simple")] public class Plain { [FormerName("Shop.Plain.Blade"), FormerName("Shop.Simple.Blade")] public class Leaf; }
        }

        """;

    private static readonly Gen<string> Types = Gen.Recursive<string>((depth, self) => depth > 2
        ? Gen.OneOfConst("int", "Shop.Order", "Shop.Plain.Leaf")
        : Gen.OneOf(
            Gen.OneOfConst("string", "Shop.Order", "Shop.Plain", "Shop.Plain.Leaf", "Shop.Order?"),
            self.Select(type => $"{type.TrimEnd('?')}[]"),
            self.Select(type => $"{type.TrimEnd('?')}[,][]"),
            self.Select(type => $"Shop.Box<{type}>"),
            self.Select(type => $"System.Collections.Generic.List<{type}>"),
            Gen.Select(self, self, (left, right) => $"Shop.Outer<{left}>.Inner<{right}>"),
            Gen.Select(self, self, (left, right) => $"({left} A, {right} B)")));

    [Fact]
    public void A_former_identity_is_found() => Gen.Select(Types, Gen.Int[0, (1 << 6) - 1]).Sample(
        (type, mask) =>
        {
            var ids = FormerTypeNames.Ids(Find(Declarations, type));
            var former = TypeNames.Id(Find(Rename(Declarations, mask), Rename(type, mask)));
            return ids[0] == TypeNames.Id(Find(Declarations, type)) && ids.Distinct().Count() == ids.Count && (ids.Contains(former) || ids.Count == FormerTypeNames.Most);
        },
        iter: 200);

    [Fact]
    public void Ever_more_names_are_not_told_apart_for_ever()
    {
        var type = "Shop.Order";
        for (var i = 0; i < 6; i++)
        {
            type = $"({type} A, {type} B)";
        }

        Assert.Equal(FormerTypeNames.Most, FormerTypeNames.Ids(Find(Declarations, type)).Count);
    }

    private static string Rename(string text, int mask)
    {
        for (var i = 0; i < Names.Length; i++)
        {
            text = (mask & (1 << i)) == 0 ? text : text.Replace(Names[i].Present, Names[i].Former, StringComparison.Ordinal);
        }

        return text;
    }

    private static ITypeSymbol Find(string declarations, string type)
    {
        var compilation = Compilations.Create(new GeneratorInput { Sources = [declarations + $"public class Holder {{ public {type} Value; }}"] });
        return ((IFieldSymbol)compilation.GetTypeByMetadataName("Holder")!.GetMembers("Value").Single()).Type;
    }
}
