using CompiledWorkflows.Generators.Graph;

namespace CompiledWorkflows.Generators.Tests.Graph;

/// <summary>Which handler takes the sets of a fan-in, and what goes into its barrier, by example.</summary>
public sealed class FanInTests
{
    private static GraphBuilder Sources() => new GraphBuilder()
        .Type("object")
        .Type("Animal", "object")
        .Type("Dog", "Animal", "object")
        .Type("Cat", "Animal", "object")
        .Type("int", "object")
        .Type("string", "object")
        .Executor("D", "object", "Dog")
        .Executor("C", "object", "Cat")
        .Executor("N", "object", "int|string")
        .Executor("R", "object", "Dog")
        .Replicas("R", 3)
        .Start("D");

    [Theory]
    [InlineData("Dog+Cat", "D C", "B#0((Dog+Cat)) D:Dog>0 C:Cat>1")]
    [InlineData("Animal+Animal", "D C", "B#0((Animal+Animal)) D:Animal>0 C:Animal>1")]
    [InlineData("[Animal]", "D C", "B#0([Animal]) D:Animal>0 C:Animal>0")]
    [InlineData("[Animal]", "D", "B#0([Animal]) D:Animal>0")]
    [InlineData("[Dog]", "R", "B#0([Dog]) R:Dog>0")]
    [InlineData("int+[Animal]", "N D C", "B#0((int+[Animal])) N:int>0 D:Animal>1 C:Animal>1")]
    [InlineData("[Animal]+string", "D C N", "B#0(([Animal]+string)) D:Animal>0 C:Animal>0 N:string>1")]
    [InlineData("[object]+[object]", "D C N", "B#0(([object]+[object])) D:object>0 C:object>0 N:object>1")]
    [InlineData("Dog", "D", "B#0(Dog) D:Dog>0")]
    [InlineData("object", "D C", "B#-1() D:object>-1 C:object>-1")]
    [InlineData("Dog|Cat", "D C", "B#-1() D:Dog>-1 C:Cat>-1")]
    [InlineData("Dog", "R", "B#-1() R:Dog>-1")]
    public void Parameters_take_messages_of_sources_in_their_order(string handlers, string sources, string expected) =>
        Assert.Equal([expected], Sources().Executor("B", handlers, "").FanIn("B", sources).Joins());

    [Theory]
    [InlineData("[Animal]|Animal+Animal", "D C", "B#1((Animal+Animal)) D:Animal>0 C:Animal>1")]
    [InlineData("[object]|[Animal]|object", "D C", "B#1([Animal]) D:Animal>0 C:Animal>0")]
    [InlineData("Animal+object|Dog+Animal|Animal+Cat|Dog+Cat", "D C", "B#3((Dog+Cat)) D:Dog>0 C:Cat>1")]
    [InlineData("Dog|[Dog]", "D", "B#1([Dog]) D:Dog>0")]
    [InlineData("Dog+Cat+int|[Animal]", "D C", "B#1([Animal]) D:Animal>0 C:Animal>0")]
    public void Of_several_handlers_the_one_that_says_most_takes_the_set(string handlers, string sources, string expected) =>
        Assert.Equal([expected], Sources().Executor("B", handlers, "").FanIn("B", sources).Joins());

    [Fact]
    public void What_gathers_takes_lists_or_messages_one_by_one()
    {
        Assert.Equal(["B#1([Animal]) D:Animal>0 C:Animal>0"], Sources().Executor("B", "Dog+Cat|[Animal]", "").FanIn("B", "D C", gathers: true).Joins());
        Assert.Equal(["B#-1() D:Dog>-1"], Sources().Executor("B", "Dog", "").FanIn("B", "D", gathers: true).Joins());
    }

    [Fact]
    public void A_list_that_a_source_sends_is_one_message()
    {
        var builder = Sources().Executor("B", "[Dog]", "").Executor("L", "object", "[Dog]");
        Assert.Equal(["B#-1() L:[Dog]>-1"], builder.FanIn("B", "L").Joins());
    }

    [Fact]
    public void All_that_fits_a_slot_goes_into_it() => Assert.Equal(
        ["N -int:int-> B.object", "N -string:string-> B.object", "D -Dog:Dog-> B.object"],
        Sources().Executor("B", "object+object", "").FanIn("B", "N D").Routes());

    [Theory]
    [InlineData("int+Dog", "P -int:int-> B.int")]
    [InlineData("Response<string, int>+Dog", "P -Response<string, int>:Response<string, int>-> B.Response<string, int>")]
    [InlineData("object+Dog", "P -int:int-> B.object")]
    [InlineData("Response<string, int>|int|Dog", "P -Response<string, int>:Response<string, int>-> B.Response<string, int>")]
    public void A_port_sends_one_form_of_the_response(string handlers, string expected) =>
        Assert.Equal(expected, Sources().Port("P", "string", "int").Executor("B", handlers, "").FanIn("B", "P D").Routes().First());

    [Fact]
    public void A_key_is_asked_by_the_overload_for_each_message()
    {
        var builder = Sources().Executor("B", "Dog+Cat", "");
        var linked = builder.FanIn("B", "D C", key: "K", keys: [builder.Method("Animal", result: "int"), builder.Method("Dog", result: "int")]).Link();
        Assert.True(linked.Problems.IsEmpty);
        var types = builder.Build().Types;
        Assert.Equal([("K", "Dog"), ("K", "Animal")], linked.Routes.Select(route => (route.Key!, types[route.KeyParameter!.Value].Name)));
        Assert.Equal("int", types[Assert.Single(linked.Joins).KeyType].Name);
    }

