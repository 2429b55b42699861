using CompiledWorkflows.Analyzers.Tests.Harness;

namespace CompiledWorkflows.Analyzers.Tests.Executors;

/// <summary>CWF0012, CWF0013 and CWF0021: what executors send, and what they declare.</summary>
public sealed class SendTests
{
    private const string Head = "[Executor] [Sends<int>] public sealed partial class Till";

    [Theory]
    [InlineData("[Handler] public void On(Order order, ExecutorContext<Till> context) { context.Send(1); context.Send(order.Id); }")]
    [InlineData("[Handler] public void On(Order order, ExecutorContext<Till> context) { context.Send(1); context?.Send(order.Id); }")]
    [InlineData("[Handler] public void On(Order order, ExecutorContext<Till> context) { context.Send(1); Say(context, order.Id); } private static void Say(ExecutorContext<Till> to, string text) => to.Send(text);")]
    [InlineData("[Handler] public void On(string[] all, ExecutorContext<Till> context) { context.Send(1); Array.ForEach(all, each => context.Send(each)); }")]
    [InlineData("[Handler] public void On(Order order, ExecutorContext<Till> context) { context.Send(1); context.Send(new Order(\"\", 1)); }")]
    [InlineData("[Handler] public void On(Order order, ExecutorContext<Till> context) { context.Send(1); context.SendAfter(order.Id, TimeSpan.FromDays(1)); }")]
    [InlineData("[Handler] public void On(Order order, ExecutorContext<Till> context) { context.SendAfter(1, TimeSpan.Zero); context?.SendAt(order.Id, default); }")]
    public async Task What_is_not_declared_is_reported_beside_the_compiler(string members)
    {
        using var project = TestProject.Of(Till.With(members, Head));
        Assert.Single(await Analysis.ErrorsAsync(project.Project));
        Assert.Equal(["CWF0012"], (await Analysis.OfAsync(project.Project)).Select(each => each.Id));
    }

    [Theory]
    [InlineData("[Handler] public void On(Order order, ExecutorContext<Till> context) { context.Send(missing); }")]
    [InlineData("[Handler] public void On(Order order, ExecutorContext<Till> context) { context.Send(order.Missing()); }")]
    [InlineData("[Handler] public void On(Order order, ExecutorContext<Till> context) { context.Send(null); }")]
    [InlineData("[Handler] public void On(Order order, ExecutorContext<Till> context) { context.Send(); }")]
    [InlineData("[Handler] public void On(Order order, ExecutorContext<Till> context) { context.Send(\"a\", \"b\"); }")]
    [InlineData("[Handler] public void On(Order order, ExecutorContext<Till> context) { context.Send(new { order.Id }); }")]
    [InlineData("[Handler] public void On(Order order, ExecutorContext<Till> context) { context.SendAfter(order.Id); }")]
    [InlineData("[Handler] public void On(Order order, Missing context) { context.Send(\"a\"); }")]
    [InlineData("[Handler] public void On(Order order, ExecutorContext<Till> context) { context.Send( }")]
    public async Task What_is_wrong_in_another_way_is_the_compilers(string members)
    {
        using var project = TestProject.Of(Till.With(members, Head));
        Assert.NotEmpty(await Analysis.ErrorsAsync(project.Project));
        Assert.DoesNotContain((await Analysis.OfAsync(project.Project)).Select(each => each.Id), id => id is "CWF0012" or "CWF0013" or "CWF0021");
    }

    [Fact]
    public async Task All_that_a_class_sends_is_declared_at_once_and_the_class_becomes_partial()
    {
        const string Members = """
                [Handler]
                public void On(Order order, ExecutorContext<Till> context)
                {
                    context.Send(order.Id);
                    context.Send((decimal?)order.Total);
                    context.Send(order.Id + "!");
                    context.Send(new List<Other.Note>());
                }
            """;
        const string Note = "namespace Other { public sealed record Note; }";
        using var project = TestProject.Of(Till.With(Members, "/// <summary>A till.</summary>\n[Executor]\npublic sealed class Till", Note));
        var expected = Till.With(Members, "/// <summary>A till.</summary>\n[Executor]\n[Sends<string>]\n[Sends<decimal>]\n[Sends<List<Other.Note>>]\npublic sealed partial class Till", Note);
        Assert.Equal(expected, Assert.Single(await Fixing.AllAsync(project.Project, "CWF0012")));
    }

