using System.Text.RegularExpressions;
using CompiledWorkflows.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Tests.Messages;

/// <summary>Each shape that cannot be saved is refused with the path that leads to it, and what can be is not.</summary>
public sealed partial class SavedTypeTests
{
    private const string Prelude = """
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.IO;
        using System.Threading;
        using System.Threading.Channels;
        using System.Threading.Tasks;
        using CompiledWorkflows;
        using MessagePack;

        """;

    [Theory]
    [InlineData("object", "CWF2001 object")]
    [InlineData("List<object>", "CWF2001 List<object>[]: object")]
    [InlineData("Dictionary<string, object?>[]", "CWF2001 object>[][][].Value: object")]
    [InlineData("(int Number, object Value)", "CWF2001 (int Number, object Value).Item2: object")]
    [InlineData("IDisposable", "CWF2012 IDisposable use a record of your own")]
    [InlineData("Action", "CWF2003 Action choose the method in the handler")]
    [InlineData("Func<int>[]", "CWF2003 Func<int>[][]: System.Func<int>")]
    [InlineData("Stream", "CWF2003 Stream its contents")]
    [InlineData("FileStream", "CWF2003 FileStream its contents")]
    [InlineData("StreamReader", "CWF2003 StreamReader its contents")]
    [InlineData("FileInfo", "CWF2003 FileInfo its path")]
    [InlineData("List<Task>", "CWF2003 List<Task>[]: System.Threading.Tasks.Task await it")]
    [InlineData("Task<int>[]", "CWF2003 Task<int>[][]: System.Threading.Tasks.Task<int> await it")]
    [InlineData("List<ValueTask<int>>", "CWF2003 await it")]
    [InlineData("TaskCompletionSource<int>", "CWF2003 await it")]
    [InlineData("Thread", "CWF2003 Thread create it in the handler")]
    [InlineData("Lock", "CWF2003 Lock create it")]
    [InlineData("SemaphoreSlim", "CWF2003 create it")]
    [InlineData("ManualResetEvent", "CWF2003 create it")]
    [InlineData("Channel<int>", "CWF2003 create it")]
    [InlineData("CancellationTokenSource", "CWF2003 take a CancellationToken as a parameter")]
    [InlineData("List<CancellationToken>", "CWF2003 take a CancellationToken as a parameter")]
    [InlineData("nint", "CWF2003 use long")]
    [InlineData("Type", "CWF2003 use its name")]
    [InlineData("IServiceProvider", "CWF2003 parameter of the executor's constructor")]
    [InlineData("System.Net.Http.HttpClient", "CWF2003 parameter of the executor's constructor")]
    [InlineData("Microsoft.Win32.SafeHandles.SafeFileHandle[]", "CWF2003")]
    [InlineData("IAsyncEnumerable<int>", "CWF2003 List<T>")]
    [InlineData("IEnumerator<int>", "CWF2003 List<T>")]
    [InlineData("WeakReference<string>", "CWF2003 use an id")]
    [InlineData("System.Linq.Expressions.Expression<Func<int>>", "CWF2003")]
    [InlineData("Exception", "CWF2012 Exception use a record of what matters of it")]
    [InlineData("ArrayList", "CWF2012 use List<T>")]
    [InlineData("Hashtable", "CWF2012 use Dictionary<TKey, TValue>")]
    [InlineData("IEnumerable", "CWF2012 use IEnumerable<T>")]
    [InlineData("IList", "CWF2012 use IList<T>")]
    [InlineData("Array", "CWF2012 use an array of one type")]
    [InlineData("Enum", "CWF2012 use one enum")]
    [InlineData("Lazy<int>", "CWF2012 use the value")]
    [InlineData("TimeZoneInfo", "CWF2012 use its Id")]
    [InlineData("System.Globalization.CultureInfo", "CWF2012 use its Name")]
    [InlineData("System.Text.Json.JsonElement", "CWF2012 use its text")]
    [InlineData("System.Linq.ILookup<int, string>", "CWF2012 use Dictionary<TKey, List<T>>")]
    [InlineData("int[,,,,]", "CWF2012 at most four dimensions")]
    public async Task A_type_of_the_framework_is_refused_as_a_message_and_as_state(string type, string expected)
    {
        var program = $$"""
            {{Prelude}}
            [Executor]
            public sealed partial class E
            {
                [State] private {{type}} _state = default!;
                [Handler] public void On({{type}} message) { }
            }
            """;
        var said = await SaidAsync(program);
        Assert.Equal(["[State] private", "[Handler] publi"], said.Select(each => each.Line[..15]));
        Assert.All(said, each => AssertSays(expected, each.Text));
    }

