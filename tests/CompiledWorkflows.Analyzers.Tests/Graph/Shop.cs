using CompiledWorkflows.Analyzers.Tests.Harness;

namespace CompiledWorkflows.Analyzers.Tests.Graph;

/// <summary>Programs of a few executors, of which a test writes the workflow.</summary>
internal static class Shop
{
    private const string Prelude = """
        using System;
        using System.Collections.Generic;
        using CompiledWorkflows;

        public record Order(int Number);
        public sealed record Rush(int Number) : Order(Number);
        public sealed record Bill(int Number);
        public sealed class Totals { public int Sum { get; set; } }
        public sealed record Rates(int Tax);

        [Executor] public sealed partial class Intake { [Handler] public Order Take(Order order) => order; }
        [Executor] public sealed partial class Billing { [Handler] public Bill Make(Order order) => new(order.Number); }
        [Executor] public sealed partial class Mailing { [Handler] public string Mail(Bill bill) => $"{bill}"; }
        [Executor] public sealed partial class Packing { [Handler] public string Pack(Order order, Bill bill) => $"{order} {bill}"; }
        [Executor] public sealed partial class Stacking { [Handler] public string Pack(IReadOnlyList<Order> orders, IReadOnlyList<Bill> bills) => $"{orders} {bills}"; }
        [Executor] public sealed partial class Counting { [Handler] public Order Count(Order order, Shared<Totals> totals) => order with { Number = totals.Value.Sum }; }
        [Executor] public sealed partial class Taxing { [Handler] public Bill Tax(Order order, Shared<Rates> rates, Shared<Totals> totals) => new(rates.Value.Tax + totals.Value.Sum); }
        [Executor] public sealed partial class Desk { [Handler] public Bill Make(Order order) => new(order.Number); [Handler] public Rush Hurry(string text) => new(text.Length); }
        [Executor] public sealed partial class Sink { [Handler] public void Drop(Order order) { } [Handler] public void Drop(Bill bill) { } }
        [RequestPort<Bill, bool>("approval")] public sealed partial class Approval;
        [Workflow("payment"), Start<Billing>, Edge<Billing, Terminal>, Output<Terminal>] public sealed partial class Payment;
        [RequestPort<Bill, bool>("terminal")] public sealed partial class Terminal;

        """;

    /// <summary>A program with a workflow, or whatever stands after the executors.</summary>
    public static string With(string workflow) => Prelude + workflow + "\n";

    /// <summary>The part of a program that the test wrote.</summary>
    public static string Written(string program) => program[Prelude.Length..].TrimEnd('\n');

    /// <summary>What is reported about a workflow under one id: the text at the location.</summary>
    public static async Task<string[]> ReportedAsync(string workflow, string id)
    {
        using var project = TestProject.Of(With(workflow));
        var found = await Analysis.OfAsync(project.Project);
        return [.. found.Where(diagnostic => diagnostic.Id == id).Select(diagnostic => diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan))];
    }
}
