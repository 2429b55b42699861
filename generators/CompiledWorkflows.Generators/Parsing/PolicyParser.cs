using System.Globalization;
using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Reads how often a handler is tried, and how long an attempt may take.</summary>
internal sealed class PolicyParser(INamedTypeSymbol executor, List<GraphProblem> problems)
{
    private const double Longest = 366 * 24 * 60 * 60D;

    /// <summary>Whether a handler of an executor may try again.</summary>
    public static bool Retries(INamedTypeSymbol executor, IMethodSymbol handler) =>
        new PolicyParser(executor, []).Declared(handler, KnownTypes.Retry) is { Attribute.ConstructorArguments: [{ Value: > 1 }] };

    /// <summary>The attributes of methods that are no handlers.</summary>
    public static IEnumerable<GraphProblem> Stray(INamedTypeSymbol type) =>
        from method in type.GetMembers().OfType<IMethodSymbol>()
        where !method.Has(KnownTypes.Handler)
        from attribute in method.GetAttributes()
        where attribute.Is(KnownTypes.Retry) || attribute.Is(KnownTypes.AttemptTimeout)
        select GraphProblem.Of(GraphProblemKind.PolicyOfNoHandler, SiteOf.Symbol(method), attribute.AttributeClass!.Name.Replace(nameof(Attribute), ""), type.Short(), method.Name);

    /// <summary>The policy of a handler, or <see langword="null"/> where nothing is declared.</summary>
    public HandlerPolicyModel? Parse(ParsedHandler handler)
    {
        var retry = Declared(handler.Method, KnownTypes.Retry);
        var timeout = Declared(handler.Method, KnownTypes.AttemptTimeout);
        if (retry is null && timeout is null && handler.Compensation is null)
        {
            return null;
        }

        var policy = retry is null ? new HandlerPolicyModel() : Retry(retry.Value.Attribute, retry.Value.Owner);
        return timeout is null ? policy : policy with { Timeout = Timeout(timeout.Value.Attribute, timeout.Value.Owner, handler) };
    }

    /// <summary>The attribute of a handler, else of its executor, else of the nearest base class.</summary>
    private (AttributeData Attribute, ISymbol Owner)? Declared(IMethodSymbol method, string attribute)
    {
        if (method.Find(attribute) is { } own)
        {
            return (own, method);
        }

        for (var type = executor; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            if (type.Find(attribute) is { } declared)
            {
                return (declared, type);
            }
        }

        return null;
    }

    private HandlerPolicyModel Retry(AttributeData attribute, ISymbol owner)
    {
        var attempts = attribute.ConstructorArguments is [{ Value: int count }] ? count : 1;
        var named = attribute.NamedArguments.ToDictionary(argument => argument.Key, argument => argument.Value, StringComparer.Ordinal);
        var policy = new HandlerPolicyModel
        {
            Attempts = attempts,
            Delay = Number("DelaySeconds", 1),
            Factor = Number("Factor", 2),
            MaxDelay = Number("MaxDelaySeconds", 3600),
            Jitter = Number("Jitter", 0),
            On = Exceptions("On"),
            Except = Exceptions("Except"),
        };

        Require(attempts >= 1, "Attempts", attempts, "it counts the first one too; let it be at least 1");
        Require(policy.Delay >= 0 && policy.Delay <= Longest, "DelaySeconds", policy.Delay, "let it be from 0 to a year");
        Require(policy.Factor >= 1 && policy.Factor <= double.MaxValue, "Factor", policy.Factor, "let it be at least 1, so that delays do not become shorter");
        Require(policy.MaxDelay >= 0 && policy.MaxDelay <= Longest && !(policy.MaxDelay < policy.Delay), "MaxDelaySeconds", policy.MaxDelay, "let it be from DelaySeconds to a year");
        Require(policy.Jitter is >= 0 and <= 1, "Jitter", policy.Jitter, "it is a share of the delay; let it be from 0 to 1");
        return policy;

        double Number(string name, double otherwise) => named.TryGetValue(name, out var value) && value.Value is double number ? number : otherwise;

        EquatableArray<string> Exceptions(string name) => named.TryGetValue(name, out var types) && types is { Kind: TypedConstantKind.Array, IsNull: false }
            ? types.Values.Select(type => type.Value).OfType<INamedTypeSymbol>().Select(type => Exception(owner, name, type)).OfType<string>().ToEquatableArray()
            : default;

        void Require(bool holds, string name, double value, string remedy)
        {
            if (!holds)
            {
                Wrong(owner, "Retry", $"{name} is {value.ToString(CultureInfo.InvariantCulture)}", remedy);
            }
        }
    }

    /// <summary>How emitted code names an exception, or <see langword="null"/> where it cannot.</summary>
    private string? Exception(ISymbol owner, string name, INamedTypeSymbol type)
    {
        if (!IsException(type))
        {
            Wrong(owner, "Retry", $"{name} names '{type.Short()}'", "name classes of exceptions");
            return null;
        }

        if (AccessRules.AtTop(type) is not (AccessLevel.Public or AccessLevel.Internal))
        {
            Wrong(owner, "Retry", $"{name} names '{type.Short()}', which generated code cannot name", "make it internal or public");
            return null;
        }

        return type.Qualified();
    }

    private double Timeout(AttributeData attribute, ISymbol owner, ParsedHandler handler)
    {
        var seconds = attribute.ConstructorArguments is [{ Value: double number }] ? number : 0;
        if (!(seconds > 0 && seconds <= Longest))
        {
            Wrong(owner, "AttemptTimeout", $"Seconds is {seconds.ToString(CultureInfo.InvariantCulture)}", "let it be more than 0, and at most a year");
        }

        if (!handler.Arguments.Any(argument => argument.Kind == HandlerArgumentKind.CancellationToken))
        {
            problems.Add(GraphProblem.Of(GraphProblemKind.TimeoutWithoutToken, SiteOf.Symbol(handler.Method), executor.Short(), handler.Method.Name));
        }

        return seconds;
    }

    private void Wrong(ISymbol owner, string attribute, string what, string remedy)
    {
        var problem = GraphProblem.Of(GraphProblemKind.PolicyInvalid, SiteOf.Symbol(owner), attribute, owner.Name, what, remedy);
        if (!problems.Contains(problem))
        {
            problems.Add(problem);
        }
    }

    private static bool IsException(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
    }
}
