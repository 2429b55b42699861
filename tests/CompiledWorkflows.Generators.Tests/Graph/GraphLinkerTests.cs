using CompiledWorkflows.Generators.Graph;

namespace CompiledWorkflows.Generators.Tests.Graph;

/// <summary>What edges carry, by example.</summary>
public sealed class GraphLinkerTests
{
    private static GraphBuilder Animals() => new GraphBuilder()
        .Type("object")
        .Type("Animal", "object")
        .Type("IPet", "object")
        .Type("Dog", "Animal", "IPet", "object")
        .Type("Cat", "Animal", "IPet", "object")
        .Type("int", "object")
        .Type("string", "object");

    [Theory]
    [InlineData("Dog", "Dog|Animal|object", "A -Dog:Dog-> B.Dog")]
    [InlineData("Dog", "Animal|object", "A -Dog:Dog-> B.Animal")]
    [InlineData("Dog", "object|IPet", "A -Dog:Dog-> B.IPet")]
    [InlineData("int", "object", "A -int:int-> B.object")]
    [InlineData("int|string", "string", "A -string:string-> B.string")]
    public void The_most_specific_handler_receives(string sends, string handles, string expected) =>
        Assert.Equal([expected], Animals().Executor("A", "int", sends).Executor("B", handles, "").Start("A").Edge("A", "B").Routes());

    [Fact]
    public void Two_handlers_of_which_none_is_better_are_a_problem()
    {
        var graph = Animals().Executor("A", "int", "Dog").Executor("B", "Animal|IPet", "").Start("A").Edge("A", "B").Link();
        Assert.Equal(GraphProblemKind.AmbiguousHandler, Assert.Single(graph.Problems).Kind);
        Assert.True(graph.Routes.IsEmpty);
    }

    [Fact]
    public void An_edge_that_carries_nothing_says_what_both_sides_have()
    {
        var graph = Animals().Executor("A", "int", "Dog|int").Executor("B", "string", "").Start("A").Edge("A", "B").Link();
        Assert.Equal(
            "The edge from 'A' to 'B' carries nothing, because 'A' sends 'Dog', 'int' and 'B' handles 'string'; add a handler for what is sent, or remove the edge.",
            Assert.Single(graph.Problems).Describe());
    }

    [Fact]
    public void A_message_does_not_travel_as_a_more_derived_type()
    {
        var graph = Animals().Executor("A", "int", "Animal").Executor("B", "Dog", "").Start("A").Edge("A", "B").Link();
        Assert.Equal(GraphProblemKind.EdgeCarriesNothing, Assert.Single(graph.Problems).Kind);
    }

    [Fact]
    public void Of_narrows_to_one_sent_type() => Assert.Equal(
        ["A -Cat:Cat-> B.Animal"],
        Animals().Executor("A", "int", "Dog|Cat").Executor("B", "Animal", "").Start("A").Edge("A", "B", of: "Cat").Routes());

    [Fact]
    public void Of_must_be_sent()
    {
        var graph = Animals().Executor("A", "int", "Dog").Executor("B", "Animal", "").Start("A").Edge("A", "B", of: "Animal").Link();
        Assert.Equal("The edge from 'A' to 'B' is narrowed to 'Animal', but 'A' sends 'Dog'; let Of name what it sends, or remove Of.", Assert.Single(graph.Problems).Describe());
    }

    [Fact]
    public void Two_edges_that_carry_the_same_are_a_problem()
    {
        var builder = Animals().Executor("A", "int", "Animal|Dog").Executor("B", "Animal", "").Start("A").Edge("A", "B").Edge("A", "B", of: "Dog");
        var problem = Assert.Single(builder.Link().Problems);
        Assert.Equal("Two edges from 'A' to 'B' carry 'Dog', which would be delivered twice; remove one, or narrow them with Of.", problem.Describe());
    }

    [Fact]
    public void Edges_between_the_same_nodes_may_differ_in_type_condition_and_route()
    {
        var builder = Animals().Executor("A", "int", "Animal|Dog").Executor("B", "Animal", "").Start("A");
        builder.Edge("A", "B", of: "Animal").Edge("A", "B", of: "Dog")
            .Edge("A", "B", of: "Dog", when: "C", conditions: [builder.Method("Dog")])
            .Edge("A", "B", of: "Dog", when: "D", conditions: [builder.Method("Dog")]);
        Assert.Empty(builder.Link().Problems);
    }

    [Theory]
    [InlineData("Dog", "A -Animal:Dog-> B.Animal")]
    [InlineData("Animal", "A -Animal:Animal-> B.Animal")]
    [InlineData("object", "A -Animal:Animal-> B.Animal")]
    public void A_condition_narrows_to_what_fits_its_parameter(string parameter, string expected)
    {
        var builder = Animals().Executor("A", "int", "Animal").Executor("B", "Animal", "").Start("A");
        Assert.Equal([expected], builder.Edge("A", "B", when: "C", conditions: [builder.Method(parameter)]).Routes());
    }