    [Theory]
    [InlineData("public unsafe class A { public int* P { get; set; } }", "CWF2003 A.P: int*")]
    [InlineData("public unsafe class A { public delegate*<int> P; }", "CWF2003 A.P: delegate*<int>")]
    [InlineData("public unsafe struct A { public fixed int P[4]; }", "CWF2003 A.P: int*")]
    [InlineData("public class A { public Span<int> S { get => default; set { } } }", "CWF2003 A.S: System.Span<int> Memory<T>")]
    [InlineData("[System.Runtime.CompilerServices.InlineArray(4)] public partial struct A { private int _first; }", "CWF2012 A use an array")]
    [InlineData("public sealed class A : MemoryStream;", "CWF2003 A its contents")]
    [InlineData("public delegate void A();", "CWF2003 A")]
    [InlineData("public interface A;", "CWF2002 A name them on 'A'")]
    [InlineData("public abstract record A;", "CWF2002 A name them on 'A'")]
    [InlineData("public sealed record A(B X); public abstract class B;", "CWF2002 A.X: B name them on 'B'")]
    [InlineData("public interface A : IEnumerable<int>;", "CWF2002 A name them on 'A'")]
    [InlineData("[Union(0, typeof(string))] public interface A;", "CWF2005 A(String) 'string' neither implements it")]
    [InlineData("[Union(0, typeof(A))] public abstract class A;", "CWF2005 A(A) names itself")]
    [InlineData("[Union(0, typeof(B)), Union(1, typeof(B))] public interface A; public sealed record B : A;", "CWF2005 A(B) names 'B' twice")]
    [InlineData("[Union(0, typeof(B)), Union(0, typeof(C))] public interface A; public sealed record B : A; public sealed record C : A;", "CWF2005 A(C) two types have the key 0")]
    [InlineData("[Union(0, typeof(List<>))] public interface A;", "CWF2005 A(List)")]
    [InlineData("public class A(int x) { public int Twice() => x * 2; }", "CWF2006 A whose parameters have the names")]
    [InlineData("public class A { private A() { } public static A Of() => new(); }", "CWF2006 A make 'A' partial")]
    [InlineData("public class A { public int X { get; } = 1; }", "CWF2007 A.X: int add a setter")]
    [InlineData("public class A { public int X { get; private set; } public void Go() => X++; }", "CWF2007 A.X: int make 'A' partial so that generated code can call its setter")]
    [InlineData("public class A { public IReadOnlyList<int> X { get; } = [1]; }", "CWF2007 A.X: System.Collections.Generic.IReadOnlyList<int>")]
    [InlineData("public record A(int X) { public int Y { get; } = X * 2; }", "CWF2007 A.Y: int")]
    [InlineData("public class A { private int _x; public int Next() => _x++; }", "CWF2008 A._x: int make 'A' partial")]
    [InlineData("public class A { protected string? X { get; set; } }", "CWF2008 A.X: string make 'A' partial")]
    [InlineData("public partial class A : B; public class B { private int _x; public int Next() => _x++; }", "CWF2008 A._x: int make 'B' partial")]
    [InlineData("public class O { public partial class A { private int _x; public int Next() => _x++; } } public sealed record A(O.A X);", "CWF2008 A.X._x: int make 'O' partial")]
    [InlineData("public interface I { int X { get; set; } } public class A : I { int I.X { get; set; } }", "CWF2008 A.I.X: int")]
    [InlineData("[MessagePackObject] public class A { [Key(0)] public int X; public int Y; }", "CWF2009 A.Y: int [Key(1)]")]
    [InlineData("[MessagePackObject] public class A { [Key(\"x\")] public int X; public int Y; }", "CWF2009 A.Y: int [Key(\"Y\")]")]
    [InlineData("[MessagePackObject] public class A { [Key(0)] public int X; [Key(0)] public int Y; }", "CWF2010 A.Y: int 'X' has the same one")]
    [InlineData("[MessagePackObject] public class A { [Key(0)] public int X; [Key(\"y\")] public int Y; }", "CWF2010 A.Y: int some keys of its type are numbers")]
    [InlineData("[MessagePackObject] public class A { [Key(-1)] public int X; }", "CWF2010 A.X: int it is negative")]
    [InlineData("[MessagePackObject] public class A { [Key(0)] public int X; [Key(9)] public int Y; }", "CWF2011 A 8 numbers")]
    [InlineData("public class A(IEnumerable<int> x) : IEnumerable<int> { public IEnumerator<int> GetEnumerator() => x.GetEnumerator(); IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); }", "CWF2012 A implement ICollection<T>")]
    [InlineData("public class A(int x) : List<int>(x);", "CWF2012 A public constructor without parameters")]
    [InlineData("[MessagePackFormatter(typeof(int))] public class A;", "CWF2013 A let 'int' be")]
    [InlineData("[Obsolete(\"\", true)] public class B; public class A { [Obsolete(\"\", true)] public B? X { get; set; } }", "CWF2008 A.X: B")]
    [InlineData("public class A { public B<int>? X { get; set; } } public class B<T> { public B<(T, T, T)>? Next { get; set; } }", "CWF2014 A.X.Next")]
    [InlineData("public class A { public List<A> Children { get; } = []; public A? Parent { get; set; } }", "CWF2015 A.Parent")]
    [InlineData("public class A { public A? Next { get; set; } public A? Previous { get; set; } }", "CWF2015 A.Previous")]
    [InlineData("public class A { public Dictionary<string, B> Bs { get; set; } = []; } public class B { public A? A { get; set; } }", "CWF2015 A.Bs[].Value.A")]
    [InlineData("public partial class A { private readonly List<B> _bs = []; public void Add() => _bs.Add(new B(this)); } public sealed record B(A A);", "CWF2015 A._bs[].A")]
    public async Task A_type_of_the_program_is_refused(string declarations, string expected)
    {
        var said = await SaidAsync($$"""
            {{Prelude}}
            {{declarations}}

            [Executor]
            public sealed unsafe partial class E
            {
                [Handler] public void On(A message) { }
            }
            """);
        var only = Assert.Single(said);
        Assert.StartsWith("[Handler] public void On", only.Line, StringComparison.Ordinal);
        AssertSays(expected, only.Text);
    }

