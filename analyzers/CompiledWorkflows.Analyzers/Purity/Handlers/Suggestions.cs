using System.Collections.Immutable;
using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CompiledWorkflows.Analyzers.Purity.Handlers;

/// <summary>What is suggested to one handler.</summary>
internal sealed class Suggestions(IMethodSymbol handler, Action<Diagnostic> report)
{
    /// <summary>The property of a diagnostic with what replaces the expression, behind the name of the context.</summary>
    public const string Replacement = nameof(Replacement);

    /// <summary>The simple names of the types below: most members are of others.</summary>
    private static readonly HashSet<string> Known = ["DateTime", "DateTimeOffset", "TimeProvider", "Stopwatch", "Task", "Guid", "Random"];

    private readonly string _context = handler.Parameters.FirstOrDefault(parameter => IsContext(parameter.Type))?.Name ?? "context";

    public static bool IsContext(ITypeSymbol type) => type is INamedTypeSymbol named && (named.IsLibrary("ExecutorContext") || named.IsLibrary("ExecutorContext", 1));

    public void About(ISymbol member, IOperation use)
    {
        if (member.ContainingType is not { ContainingType: null } type || !Known.Contains(type.Name))
        {
            return;
        }

        switch (type.ToDisplayString(), member.Name)
        {
            case ("System.DateTime", "UtcNow"):
                Clock("TimeProvider.GetUtcNow().UtcDateTime");
                break;
            case ("System.DateTime", "Now"):
                Clock("TimeProvider.GetLocalNow().LocalDateTime");
                break;
            case ("System.DateTime", "Today"):
                Clock("TimeProvider.GetLocalNow().LocalDateTime.Date");
                break;
            case ("System.DateTimeOffset", "UtcNow"):
                Clock("TimeProvider.GetUtcNow()");
                break;
            case ("System.DateTimeOffset", "Now"):
                Clock("TimeProvider.GetLocalNow()");
                break;
            case ("System.TimeProvider", "System"):
                Clock("TimeProvider");
                break;
            case ("System.Diagnostics.Stopwatch", "StartNew" or "GetTimestamp"):
                Clock("TimeProvider.GetTimestamp()", isReplacement: false);
                break;
            case ("System.Threading.Tasks.Task", "Delay") when IsByMachine((IInvocationOperation)use):
                Report(DelayInHandler.Rule, handler.Name, $"{_context}.TimeProvider");
                break;
            case ("System.Guid", "NewGuid" or "CreateVersion7"):
                Report(NewIdInHandler.Rule, handler.Name, $"{_context}.EffectKey");
                break;
            case ("System.Random", "Shared"):
            case ("System.Random", ".ctor") when use is IObjectCreationOperation { Arguments.IsEmpty: true }:
                Report(ChanceInHandler.Rule, handler.Name);
                break;
        }

        void Clock(string replacement, bool isReplacement = true) => report(Diagnostic.Create(
            ClockInHandler.Rule,
            use.Syntax.GetLocation(),
            isReplacement ? ImmutableDictionary<string, string?>.Empty.Add(Replacement, replacement) : null,
            handler.Name,
            $"{type.Name}.{member.Name}",
            $"{_context}.{replacement}"));

        void Report(DiagnosticDescriptor rule, params object[] arguments) => report(Diagnostic.Create(rule, use.Syntax.GetLocation(), arguments));
    }

    /// <summary>Whether a delay is by the clock of the machine. One without an end is by none.</summary>
    private static bool IsByMachine(IInvocationOperation delay) =>
        delay.TargetMethod.Parameters.All(parameter => parameter.Type.Name != "TimeProvider")
        && !delay.Arguments.Any(argument => argument.Value.ConstantValue is { HasValue: true, Value: -1 } || argument.Value is IFieldReferenceOperation { Field.Name: "InfiniteTimeSpan" });
}
