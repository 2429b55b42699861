using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing.Types;

/// <summary>Types of the framework that mean nothing outside of the process, or of the call, and what to save in their place.</summary>
internal static class ProcessBoundTypes
{
    public const string Delegate = "save the data that decides which method to call, and choose the method in the handler";
    public const string Unmanaged = "use an array or Memory<T>";

    private const string Awaited = "await it in the handler and use its result";
    private const string Contents = "use its contents, as byte[] or string, or where to open it again";
    private const string Created = "create it in the handler, or take it as a parameter of the executor's constructor";
    private const string Cancelled = "take a CancellationToken as a parameter of the handler";
    private const string Enumerated = "use a collection, as List<T>, of what it yields";
    private const string Named = "use its name";
    private const string Referred = "use an id";

    private static readonly Dictionary<string, string> Remedies = new(StringComparer.Ordinal)
    {
        ["System.IntPtr"] = "use long",
        ["System.UIntPtr"] = "use ulong",
        ["System.Delegate"] = Delegate,
        ["System.Type"] = Named,
        ["System.Reflection.Assembly"] = Named,
        ["System.Reflection.MemberInfo"] = Named,
        ["System.WeakReference"] = Referred,
        ["System.WeakReference`1"] = Referred,
        ["System.IServiceProvider"] = Created,
        ["System.TimeProvider"] = "use the TimeProvider of the handler's context",
        ["System.Random"] = "use a seed or the drawn number",
        ["System.Collections.IEnumerator"] = Enumerated,
        ["System.Collections.Generic.IEnumerator`1"] = Enumerated,
        ["System.Collections.Generic.IAsyncEnumerable`1"] = Enumerated,
        ["System.Collections.Generic.IAsyncEnumerator`1"] = Enumerated,
        ["System.Linq.IQueryable"] = Enumerated,
        ["System.Linq.IQueryable`1"] = Enumerated,
        ["System.Linq.Expressions.Expression"] = Delegate,
        ["System.Data.IDbConnection"] = Created,
        ["System.Data.Common.DbConnection"] = Created,
        ["System.Diagnostics.Process"] = "use its id",
        ["System.Diagnostics.Stopwatch"] = "use the time at which it began, as DateTimeOffset",
        ["System.IO.Stream"] = Contents,
        ["System.IO.TextReader"] = Contents,
        ["System.IO.TextWriter"] = Contents,
        ["System.IO.BinaryReader"] = Contents,
        ["System.IO.BinaryWriter"] = Contents,
        ["System.IO.FileSystemInfo"] = "use its path, as string",
        ["System.Net.Http.HttpClient"] = Created,
        ["System.Net.Http.HttpContent"] = Contents,
        ["System.Net.Http.HttpRequestMessage"] = "use what it is made of",
        ["System.Net.Http.HttpResponseMessage"] = "use what the handler needs of it, as the status and the content",
        ["System.Net.Sockets.Socket"] = Created,
        ["System.Runtime.InteropServices.GCHandle"] = Created,
        ["System.Runtime.InteropServices.SafeHandle"] = Created,
        ["System.Threading.CancellationToken"] = Cancelled,
        ["System.Threading.CancellationTokenSource"] = Cancelled,
        ["System.Threading.Channels.Channel`1"] = Created,
        ["System.Threading.Channels.Channel`2"] = Created,
        ["System.Threading.Channels.ChannelReader`1"] = Created,
        ["System.Threading.Channels.ChannelWriter`1"] = Created,
        ["System.Threading.Lock"] = Created,
        ["System.Threading.ReaderWriterLockSlim"] = Created,
        ["System.Threading.SemaphoreSlim"] = Created,
        ["System.Threading.Thread"] = Created,
        ["System.Threading.Timer"] = Created,
        ["System.Threading.WaitHandle"] = Created,
        ["System.Threading.Tasks.Task"] = Awaited,
        ["System.Threading.Tasks.ValueTask"] = Awaited,
        ["System.Threading.Tasks.ValueTask`1"] = Awaited,
        ["System.Threading.Tasks.TaskCompletionSource"] = Awaited,
        ["System.Threading.Tasks.TaskCompletionSource`1"] = Awaited,
    };

    /// <summary>What to use in place of a type that is one of these or derived from one; <see langword="null"/> for every other.</summary>
    public static string? Find(INamedTypeSymbol type)
    {
        for (var current = type; current is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }; current = current.BaseType)
        {
            if (current.ContainingType is null
                && BuiltInCodecs.IsFramework(current.ContainingNamespace)
                && Remedies.TryGetValue(current.ContainingNamespace.ToDisplayString() + "." + current.MetadataName, out var remedy))
            {
                return remedy;
            }
        }

        return null;
    }
}