    [Theory]
    [InlineData("public sealed class A(string message) : Exception(message) { public int Code { get; set; } }", "InnerException, StackTrace")]
    [InlineData("public sealed class A : InvalidOperationException { public int Code { get; set; } }", "InnerException, Message, StackTrace")]
    [InlineData("[DataContract] public sealed class A(string message) : Exception(message) { [DataMember(Name = \"message\")] public override string Message => base.Message; }", "")]
    [InlineData("public sealed class A { public string? StackTrace { get; set; } public string Message => StackTrace + \"!\"; }", "")]
    public async Task What_an_exception_keeps_to_itself_would_be_lost(string declaration, string lost)
    {
        var said = await SaidAsync($$"""
            {{Prelude}}
            using System.Runtime.Serialization;

            {{declaration}}

            [Executor]
            public sealed partial class E
            {
                [Handler] public void On(A message) { }
            }
            """);
        Assert.All(said, problem => Assert.EndsWith("would be lost because it cannot be set when it is restored; use a type of your own with what matters of it", problem.Text, StringComparison.Ordinal));
        Assert.Equal(lost, string.Join(", ", said.Select(problem => LostMember().Match(problem.Text).Groups[1].Value).Order(StringComparer.Ordinal)));
    }

    private static void AssertSays(string expected, string text)
    {
        Assert.StartsWith(expected[..7], text, StringComparison.Ordinal);
        foreach (Group part in PathAndRemedy().Match(expected[7..]).Groups.Cast<Group>().Skip(1))
        {
            Assert.Contains(part.Value, text, StringComparison.Ordinal);
        }
    }

    /// <summary>What is said by the rules about saved types, and the source lines on which.</summary>
    private static async Task<(string Line, string Text)[]> SaidAsync(params string[] sources)
    {
        using var project = TestProject.Of(sources);
        Assert.Empty((await Analysis.ErrorsAsync(project.Project)).Where(error => error.Id is not ("CS0619" or "CS9174")));
        return [.. (await Analysis.OfAsync(project.Project)).Where(IsOfTypes).Select(diagnostic => (Line(diagnostic), diagnostic.Line()))];
    }

    [GeneratedRegex(@"^CWF2007: 'A\.(\w+): ")]
    private static partial Regex LostMember();

    [GeneratedRegex(@"^ ?([^\s:]+(?:: \S+)?)? ?(.*)$")]
    private static partial Regex PathAndRemedy();

    private static string Line(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim();

    private static bool IsOfTypes(Diagnostic diagnostic) => diagnostic.Id.StartsWith("CWF20", StringComparison.Ordinal);
}
