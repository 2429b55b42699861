using CompiledWorkflows.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Tests.Messages;

/// <summary>What cannot be saved is said once, where the one can mend it who reads it: there, the lines end in the ids of the rules.</summary>
public sealed class SavedTypePlaceTests
{
    private const string Usings = "using System;\nusing System.Collections.Generic;\nusing CompiledWorkflows;\nusing MessagePack;\n";

    [Fact]
    public Task A_mistake_in_a_type_is_said_at_the_first_handler_of_a_class_that_takes_it() => HoldsAsync("""
        public sealed class Order { private int _x; public int Next() => _x++; }
        [Executor]
        public sealed partial class E
        {
            [Handler] public void On(Order order) { } // CWF2008
            [Handler] public void On(List<Order> orders) { }
            [Handler] public void On(string id, Order order) { }
        }
        """);

    [Fact]
    public Task What_a_base_class_declares_is_said_there_however_many_derive_from_it() => HoldsAsync("""
        public abstract partial class Base
        {
            [State] private Action? _action; // CWF2003
            [Handler] public int On(object anything) => 1; // CWF2001
            public void Run() => (_action = Run)();
        }
        [Executor] public sealed partial class A : Base;
        [Executor] public sealed partial class B : Base;
        [Workflow] [Start<A>] [Edge<A, B>] [Output<B>] public sealed partial class V;
        [Workflow] [Start<B>] [Edge<B, A>] [Output<A>] public sealed partial class W;
        """);

    [Fact]
    public Task What_no_type_argument_would_mend_is_said_at_the_generic_class() => HoldsAsync("""
        [Executor]
        public sealed partial class E<T>
        {
            [State] private Func<T>? _make; // CWF2003
            [State] private List<T> _items = [];
            [Handler] public List<T> On(Func<T> make) => _items; // CWF2003
            public void Set(Func<T> make) => _make = make;
        }
        [Workflow] [Start<E<int>>] [Output<E<int>>] public sealed partial class V;
        [Workflow] [Start<E<string>>] [Output<E<string>>] public sealed partial class W;
        """);

    [Fact]
    public Task What_a_type_argument_brings_in_is_said_where_it_is_given() => HoldsAsync("""
        [Executor]
        public sealed partial class E<T>
        {
            [Handler] public T On(T item) => item;
        }
        [Executor]
        public sealed partial class S<T>
        {
            [State] private T? _last;
            [Handler] public void On(int item) => _last = default;
        }
        [Workflow]
        [Start<E<Action>>] // CWF2003
        [Output<E<Action>>]
        public sealed partial class V;
        [Workflow]
        [Start<S<Action>>] // CWF2022
        public sealed partial class W;
        public abstract partial class Base<T>
        {
            [Handler] public void On(T item) { }
        }
        [Executor] public sealed partial class D : Base<Action>; // CWF2003
        public abstract partial class Stateful<T>
        {
            [State] private T? _last;
            [Handler] public void On(int item) => _last = default;
        }
        [Executor] public sealed partial class F : Stateful<Action>; // CWF2022
        """);

    [Fact]
    public Task What_only_a_workflow_saves_is_said_at_its_attribute() => HoldsAsync("""
        [Executor] public sealed partial class A { [Handler] public Func<int>? On(int item) => null; }
        [Executor] public sealed partial class B { [Handler] public string On(int item) => ""; }
        [Executor] public sealed partial class C { [Handler] public string On(int item) => ""; }
        [Executor] public sealed partial class D { [Handler] public void On(string left, string right, Shared<Counter> counter) { } }
        public sealed class Counter { private int _x; public int Next() => _x++; }
        [Workflow]
        [Start<B>]
        [Edge<B, A>(Of = typeof(int))]
        [Output<A>] // CWF2003
        [FanIn<D>(typeof(B), typeof(C),
            Key = nameof(KeyOf))] // CWF2012
        [SharedState<Counter>] // CWF2008
        public sealed partial class W { private static Exception KeyOf(string text) => new(text); }
        """.Replace("[Edge<B, A>(Of = typeof(int))]\n", "[Edge<S, A>] [Edge<S, B>] [Edge<S, C>]\n", StringComparison.Ordinal).Replace("[Start<B>]", "[Start<S>]", StringComparison.Ordinal)
        + "\n[Executor] public sealed partial class S { [Handler] public int On(int item) => item; }\n");

