using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CompiledWorkflows.Hosting.Tests;

/// <summary>What the package's page shows is compiled and run here.</summary>
public sealed class PackagePageTests
{
    [Fact]
    public async Task A_purchase_is_approved()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        #region CompiledWorkflows.Hosting/PACKAGE.md
        builder.Services
            .AddSingleton<ICheckpointStore>(new SqliteCheckpointStore("workflows.db"))
            .AddWorkflow<Approving>();
        #endregion
        await using var memory = new InMemoryCheckpointStore();
        builder.Services.AddSingleton<Purchases>().AddWorkflowHost(options => options.Store = memory);
        using var application = builder.Build();
        await application.StartAsync(TestContext.Current.CancellationToken);
        var purchases = application.Services.GetRequiredService<Purchases>();
        var runId = await purchases.BuyAsync(new Purchase(7, "a chair"));
        while ((await memory.GetLatestAsync(runId, TestContext.Current.CancellationToken))!.PendingRequests == 0)
            await Task.Yield();
        await purchases.ApproveAsync(7);

        Assert.Equal("a chair is bought", await purchases.OutcomeOfAsync(7));
        await application.StopAsync(TestContext.Current.CancellationToken);
    }
}

public sealed record Purchase(int Number, string What);

/// <summary>Asks before it buys.</summary>
[Workflow("approving")]
[Start<Buyer>]
[Edge<Buyer, Manager>]
[Edge<Manager, Buyer>]
[Output<Buyer, string>]
public sealed partial class Approving;

[RequestPort<Approval, bool>("manager")]
public sealed partial class Manager;

[Executor]
public sealed partial class Buyer
{
    [State] private string _what = "";

    [Handler]
    public Approval OnPurchase(Purchase purchase)
    {
        _what = purchase.What;
        return new Approval(purchase.What, purchase.Number);
    }

    [Handler]
    public string OnApproval(bool approved) => approved ? $"{_what} is bought" : $"{_what} is too dear";
}

#region CompiledWorkflows.Hosting/PACKAGE.md
public sealed class Purchases(IWorkflowClient<Approving> client)
{
    public Task<string> BuyAsync(Purchase purchase) => client.StartAsync(purchase, runId: $"purchase-{purchase.Number}");

    public async Task ApproveAsync(int number)
    {
        var runId = $"purchase-{number}";
        foreach (var request in await client.GetPendingRequestsAsync(runId))
            await client.RespondAsync(runId, request.RequestId, true);
    }

    public async Task<string> OutcomeOfAsync(int number)
        => (await client.WaitForResultAsync($"purchase-{number}")).Outputs.Single();
}
#endregion