    [Fact]
    public void A_narrowed_message_reaches_the_handler_of_the_narrower_type()
    {
        var builder = Animals().Executor("A", "int", "Animal").Executor("B", "Animal|Dog", "").Start("A");
        Assert.Equal(["A -Animal:Dog-> B.Dog"], builder.Edge("A", "B", when: "C", conditions: [builder.Method("Dog")]).Routes());
    }

    [Fact]
    public void Each_sent_type_asks_the_overload_that_fits_it_best()
    {
        var builder = Animals().Executor("A", "int", "Dog|int|string").Executor("B", "object", "").Start("A");
        var graph = builder.Edge("A", "B", when: "C", conditions: [builder.Method("object"), builder.Method("Animal"), builder.Method("int")]).Link();
        var names = builder.Build().Types;
        Assert.Equal(["Animal", "int", "object"], graph.Routes.Select(route => names[route.ConditionParameter!.Value].Name));
    }

    [Fact]
    public void A_condition_refuses_the_types_that_it_does_not_take()
    {
        var builder = Animals().Executor("A", "int", "Dog|int").Executor("B", "object", "").Start("A");
        Assert.Equal(["A -int:int-> B.object"], builder.Edge("A", "B", when: "C", conditions: [builder.Method("int")]).Routes());
    }

    [Theory]
    [InlineData(true, true, "string", GraphProblemKind.ConditionNeverFits)]
    [InlineData(false, true, "int", GraphProblemKind.MethodNotStatic)]
    [InlineData(true, false, "int", GraphProblemKind.MethodSignature)]
    public void A_condition_that_cannot_be_asked_is_a_problem(bool isStatic, bool isPredicate, string parameter, object kind)
    {
        var builder = Animals().Executor("A", "int", "int").Executor("B", "int", "").Start("A");
        var graph = builder.Edge("A", "B", when: "C", conditions: [builder.Method(parameter, isStatic, isPredicate)]).Link();
        Assert.Equal((GraphProblemKind)kind, Assert.Single(graph.Problems).Kind);
    }

    [Fact]
    public void A_condition_must_exist()
    {
        var graph = Animals().Executor("A", "int", "int").Executor("B", "int", "").Start("A").Edge("A", "B", when: "Nowhere").Link();
        Assert.Equal("The condition 'Nowhere' of the edge from 'A' to 'B' is not a method of the workflow class; add it there, static.", Assert.Single(graph.Problems).Describe());
    }

    [Fact]
    public void Overloads_of_a_condition_that_narrow_to_several_types_are_ambiguous()
    {
        var builder = Animals().Executor("A", "int", "Animal").Executor("B", "Animal", "").Start("A");
        var graph = builder.Edge("A", "B", when: "C", conditions: [builder.Method("Dog"), builder.Method("Cat")]).Link();
        Assert.Equal(GraphProblemKind.AmbiguousMethod, Assert.Single(graph.Problems).Kind);
    }

    [Theory]
    [InlineData("int", "P -int:int-> B.int")]
    [InlineData("Response<string, int>", "P -Response<string, int>:Response<string, int>-> B.Response<string, int>")]
    [InlineData("Response<string, int>|int", "P -Response<string, int>:Response<string, int>-> B.Response<string, int>")]
    [InlineData("object", "P -int:int-> B.object")]
    [InlineData("Response<string, int>|object", "P -Response<string, int>:Response<string, int>-> B.Response<string, int>")]
    public void A_port_sends_the_form_of_the_response_that_its_target_handles(string handles, string expected)
    {
        var builder = Animals().Port("P", "string", "int").Executor("B", handles, "").Start("P");
        Assert.Equal([expected], builder.Edge("P", "B").Routes());
    }

    [Fact]
    public void Of_chooses_the_form_of_a_response() => Assert.Equal(
        ["P -int:int-> B.int"],
        Animals().Port("P", "string", "int").Executor("B", "Response<string, int>|int", "").Start("P").Edge("P", "B", of: "int").Routes());

    [Fact]
    public void Outputs_are_all_that_a_node_sends_or_one_type_of_it_and_each_once()
    {
        var builder = Animals().Executor("A", "int", "int|Dog").Port("P", "string", "int").Start("A").Output("A", "Dog").Output("A").Output("P");
        Assert.Equal(["A -Dog:Dog-> out.Dog", "A -int:int-> out.int", "P -int:int-> out.int"], builder.Routes());
        Assert.Equal(2, builder.Link().OutputTypes.Count);
    }

    [Fact]
    public void Outputs_that_nothing_comes_out_of_are_problems()
    {
        var graph = Animals().Executor("A", "int", "int").Executor("B", "int", "").Start("A").Output("A", "Dog").Output("B").Link();
        Assert.Equal([GraphProblemKind.OutputTypeNotSent, GraphProblemKind.OutputWithoutMessages], graph.Problems.Select(problem => problem.Kind));
    }

    [Fact]
    public void A_workflow_has_exactly_one_start()
    {
        Assert.Equal(GraphProblemKind.NoStart, Assert.Single(Animals().Executor("A", "int", "int").Link().Problems).Kind);
        var several = Animals().Executor("A", "int", "int").Executor("B", "int", "int").Start("A").Start("B").Link();
        Assert.Equal("The workflow 'W' can have one start but has several: 'A', 'B'. Keep one [Start<T>] and lead edges from it to the others.", Assert.Single(several.Problems).Describe());
        Assert.Equal(-1, several.Start);
    }