    [Fact]
    public Task What_is_handled_and_put_out_is_said_at_the_handler_alone() => HoldsAsync("""
        public sealed record Order(object Data);
        [Executor] public sealed partial class A { [Handler] public Order On(Order order) => order; } // CWF2001
        [Workflow] [Start<A>] [Output<A>] public sealed partial class V;
        """);

    [Fact]
    public Task A_handler_that_no_message_reaches_saves_nothing() => HoldsAsync("""
        public interface IOrder;
        public sealed record Order(int X) : IOrder;
        [Executor] public sealed partial class A { [Handler] public Order On(Order order) => order; }
        [Executor] public sealed partial class B
        {
            [Handler] public string On(Order order) => On((IOrder)order);
            [Handler] public string On(IOrder order) => "";
        }
        [Executor] public sealed partial class C
        {
            [Handler] public string On(IOrder order) => ""; // CWF2002
            [Handler] public string On(string left, IReadOnlyList<object> right) => ""; // CWF2001
        }
        [Workflow] [Start<A>] [Edge<A, B>] [Edge<A, C>] [FanIn<C>(typeof(B), typeof(A))] [Output<C>] public sealed partial class V;
        """);

    [Fact]
    public Task A_request_is_said_at_the_port_and_a_response_where_it_arrives() => HoldsAsync("""
        public sealed record Question(Action Ask);
        public sealed record Answer(object Data);
        [RequestPort<Question, Answer>] public sealed partial class Port; // CWF2003
        [Executor] public sealed partial class A { [Handler] public Question On(int item) => new(() => { }); }
        [Executor] public sealed partial class B { [Handler] public int On(Answer answer) => 1; } // CWF2001
        [Workflow] [Start<A>] [Edge<A, Port>] [Edge<Port, B>] [Output<B>] public sealed partial class V;
        """);

    [Fact]
    public Task State_that_cannot_be_named_is_not_said_to_be_unrestorable_too() => HoldsAsync("""
        [Executor]
        public sealed unsafe partial class E
        {
            [State] private int*[] _pointers = []; // CWF2003
            [State] private static int _static; // CWF2020
            [State] private List<Hidden> _hidden = []; // CWF2013
            [Handler] public void On(int item) => (_pointers, _static, _) = ([], 1, _hidden.Count);
        }
        file sealed class Hidden;
        """);

