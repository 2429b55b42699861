using System.Globalization;
using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>Writes what is declared of the attempts of a node's handlers.</summary>
internal static class HandlerPolicies
{
    public static void Fields(CodeWriter writer, NodeLayout node)
    {
        foreach (var inbox in node.Inboxes)
        {
            if (Field(node, inbox) is { } field)
            {
                using var policy = writer.Block($"private static readonly global::CompiledWorkflows.Generated.HandlerPolicy {field} = new()", ";");
                Properties(writer, node.Model.Handlers[inbox.Handler]);
            }
        }
    }

    /// <summary>The field that holds the policy of what handles an inbox, or <see langword="null"/> where there is none.</summary>
    public static string? Field(NodeLayout node, InboxLayout inbox) =>
        node.Model.Handlers[inbox.Handler].Policy is null ? null : inbox.Field + "Policy";

    private static void Properties(CodeWriter writer, HandlerModel handler)
    {
        var policy = handler.Policy!;
        if (policy.Attempts > 1)
        {
            writer
                .Line($"Attempts = {policy.Attempts.ToString(CultureInfo.InvariantCulture)},")
                .Line($"Delay = {Seconds(policy.Delay)},")
                .Line($"Factor = {Number(policy.Factor)},")
                .Line($"MaxDelay = {Seconds(policy.MaxDelay)},");
            if (policy.Jitter > 0)
            {
                writer.Line($"Jitter = {Number(policy.Jitter)},");
            }
        }

        if (policy.Timeout is { } timeout)
        {
            writer.Line($"Timeout = {Seconds(timeout)},");
        }

        if (Condition(policy) is { } condition)
        {
            writer.Line($"IsTransient = static exception => {condition},");
        }

        if (handler.Compensation is not null)
        {
            writer.Line("Compensates = true,");
        }
    }

    private static string? Condition(HandlerPolicyModel policy) => (policy.On.IsEmpty, policy.Except.IsEmpty) switch
    {
        (true, true) => null,
        (false, true) => $"exception is {string.Join(" or ", policy.On)}",
        (true, false) => $"exception is not ({string.Join(" or ", policy.Except)})",
        (false, false) => $"exception is ({string.Join(" or ", policy.On)}) and not ({string.Join(" or ", policy.Except)})",
    };

    private static string Seconds(double seconds) => $"global::System.TimeSpan.FromSeconds({Number(seconds)})";

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture) + "D";
}
