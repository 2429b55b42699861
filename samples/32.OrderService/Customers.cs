using CompiledWorkflows;
using Microsoft.Extensions.Hosting;

namespace OrderService;

/// <summary>Places the orders. A start can be repeated, so it places all of them each time the service starts.</summary>
internal sealed class Customers(IWorkflowClient<Fulfilment> client, Settings settings) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var number = 1; number <= settings.Orders; number++)
            await client.StartAsync(new Order(number, number * 37 % 1000), $"order-{number:D5}", stoppingToken);
    }
}
