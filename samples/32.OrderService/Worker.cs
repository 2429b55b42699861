using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace OrderService;

/// <summary>The service: a host of workflows, with customers who order and a manager who answers.</summary>
internal static class Worker
{
    public static async Task<int> RunAsync(Settings settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddFilter(null, LogLevel.Warning);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(Stores.Open(settings.Store));
        builder.Services.AddSingleton(new PaymentClient(new HttpClient { BaseAddress = settings.Payments }));
        builder.Services.AddWorkflow<Fulfilment>();
        builder.Services.AddWorkflowHost(options =>
        {
            options.BeatInterval = TimeSpan.FromSeconds(0.2);
            options.LeaseDuration = TimeSpan.FromSeconds(1);
            options.PollInterval = TimeSpan.FromSeconds(0.2);
        });
        builder.Services.AddHostedService<Customers>();
        builder.Services.AddHostedService<Management>();
        await builder.Build().RunAsync();
        return 0;
    }
}
