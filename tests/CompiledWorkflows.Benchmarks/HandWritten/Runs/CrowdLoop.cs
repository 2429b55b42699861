using Benchmarks.Works.Runs;

namespace Benchmarks.HandWritten.Runs;

/// <summary>A run that waits at a gate, and then steps aside in every superstep.</summary>
internal static class CrowdLoop
{
    /// <returns>The number of supersteps.</returns>
    public static async Task<int> RunAsync(Gate gate, int rest)
    {
        var mailbox = new Mailbox<int>();
        var superSteps = 0;
        mailbox.Send(rest);
        while (mailbox.HasNext)
        {
            mailbox.Turn();
            foreach (var received in mailbox.Messages)
            {
                await gate.Opened;
                await Task.Yield();
                if (received > 1)
                    mailbox.Send(received - 1);
            }

            superSteps++;
        }

        return superSteps;
    }
}
