using CompiledWorkflows.Analyzers.Tests.Harness;

namespace CompiledWorkflows.Analyzers.Tests.Purity;

/// <summary>What is suggested to handlers, and what the fix makes of it.</summary>
public sealed class HandlerSuggestionTests
{
    private const string Head = """
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using CompiledWorkflows;


        """;

    private static readonly string[] Ids = ["CWF3020", "CWF3021", "CWF3022", "CWF3023"];

    [Theory]
    [InlineData("var x = DateTime.Now;", "CWF3020")]
    [InlineData("var x = DateTime.Today;", "CWF3020")]
    [InlineData("var x = Stopwatch.StartNew();", "CWF3020")]
    [InlineData("var x = Stopwatch.GetTimestamp();", "CWF3020")]
    [InlineData("Func<DateTime> x = () => DateTime.UtcNow;", "CWF3020")]
    [InlineData("DateTime Now() => DateTime.UtcNow; Now();", "CWF3020")]
    [InlineData("Task.Delay(3);", "CWF3021")]
    [InlineData("Task.Delay(TimeSpan.Zero, token);", "CWF3021")]
    [InlineData("var x = Guid.CreateVersion7();", "CWF3022")]
    [InlineData("var x = new Random();", "CWF3023")]
    [InlineData("Random x = new();", "CWF3023")]
    public async Task A_handler_hears_of_it(string statement, string id) =>
        Assert.Equal([id], (await Analysis.OfAsync(Executor(statement))).Select(diagnostic => diagnostic.Id).Intersect(Ids));

    [Theory]
    [InlineData("var x = context.TimeProvider.GetUtcNow();")]
    [InlineData("var x = nameof(DateTime.Now);")]
    [InlineData("Task.Delay(TimeSpan.Zero, context.TimeProvider, token);")]
    [InlineData("Task.Delay(Timeout.Infinite, token);")]
    [InlineData("Task.Delay(-1, token);")]
    [InlineData("Task.Delay(Timeout.InfiniteTimeSpan, token);")]
    [InlineData("var x = new Random(3);")]
    [InlineData("var x = Guid.Parse(text);")]
    [InlineData("Helper();")]
    [InlineData("var x = DateTime.UnixEpoch; var y = Stopwatch.Frequency;")]
    public async Task A_handler_hears_of_nothing_else(string statement) =>
        Assert.Empty((await Analysis.OfAsync(Executor(statement))).Select(diagnostic => diagnostic.Id).Intersect(Ids));

    [Theory]
    [InlineData("DateTime.UtcNow", "context.TimeProvider.GetUtcNow().UtcDateTime")]
    [InlineData("System.DateTime.Now", "context.TimeProvider.GetLocalNow().LocalDateTime")]
    [InlineData("DateTime.Today", "context.TimeProvider.GetLocalNow().LocalDateTime.Date")]
    [InlineData("DateTimeOffset.Now", "context.TimeProvider.GetLocalNow()")]
    [InlineData("TimeProvider.System.GetTimestamp()", "context.TimeProvider.GetTimestamp()")]
    [InlineData("Task.Delay(3)", "Task.Delay(TimeSpan.FromMilliseconds(3), context.TimeProvider)")]
    [InlineData("Task.Delay(text.Length, token)", "Task.Delay(TimeSpan.FromMilliseconds(text.Length), context.TimeProvider, token)")]
    [InlineData("Task.Delay(TimeSpan.Zero, token)", "Task.Delay(TimeSpan.Zero, context.TimeProvider, token)")]
    [InlineData("$\"id {Guid.NewGuid()}\"", "$\"id {context.EffectKey}\"")]
    [InlineData("Guid.CreateVersion7().ToString(\"N\")", "context.EffectKey")]
    public async Task The_fix_uses_the_context_that_is_there(string before, string after)
    {
        using var project = TestProject.Of(Executor($"var x = {before};"));

        var id = (await Analysis.OfAsync(project.Project)).Select(diagnostic => diagnostic.Id).Intersect(Ids).Single();
        var @fixed = Assert.Single(await Fixing.EachAsync(project.Project, id));
        Assert.Equal(Executor($"var x = {after};"), @fixed);
        using var mended = TestProject.Of(@fixed);
        Assert.Empty(await Analysis.ErrorsAsync(mended.Project));
    }