    [Fact]
    public void Nodes_are_executors_or_ports_with_ids_of_their_own()
    {
        var graph = Animals().Executor("A", "int", "int", "same").Executor("B", "int", "int", "same").Unknown("X").Start("A").Edge("A", "X").Link();
        Assert.Equal(["'X' is neither an executor, a request port nor a workflow; name a class that has [Executor], [RequestPort<TRequest, TResponse>] or [Workflow].", "'A' and 'B' have the same id 'same'; give one of them another in its attribute."], graph.Problems.Select(problem => problem.Describe()));
    }

    [Fact]
    public void Cases_and_their_otherwise_are_linked_like_edges_in_the_order_of_the_choice()
    {
        var builder = Animals().Executor("A", "int", "Animal|int").Executor("B", "Animal", "").Executor("C", "object", "").Start("A")
            .Otherwise("A", "C").Case("A", "B", "Dog").Edge("A", "C", of: "int").Case("A", "C", "Cat");
        Assert.Equal(["A -Animal:Dog-> B.Animal", "A -int:int-> C.object", "A -Animal:Cat-> C.object", "A -Animal:Animal-> C.object", "A -int:int-> C.object"], builder.Routes());
        Assert.Equal([RouteKind.Case, RouteKind.Edge, RouteKind.Case, RouteKind.Otherwise, RouteKind.Otherwise], builder.Link().Routes.Select(route => route.Kind));
        Assert.True(builder.Link().Problems.IsEmpty);
    }

    [Fact]
    public void Otherwises_of_one_source_take_different_types()
    {
        var apart = Animals().Executor("A", "int", "Dog|Cat").Executor("B", "Dog|Cat", "").Start("A").Case("A", "B", "Dog").Otherwise("A", "B", of: "Dog").Otherwise("A", "B", of: "Cat");
        Assert.True(apart.Link().Problems.IsEmpty);
        Assert.Equal(GraphProblemKind.OtherwisesOverlap, Assert.Single(apart.Otherwise("A", "B").Link().Problems.Select(problem => problem.Kind).Distinct()));
    }

    [Fact]
    public void The_two_forms_of_a_response_are_one_message_to_a_choice()
    {
        var builder = Animals().Port("P", "string", "int").Executor("B", "int", "").Executor("C", "Response<string, int>", "").Start("P");
        Assert.Equal(
            ["Two otherwises of 'P' take 'Response<string, int>', to 'B' and to 'C'; narrow them with Of, or make one an edge."],
            builder.Case("P", "B", "int").Otherwise("P", "B").Otherwise("P", "C").Link().Problems.Select(problem => problem.Describe()));
    }

    [Fact]
    public void A_route_takes_all_that_the_edge_carries()
    {
        var builder = Animals().Executor("A", "int", "Dog|Cat|int").Executor("B", "Animal|int", "").Start("A").Replicas("B", 2);
        var linked = builder.Edge("A", "B", route: "R", selectors: [builder.Method("Animal"), builder.Method("Cat")]).Link();
        Assert.Equal(["Animal", "Cat", null], linked.Routes.Select(route => route.SelectorParameter is { } type ? builder.Build().Types[type].Name : null));
        Assert.Equal("The route 'R' of the edge from 'A' to 'B' does not take 'int', which goes there too; add an overload that does.", Assert.Single(linked.Problems).Describe());
    }

    [Fact]
    public void A_route_is_asked_about_the_narrowed_message()
    {
        var builder = Animals().Executor("A", "int", "Animal").Executor("B", "Animal", "").Start("A").Replicas("B", 1);
        var route = Assert.Single(builder.Edge("A", "B", when: "C", conditions: [builder.Method("Dog")], route: "R", selectors: [builder.Method("Dog")]).Link().Routes);
        Assert.Equal((route.Carried, "R", route.Carried), (route.ConditionParameter!.Value, route.Selector, route.SelectorParameter!.Value));
    }

    [Fact]
    public void Overloads_of_a_route_of_which_none_is_better_are_ambiguous()
    {
        var builder = Animals().Executor("A", "int", "Dog").Executor("B", "Dog", "").Start("A").Replicas("B", 2);
        var linked = builder.Edge("A", "B", route: "R", selectors: [builder.Method("Animal"), builder.Method("IPet")]).Link();
        Assert.Equal("Several overloads of the route 'R' of the edge from 'A' to 'B' fit 'Dog' and none better; add one for just that type.", Assert.Single(linked.Problems).Describe());
    }

    [Theory]
    [InlineData("", 0xcbf29ce484222325UL)]
    [InlineData("a", 0xaf63dc4c8601ec8cUL)]
    [InlineData("foobar", 0x85944171f73967e8UL)]
    public void The_hash_is_FNV_1a(string text, ulong expected) => Assert.Equal(expected, Fnv1a.Hash(text));
}