    [Theory]
    [InlineData("Dog", "", "The fan-in to 'B' waits for nothing; name the nodes that it waits for.")]
    [InlineData("Dog+Dog", "D D", "The fan-in to 'B' names 'D' twice; name it once.")]
    [InlineData("Cat|int+Cat", "D C", "The fan-in to 'B' cannot take what 'D' sends, 'Dog', because 'B' handles 'Cat', ('int', 'Cat'); add a handler that takes it too, or remove the source.")]
    [InlineData("Dog+Cat", "C D", "The fan-in from 'C', 'D' to 'B' has no handler: 'C' sends 'Cat', 'D' sends 'Dog', but 'B' handles ('Dog', 'Cat'). Add a handler with a parameter for each source, in their order, and an IReadOnlyList<T> where several messages come.")]
    [InlineData("Dog+Cat", "R C", "The fan-in from 'R', 'C' to 'B' has no handler: each of the 3 replicas of 'R' sends 'Dog', 'C' sends 'Cat', but 'B' handles ('Dog', 'Cat'). Add a handler with a parameter for each source, in their order, and an IReadOnlyList<T> where several messages come.")]
    [InlineData("int|string|Dog", "N D", "The fan-in to 'B' cannot keep what 'N' sends in one place, since 'B' handles it apart, as 'int', 'string'; give 'B' a handler that takes a message of each source.")]
    [InlineData("Dog+object|object+Cat", "D C", "The fan-in from 'D', 'C' to 'B' fits several handlers and none better: ('Dog', 'object'), ('object', 'Cat'). Remove one of them, or add one for just what the sources send.")]
    [InlineData("Animal+[Animal]|[Animal]+Animal", "D C", "The fan-in from 'D', 'C' to 'B' fits several handlers and none better: ('Animal', '[Animal]'), ('[Animal]', 'Animal'). Remove one of them, or add one for just what the sources send.")]
    [InlineData("Dog+Cat+int+Dog+Dog+Dog+Dog+Dog", "D C N E F G H I", "The handler of 'B' for ('Dog', 'Cat', 'int', 'Dog', 'Dog', 'Dog', 'Dog', 'Dog') takes more than 7 messages; take several of them as an IReadOnlyList<T>.")]
    public void A_fan_in_without_its_place_says_what_is_missing(string handlers, string sources, string expected)
    {
        var builder = Sources().Executor("E", "object", "Dog").Executor("F", "object", "Dog").Executor("G", "object", "Dog").Executor("H", "object", "Dog").Executor("I", "object", "Dog");
        Assert.Equal([expected], builder.Executor("B", handlers, "").FanIn("B", sources).Link().Problems.Select(problem => problem.Describe()));
    }

    [Fact]
    public void Keys_that_cannot_be_had_are_problems()
    {
        string Problem(bool gathers, params (string Parameter, bool IsStatic, bool HasSignature, string Result)[] keys)
        {
            var builder = Sources().Executor("B", "Dog+Cat|[Animal]", "");
            return Assert.Single(builder.FanIn("B", "D C", gathers, "K", [.. keys.Select(key => builder.Method(key.Parameter, key.IsStatic, key.HasSignature, key.Result))]).Link().Problems.Select(problem => problem.Describe()));
        }

        Assert.Equal("The key 'K' of the fan-in from 'D', 'C' to 'B' is not a method of the workflow class; add it there, static.", Problem(false));
        Assert.Equal("The key 'K' of the fan-in from 'D', 'C' to 'B' must be static; add 'static'.", Problem(false, ("Animal", false, true, "int")));
        Assert.Equal("The key 'K' of the fan-in from 'D', 'C' to 'B' cannot be called; let it take the message and return its key.", Problem(false, ("Animal", true, false, "int")));
        Assert.Equal("The overloads of the key 'K' of the fan-in from 'D', 'C' to 'B' return different types, 'int', 'string'; let them return one.", Problem(false, ("Dog", true, true, "int"), ("Cat", true, true, "string")));
        Assert.Equal("The key 'K' of the fan-in from 'D', 'C' to 'B' does not take 'Cat', which goes there too; add an overload that does.", Problem(false, ("Dog", true, true, "int")));
        Assert.Equal("The key 'K' of the fan-in from 'D', 'C' to 'B' is of no use, since a fan-in that gathers takes all that waits; leave one of the two out.", Problem(true, ("Animal", true, true, "int")));
    }

    [Theory]
    [InlineData("D C", "Cat")]
    [InlineData("R", "Cat")]
    [InlineData("N D", "Dog|Cat|int")]
    public void Only_what_comes_one_by_one_needs_an_inbox(string sources, string expected)
    {
        var graph = Sources().Executor("B", "Dog|Cat|int|Dog+Cat|[Dog]", "").FanIn("B", sources).Edge("C", "B").Build();
        var linked = GraphLinker.Link("W", graph);
        Assert.True(linked.Problems.IsEmpty);
        var target = graph.Nodes.AsEnumerable().Index().Single(node => node.Item.Name == "B");
        Assert.Equal(expected.Split('|'), Inboxes.Of(target.Item.Handles, target.Index, linked).Select(type => graph.Types[type].Name));
    }
}
