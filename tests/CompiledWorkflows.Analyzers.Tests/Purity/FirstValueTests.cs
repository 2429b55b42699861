using CompiledWorkflows.Analyzers.Tests.Harness;

namespace CompiledWorkflows.Analyzers.Tests.Purity;

/// <summary>The constructor that makes the first value of shared state is held to what a method which makes it is held to.</summary>
public sealed class FirstValueTests
{
    [Theory]
    [InlineData("public sealed class Cart { public DateTime Since { get; set; } = DateTime.UtcNow; }", "CWF3001", "new Cart → DateTime.UtcNow")]
    [InlineData("public sealed class Cart { public Cart() => Id = Make(); public Guid Id { get; set; } private static Guid Make() => Guid.NewGuid(); }", "CWF3002", "new Cart → Cart.Make → Guid.NewGuid")]
    [InlineData("public sealed class Cart(int size = 3) { public int Size { get; set; } = size + Environment.ProcessorCount; }", "CWF3003", "new Cart → Environment.ProcessorCount")]
    [InlineData("public sealed class Cart { public static int Last; public int Id { get; set; } = Last; }", "CWF3004", "new Cart → Cart.Last")]
    [InlineData("public sealed class Cart { private static int s_last; public int Id { get; set; } public Cart() { s_last = 1; } }", "CWF3005", "new Cart → Cart.s_last")]
    public async Task What_it_does_besides_is_reported_at_the_attribute(string cart, string id, string chain)
    {
        using var project = TestProject.Of(With(cart, "SharedState<Cart>"));

        var diagnostic = Assert.Single(await Analysis.OfAsync(project.Project), diagnostic => diagnostic.Id.StartsWith("CWF30", StringComparison.Ordinal));
        Assert.Equal(id, diagnostic.Id);
        Assert.Contains("initial value 'Cart'", Analysis.Line(diagnostic), StringComparison.Ordinal);
        Assert.Contains($": {chain};", Analysis.Line(diagnostic), StringComparison.Ordinal);
        Assert.Equal("Cart", diagnostic.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(diagnostic.Location.SourceSpan));
    }

    [Theory]
    [InlineData("public sealed class Cart { public int Id { get; set; } = 3; public List<string> Lines { get; } = new(); public Cart() { Id = 4; Lines.Add(\"\"); } }", "SharedState<Cart>")]
    [InlineData("public sealed class Cart { public Cart() { } public Cart(int id) => Id = id + DateTime.Now.Hour; public int Id { get; set; } }", "SharedState<Cart>")]
    [InlineData("public sealed class Cart { public DateTime Since { get; set; } = DateTime.UtcNow; public Cart() { } private Cart(int fixedValue) : this() { } public static Cart Empty() => null!; }", "SharedState<Cart>(Initial = nameof(First))")]
    [InlineData("public struct Cart { public Cart() => Since = DateTime.UtcNow; public DateTime Since { get; set; } }", "SharedState<Cart>")]
    public async Task What_it_does_not_do_is_not(string cart, string attribute)
    {
        using var project = TestProject.Of(With(cart, attribute));

        Assert.DoesNotContain(await Analysis.OfAsync(project.Project), diagnostic => diagnostic.Id.StartsWith("CWF300", StringComparison.Ordinal));
    }

    private static string With(string cart, string attribute) => $$"""
        using System;
        using System.Collections.Generic;
        using CompiledWorkflows;

        {{cart}}

        [Executor]
        public sealed partial class Till { [Handler] public string On(string order, Shared<Cart> cart) => order + cart.Value; }

        [Workflow, Start<Till>, Output<Till>, {{attribute}}]
        public sealed partial class Shop { private static Cart First() => default!; }
        """;
}
