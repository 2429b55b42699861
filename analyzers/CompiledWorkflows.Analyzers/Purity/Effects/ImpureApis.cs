using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Purity.Effects;

/// <summary>The effects of the framework's own members. What is in no table counts as pure.</summary>
internal static class ImpureApis
{
    private static readonly Dictionary<string, EffectKind> Types = new()
    {
        ["System.TimeProvider"] = EffectKind.Clock,
        ["System.Diagnostics.Stopwatch"] = EffectKind.Clock,
        ["System.Random"] = EffectKind.Chance,
        ["System.Security.Cryptography.RandomNumberGenerator"] = EffectKind.Chance,
        ["System.Console"] = EffectKind.Outside,
        ["System.Environment"] = EffectKind.Outside,
        ["System.AppContext"] = EffectKind.Outside,
        ["System.IO.File"] = EffectKind.Outside,
        ["System.IO.Directory"] = EffectKind.Outside,
        ["System.IO.FileInfo"] = EffectKind.Outside,
        ["System.IO.DirectoryInfo"] = EffectKind.Outside,
        ["System.IO.DriveInfo"] = EffectKind.Outside,
        ["System.IO.FileStream"] = EffectKind.Outside,
        ["System.IO.RandomAccess"] = EffectKind.Outside,
        ["System.Diagnostics.Process"] = EffectKind.Outside,
        ["System.Net.Dns"] = EffectKind.Outside,
        ["System.Net.WebClient"] = EffectKind.Outside,
        ["System.Net.WebRequest"] = EffectKind.Outside,
        ["System.Net.Http.HttpClient"] = EffectKind.Outside,
        ["System.Net.Http.HttpMessageInvoker"] = EffectKind.Outside,
        ["System.Net.Sockets.Socket"] = EffectKind.Outside,
        ["System.Net.Sockets.TcpClient"] = EffectKind.Outside,
        ["System.Net.Sockets.UdpClient"] = EffectKind.Outside,
        ["System.Threading.Thread"] = EffectKind.Outside,
        ["System.Threading.ThreadPool"] = EffectKind.Outside,
        ["System.Threading.Timer"] = EffectKind.Outside,
        ["System.Threading.AsyncLocal"] = EffectKind.MutableStatic,
    };

    private static readonly Dictionary<string, EffectKind?> Members = new()
    {
        ["System.DateTime.Now"] = EffectKind.Clock,
        ["System.DateTime.UtcNow"] = EffectKind.Clock,
        ["System.DateTime.Today"] = EffectKind.Clock,
        ["System.DateTimeOffset.Now"] = EffectKind.Clock,
        ["System.DateTimeOffset.UtcNow"] = EffectKind.Clock,
        ["System.Environment.TickCount"] = EffectKind.Clock,
        ["System.Environment.TickCount64"] = EffectKind.Clock,
        ["System.Environment.NewLine"] = null,
        ["System.TimeZoneInfo.Local"] = EffectKind.Outside,
        ["System.Guid.NewGuid"] = EffectKind.Chance,
        ["System.Guid.CreateVersion7"] = EffectKind.Chance,
        ["System.IO.Path.GetRandomFileName"] = EffectKind.Chance,
        ["System.IO.Path.GetTempFileName"] = EffectKind.Outside,
        ["System.IO.Path.GetTempPath"] = EffectKind.Outside,
        ["System.String.GetHashCode"] = EffectKind.HashCode,
        ["System.StringComparer.GetHashCode"] = EffectKind.HashCode,
        ["System.HashCode.Combine"] = EffectKind.HashCode,
        ["System.HashCode.ToHashCode"] = EffectKind.HashCode,
        ["System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode"] = EffectKind.HashCode,
        ["System.Threading.Tasks.Task.Run"] = EffectKind.Outside,
        ["System.Threading.Tasks.Task.Delay"] = EffectKind.Outside,
        ["System.Threading.Tasks.Task.Factory"] = EffectKind.Outside,
        ["System.Threading.AsyncLocal..ctor"] = null,
    };

    private static readonly SymbolDisplayFormat Names = new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    /// <summary>What a member of the framework depends on; <see langword="null"/> for one that only computes.</summary>
    /// <param name="member">A method or a property.</param>
    public static EffectKind? Of(ISymbol member)
    {
        if (member.ContainingType is not { } type)
        {
            return null;
        }

        if (!IsFramework(type))
        {
            // The hash code of a record is made of that of its class, which is where that happens to lie in memory.
            return member is IMethodSymbol { Name: "GetHashCode", IsImplicitlyDeclared: true } && type is { IsRecord: true, IsReferenceType: true } ? EffectKind.HashCode : null;
        }

        var name = type.ToDisplayString(Names);
        return Members.TryGetValue($"{name}.{member.Name}", out var known) ? known : Types.TryGetValue(name, out var kind) ? kind : null;
    }

    /// <summary>Whether a constructor gives the object all that it will depend on: a generator of random numbers its seed.</summary>
    public static bool IsSeeded(IMethodSymbol constructor) => constructor is { ContainingType.Name: "Random", Parameters.IsEmpty: false };

    private static bool IsFramework(INamedTypeSymbol type)
    {
        var outermost = type.ContainingNamespace;
        while (outermost is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            outermost = outermost.ContainingNamespace;
        }

        return outermost is { Name: "System" };
    }
}
