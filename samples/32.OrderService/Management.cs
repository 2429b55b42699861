using CompiledWorkflows;
using Microsoft.Extensions.Hosting;

namespace OrderService;

/// <summary>Answers what the orders ask: orders of more than 900 are not welcome.</summary>
internal sealed class Management(IWorkflowClient client) : BackgroundService
{
    private static readonly RunQuery Waiting = new() { WorkflowId = "fulfilment", Statuses = [RunStatus.AwaitingResponse] };

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(0.2));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await foreach (var run in client.QueryAsync(Waiting, stoppingToken))
                await AnswerAsync(run.RunId, stoppingToken);
        }
    }

    private async Task AnswerAsync(string runId, CancellationToken cancellationToken)
    {
        foreach (var request in (await client.GetPendingRequestsAsync(runId, cancellationToken)).OfType<RequestInfoEvent<Question, Answer>>())
        {
            try
            {
                await client.RespondAsync(runId, request.RequestId, new Answer(request.Request.Total <= 900), cancellationToken);
            }
            catch (UnknownRequestException)
            {
                // Answered already: the list was read before.
            }
        }
    }
}
