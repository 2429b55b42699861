using CompiledWorkflows.Analyzers.Tests.Harness;

namespace CompiledWorkflows.Analyzers.Tests.Messages;

/// <summary>CWF2026: former names that are never looked for, and those that are.</summary>
public sealed class FormerNameTests
{
    [Theory]
    [InlineData("[FormerName(\"\")] public sealed record Order(int Id);", "''", "'Order'", "it is empty")]
    [InlineData("[FormerName(\"Shop.Order\")] public sealed record Order(int Id);", "'Shop.Order'", "'Order'", "that is its name now")]
    [InlineData("public partial class Outer { [FormerName(\"Shop.Outer.Order\")] public sealed record Order(int Id); }", "'Shop.Outer.Order'", "'Order'", "that is its name now")]
    [InlineData("[Executor, FormerName(\"Desk\")] public sealed partial class Desk { [Handler] public void On(int id) { } }", "'Desk'", "'Desk'", "that is its name now")]
    [InlineData("[Executor(\"desk\"), FormerName(\"desk\")] public sealed partial class Desk { [Handler] public void On(int id) { } }", "'desk'", "'Desk'", "that is its name now")]
    [InlineData("[RequestPort<int, int>(\"boss\"), FormerName(\"boss\")] public sealed class Manager;", "'boss'", "'Manager'", "that is its name now")]
    [InlineData("[Workflow(\"sale\"), Start<Till>, Output<Till>, FormerName(\"sale\")] public sealed partial class Sale;", "'sale'", "'Sale'", "that is its name now")]
    [InlineData("public sealed record Order([FormerName(\"Id\")] int Id);", "'Id'", "'Order.Id'", "that is its name now")]
    [InlineData("public sealed class Order { [FormerName(\"Id\")] public int Id { get; set; } }", "'Id'", "'Order.Id'", "that is its name now")]
    [InlineData("[MessagePackObject] public sealed class Order { [Key(\"id\"), FormerName(\"id\")] public int Id { get; set; } }", "'id'", "'Order.Id'", "that is its name now")]
    [InlineData("[MessagePackObject] public sealed class Order { [Key(3), FormerName(\"Old\")] public int Id { get; set; } }", "'Old'", "'Order.Id'", "it is found by its number, whatever it is called")]
    [InlineData("[MessagePackObject] public sealed class Order { [IgnoreMember, FormerName(\"Old\")] public int Id { get; set; } }", "'Old'", "'Order.Id'", "nothing of it is saved")]
    [InlineData("[DataContract] public sealed class Order { [FormerName(\"Old\")] public int Id { get; set; } }", "'Old'", "'Order.Id'", "nothing of it is saved")]
    [InlineData("[DataContract] public sealed class Order { [DataMember(Order = 1), FormerName(\"Old\")] public int Id { get; set; } }", "'Old'", "'Order.Id'", "it is found by its number, whatever it is called")]
    [InlineData("public enum Size { [FormerName(\"Tiny\")] Small }", "'Tiny'", "'Size.Small'", "it is found by its number, whatever it is called")]
    [InlineData("[Executor] public sealed partial class Desk { [FormerName(\"_old\")] private readonly int _id = 1; [Handler] public int On(int id) => _id; }", "'_old'", "'Desk._id'", "nothing of it is saved")]
    [InlineData("[Executor] public sealed partial class Desk { [Handler] public int On([FormerName(\"old\")] int id) => id; }", "'old'", "'Desk.id'", "nothing of it is saved")]
    public async Task A_name_under_which_nothing_is_looked_for_is_reported_and_removed(string declaration, string name, string of, string reason)
    {
        using var project = TestProject.Of(With(declaration));

        var diagnostic = Assert.Single(await Analysis.OfAsync(project.Project), diagnostic => diagnostic.Id == "CWF2026");
        Assert.Equal($"CWF2026: The former name {name} of {of} has no effect because {reason}; remove it", Analysis.Line(diagnostic));
        Assert.DoesNotContain("FormerName", Assert.Single(await Fixing.EachAsync(project.Project, "CWF2026")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[FormerName(\"Order\")] public sealed record Order(int Id);")]
    [InlineData("[Executor(\"desk\"), FormerName(\"Desk\")] public sealed partial class Desk { [Handler] public void On(int id) { } }")]
    [InlineData("[RequestPort<int, int>, FormerName(\"boss\")] public sealed class Manager;")]
    [InlineData("[Workflow, Start<Till>, Output<Till>, FormerName(\"Shop\")] public sealed partial class Sale;")]
    [InlineData("[FormerName(\"Mode\")] public enum Size { Small }")]
    [InlineData("public sealed record Order([FormerName(\"Number\")] int Id);")]
    [InlineData("public sealed class Order([FormerName(\"Number\")] int id) { public int Id { get; } = id; }")]
    [InlineData("[MessagePackObject] public sealed class Order { [Key(\"id\"), FormerName(\"Id\")] public int Id { get; set; } }")]
    [InlineData("[MessagePackObject(true)] public sealed class Order { [FormerName(\"Number\")] public int Id { get; set; } }")]
    [InlineData("[DataContract] public sealed class Order { [DataMember(Name = \"id\"), FormerName(\"Id\")] public int Id { get; set; } }")]
    [InlineData("[Executor] public sealed partial class Desk { [State(\"sum\"), FormerName(\"_sum\")] private int _sum; [Handler] public int On(int id) => _sum += id; }")]
    public async Task A_name_under_which_something_may_be_found_is_not(string declaration)
    {
        using var project = TestProject.Of(With(declaration));

        Assert.DoesNotContain(await Analysis.OfAsync(project.Project), diagnostic => diagnostic.Id == "CWF2026");
    }

    private static string With(string declaration) => $$"""
        using System.Runtime.Serialization;
        using CompiledWorkflows;
        using MessagePack;

        namespace Shop;

        [Executor]
        public sealed partial class Till { [Handler] public int On(int id) => id; }

        {{declaration}}
        """;
}
