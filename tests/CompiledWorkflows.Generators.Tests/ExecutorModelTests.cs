using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Pipeline;
using CompiledWorkflows.Generators.Tests.Harness;

namespace CompiledWorkflows.Generators.Tests;

/// <summary>What the parser reads from an executor class.</summary>
public sealed class ExecutorModelTests
{
    [Fact]
    public void Sends_are_its_own_and_inherited_ones_each_once_in_ordinal_order()
    {
        var model = Parse("""
            [Sends<string>, Sends<int?>, Sends<int>] public abstract partial class Base;
            [Executor, Sends<string>, Sends<long>] public sealed partial class Step : Base { [Handler] public void On(byte number) { } }
            """, "Step");
        Assert.Equal(["int", "long", "string"], model.Sends.Select(send => send.Type.Name));
    }

    [Fact]
    public void State_is_in_ordinal_order_of_its_names_and_only_its_own()
    {
        var model = Parse("""
            public abstract partial class Base { [State] protected int _inherited; }
            [Executor] public sealed partial class Step : Base
            {
                [State] private string _b = "";
                [State("z")] private int _a;
                [State] public int C { get; set; }
                [Handler] public void On(byte number) { _inherited = ++_a; C = _b.Length; }
            }
            """, "Step");
        Assert.Equal([("C", "C"), ("_b", "_b"), ("_a", "z")], model.States.Select(state => (state.Member, state.Name)));
        Assert.Equal("__cwf_Base", model.BaseStatePrefix);
    }

    [Fact]
    public void Only_what_is_not_public_is_forwarded()
    {
        var model = Parse("""
            [Executor] public sealed partial class Step
            {
                [Handler] public void A(byte number) { }
                [Handler] private void B(int number) { }
                [Handler] internal void C(long number) { }
            }
            """, "Step");
        Assert.Equal(["B", "C"], model.Forwarders.Select(forwarder => forwarder.Method));
    }

    [Theory]
    [InlineData("public sealed record Message; [Executor, Sends<Message>] public", AccessLevel.Public, true)]
    [InlineData("internal sealed record Message; [Executor, Sends<Message>] public", AccessLevel.Internal, true)]
    [InlineData("public sealed record Message; [Executor, Sends<Message>] internal", AccessLevel.Internal, true)]
    internal void Send_is_as_accessible_as_the_least_accessible_of_both(string prefix, AccessLevel access, bool isExtension)
    {
        var send = Assert.Single(Parse(prefix + " sealed partial class Step { [Handler] public void On(byte number) { } }", "Step").Sends);
        Assert.Equal((access, isExtension), (send.Type.Access, send.IsExtension));
    }

    [Fact]
    public void Equivalent_source_gives_equal_models()
    {
        const string Members = "[State] private int _a; [State] private int _b; [Handler] public int On(byte number) => _a + _b;";
        const string Reordered = "/* other */ [Handler] public int On(System.Byte number) { return _b + _a; } [State] private System.Int32 _b = 2; [State] private int _a = 1;";
        Assert.Equal(Parse($"[Executor] public sealed partial class Step {{ {Members} }}", "Step"), Parse($"[Executor] public sealed partial class Step {{ {Reordered} }}", "Step"));
    }

    [Theory]
    [InlineData("[State(\"a\")] private int _a; [Handler] public int On(byte number) => _a;")]
    [InlineData("[State] private long _a; [Handler] public int On(byte number) => (int)_a;")]
    [InlineData("[State] private int _a; [Handler] internal int On(byte number) => _a;")]
    public void Different_declarations_give_different_models(string members)
    {
        const string Members = "[State] private int _a; [Handler] public int On(byte number) => _a;";
        Assert.NotEqual(Parse($"[Executor] public sealed partial class Step {{ {Members} }}", "Step"), Parse($"[Executor] public sealed partial class Step {{ {members} }}", "Step"));
    }

    private static ExecutorModel Parse(string source, string name) => GeneratorHarness.Run("#pragma warning disable CS0414, CS0649\nusing CompiledWorkflows;\n" + source)
        .Values<ExecutorModel>(Steps.ExecutorModels)
        .Single(model => model.Class.Name == name);
}