    [Fact]
    public async Task The_declaration_goes_to_the_class_of_the_context_in_whatever_file()
    {
        const string Base = "using CompiledWorkflows;\n\npublic abstract partial class Working\n{\n    protected int Done;\n}\n";
        using var project = TestProject.Of(
            Till.With("[Handler] public void On(Order order, ExecutorContext<Working> context) => context.Send(order.Id);", "[Executor] public sealed partial class Till : Working"), Base);
        Assert.Equal(
            Base.Replace("public abstract", "[Sends<string>]\npublic abstract", StringComparison.Ordinal),
            (await Fixing.EachAsync(project.Project, "CWF0012"))[1]);
    }

    [Fact]
    public async Task No_fix_is_offered_for_a_type_that_the_class_cannot_name()
    {
        var program = Till.With("private sealed record Own; [Handler] public void On(Order order, ExecutorContext<Till> context) => context.Send(new Own());", "[Executor] public sealed partial class Till");
        Assert.Null(await Till.FixAsync(program, "CWF0012"));
    }

    [Theory]
    [InlineData("[Handler] public void On(Order order, ExecutorContext<Till> context) { }", 1)]
    [InlineData("[Handler] public void On(Order order, ExecutorContext<Till> context) { var own = context; own.AddEvent(null!); Pass(own, nameof(own)); } private static void Pass(ExecutorContext context, string name) { }", 1)]
    [InlineData("[Handler] public string On(Order order) => order.Id;", 1)]
    public Task A_declaration_without_a_send_is_reported(string members, int reports) => Till.ExpectAsync(Till.With(members, Head), "CWF0013", reports);

    [Theory]
    [InlineData("[Handler] public void On(Order order, ExecutorContext<Till> context) => context.Send(1);")]
    [InlineData("[Handler] public void On(Order order, ExecutorContext<Till> context) => context.SendAfter(1, TimeSpan.FromDays(1));")]
    [InlineData("[Handler] public void On(Order order, ExecutorContext<Till> context) => context.SendAt(1, DateTimeOffset.MaxValue);")]
    [InlineData("[Handler] public int On(Order order) => 1;")]
    [InlineData("[Handler] public async Task<int?> On(Order order) { await Task.Yield(); return 1; }")]
    [InlineData("[Handler] public void On(Order order, ExecutorContext<Till> context) => Pass(context); private static void Pass(ExecutorContext<Till>? context) => context?.Send(1);")]
    [InlineData("[Handler] public void On(Order order, ExecutorContext<Till> context) => new[] { 1 }.ToList().ForEach(context.Send);")]
    [InlineData("[Handler] public void On(Order order, ExecutorContext<Till> context) => Elsewhere.Take(context);")]
    [InlineData("[Handler] public void On(Order order, ExecutorContext<Till> context) { var holder = new Holder(context); }")]
    public Task What_is_or_may_be_sent_is_not_reported(string members) => Till.ExpectAsync(
        Till.With(members, Head, "public static class Elsewhere { public static void Take(ExecutorContext<Till> context) => context.Send(1); } public sealed record Holder(ExecutorContext<Till> Context);"), "CWF0013", 0);

    [Fact]
    public Task The_time_of_a_message_is_not_sent() => Till.ExpectAsync(
        Till.With("[Handler] public void On(Order order, ExecutorContext<Till> context) => context.SendAfter(order.Id, TimeSpan.FromDays(1));", "[Executor] [Sends<string>] [Sends<TimeSpan>] public sealed partial class Till"), "CWF0013", 1);

    [Fact]
    public Task A_subclass_may_send_it() => Till.ExpectAsync(
        Till.With("[Handler] public string On(Order order) => order.Id;", "[Executor] [Sends<int>] public partial class Till", "[Executor] public sealed partial class Other : Till { [Handler] public void On(int one, ExecutorContext<Other> context) => context.Send(one); }"), "CWF0013", 0);

    [Fact]
    public async Task Several_declarations_are_removed_at_once_and_the_comment_stays()
    {
        const string Members = "    [Handler]\n    public string On(Order order) => order.Id;";
        using var project = TestProject.Of(Till.With(Members, "// A till.\n[Sends<int>]\n[Executor, Sends<long>]\n[Sends<byte>]\npublic sealed partial class Till"));
        Assert.Equal(Till.With(Members, "// A till.\n[Executor]\npublic sealed partial class Till"), Assert.Single(await Fixing.AllAsync(project.Project, "CWF0013")));
    }
}