    [Fact]
    public async Task Executors_of_other_assemblies_are_said_where_the_workflow_names_them()
    {
        using var library = TestProject.Of(Usings + """
            [Executor] public sealed partial class Logger { [Handler] public int On(object anything) => 1; }
            """);
        using var image = new MemoryStream();
        Assert.True((await library.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        using var project = TestProject.Of(
            [Usings + "[Workflow]\n[Start<Logger>]\n[Output<Logger>]\npublic sealed partial class V;\n"], [], null, MetadataReference.CreateFromImage(image.ToArray()));
        var only = Assert.Single((await Analysis.OfAsync(project.Project)).Where(IsOfTypes));
        Assert.Equal(("CWF2001", 5), (only.Id, only.Location.GetLineSpan().StartLinePosition.Line));
    }

    [Theory]
    [InlineData("public sealed class A { public List<A> Children { get; } = []; public A? First { get; set; } }")]
    [InlineData("public sealed class A { public A? Next { get; set; } }")]
    [InlineData("public sealed class A { public A? Left { get; set; } public A? Right { get; set; } }")]
    [InlineData("public sealed record A(A? Parent, int X);")]
    [InlineData("public sealed class A { public List<B> Bs { get; set; } = []; } public sealed class B { public A? Inner { get; set; } }")]
    [InlineData("public sealed record A(System.Collections.Immutable.ImmutableArray<B> Bs); public sealed record B(A? A);")]
    [InlineData("public sealed class A { public List<B> Bs { get; set; } = []; } public sealed class B { [IgnoreMember] public A? A { get; set; } }")]
    [InlineData("public sealed class A { [IgnoreMember] public object? X { get; set; } [NonSerialized] public Action? Y; public static object? Z; public const string C = \"\"; public int this[int i] => i; }")]
    [InlineData("public sealed class A { public int X { get; set; } public int Twice => X * 2; public object Boxed => X; public Func<int> Get => () => X; }")]
    [InlineData("public sealed class A { public List<int> X { get; } = []; public HashSet<string> Y { get; } = new(StringComparer.Ordinal); public Dictionary<int, int> Z { get; } = []; }")]
    [InlineData("public sealed partial class A { private int _x; private readonly List<int> _y = []; public int Next() => _x++ + _y.Count; private A() { } public static A Of() => new(); }")]
    [InlineData("public sealed class A { private int _x; public int X { get => _x; set => _x = value; } }")]
    [InlineData("public sealed class A(int x, string? y = null) { public int X { get; } = x; public string? Y { get; } = y; }")]
    [InlineData("public readonly record struct A(int X, decimal Y);")]
    [InlineData("[Union(0, typeof(B)), Union(1, typeof(C))] public abstract record A; public sealed record B(int X) : A; public sealed record C : A;")]
    [InlineData("[MessagePackObject] public class A { [Key(0)] public int X; [Key(2)] public int Y; [IgnoreMember] public object? Z; }")]
    [InlineData("[MessagePackObject(true)] public class A { public int X; internal object? Y; }")]
    [InlineData("public class A { public event Action? Changed; public void Go() => Changed?.Invoke(); }")]
    [InlineData("public class A : List<int>;")]
    [InlineData("public enum A { X }")]
    public Task What_can_be_saved_is_not_spoken_of(string declarations) =>
        HoldsAsync(declarations + "\n[Executor] public sealed partial class E { [State] private A? _a; [Handler] public void On(A a) => _a = a; [Handler] public void On(List<A> a) { } }");

    [Theory]
    [InlineData("[Executor] public sealed partial class E { [State] private Missing _a; [Handler] public void On(Missing a) { } [Handler] public void On(List<Missing<int>> a) { } }")]
    [InlineData("[RequestPort] public class P; [RequestPort<>] public class Q; [RequestPort<int, Missing>] public class R; [Workflow, Start<Missing>, Output<P>] public partial class W;")]
    [InlineData("[Executor] public partial class E { [Handler] public void On(A a) { } } public class A : A { public A X; [Key] public int Y; }")]
    public async Task Code_with_errors_is_left_to_the_compiler(string source)
    {
        using var project = TestProject.Of(Usings + source);
        Assert.DoesNotContain(await Analysis.OfAsync(project.Project), diagnostic => string.CompareOrdinal(diagnostic.Id, "CWF2001") >= 0 && string.CompareOrdinal(diagnostic.Id, "CWF2015") <= 0);
    }

    private static async Task HoldsAsync(string source)
    {
        using var project = TestProject.Of(Usings + source);
        Assert.Empty((await Analysis.ErrorsAsync(project.Project)).Where(error => error.Id != "CS9051"));
        var expected = (Usings + source).Split('\n').SelectMany((line, index) => line.Split(" // ")[1..].Select(id => (index, id)));
        Assert.Equal(expected, (await Analysis.OfAsync(project.Project)).Where(IsOfTypes).Select(each => (each.Location.GetLineSpan().StartLinePosition.Line, each.Id)));
    }

    private static bool IsOfTypes(Diagnostic diagnostic) => diagnostic.Id.StartsWith("CWF20", StringComparison.Ordinal);
}