    [Theory]
    [InlineData("var x = Stopwatch.StartNew();")]
    [InlineData("Func<DateTime> x = static () => DateTime.UtcNow;")]
    [InlineData("static DateTime Now() => DateTime.UtcNow;")]
    [InlineData("Task.Delay(delay: TimeSpan.Zero);")]
    [InlineData("var x = Guid.NewGuid();")]
    [InlineData("var x = Guid.NewGuid().ToString() + Guid.NewGuid();")]
    [InlineData("var x = $\"{Guid.NewGuid():N}\";")]
    [InlineData("while (true) { var x = $\"{Guid.NewGuid()}\"; }")]
    [InlineData("Func<string> x = () => Guid.NewGuid().ToString();")]
    [InlineData("var x = new Random();")]
    public async Task There_is_no_fix_where_the_context_is_no_answer(string statement)
    {
        using var project = TestProject.Of(Executor(statement));

        foreach (var diagnostic in (await Analysis.OfAsync(project.Project)).Where(each => Ids.Contains(each.Id)))
        {
            Assert.Empty(await Fixing.OfferedAsync(project.Project, diagnostic));
        }
    }

    [Fact]
    public async Task All_places_of_a_handler_get_one_context_under_a_name_that_is_free()
    {
        using var project = TestProject.Of(Head + """
            [Executor]
            public sealed partial class Desk
            {
                [Handler]
                public string On(int context, CancellationToken token) => $"{DateTime.UtcNow} {DateTimeOffset.UtcNow} {context}";

                [Handler]
                public string On(long number) => $"{DateTime.UtcNow}";
            }
            """);

        var expected = Head + """
            [Executor]
            public sealed partial class Desk
            {
                [Handler]
                public string On(int context, ExecutorContext context2, CancellationToken token) => $"{context2.TimeProvider.GetUtcNow().UtcDateTime} {context2.TimeProvider.GetUtcNow()} {context}";

                [Handler]
                public string On(long number, ExecutorContext context) => $"{context.TimeProvider.GetUtcNow().UtcDateTime}";
            }
            """;
        Assert.Equal(expected, Assert.Single(await Fixing.AllAsync(project.Project, "CWF3020")));
        Assert.Equal(expected, Assert.Single(await Fixing.EachAsync(project.Project, "CWF3020")));
    }

    [Theory]
    [InlineData("public abstract partial class Base { public abstract string On(int number); } [Executor] public sealed partial class Desk : Base", "public override string On(int number)")]
    [InlineData("public interface IDesk { string On(int number); } [Executor] public sealed partial class Desk : IDesk", "public string On(int number)")]
    [InlineData("[Executor] public partial class Desk", "public virtual string On(int number)")]
    public async Task A_handler_that_others_know_by_its_signature_gets_no_parameter(string declaration, string handler)
    {
        using var project = TestProject.Of(Head + $"{declaration} {{ [Handler] {handler} => $\"{{DateTime.UtcNow}} {{number}}\"; }}");

        var diagnostic = Assert.Single(await Analysis.OfAsync(project.Project), each => each.Id == "CWF3020");
        Assert.Empty(await Fixing.OfferedAsync(project.Project, diagnostic));
    }

    private static string Executor(string statement) => Head + $$"""
        [Executor]
        public sealed partial class Desk
        {
            [Handler]
            public void On(string text, ExecutorContext<Desk> context, CancellationToken token)
            {
                {{statement}}
            }

            private static DateTime Helper() => DateTime.Now.AddDays(Random.Shared.Next());
        }
        """;
}
