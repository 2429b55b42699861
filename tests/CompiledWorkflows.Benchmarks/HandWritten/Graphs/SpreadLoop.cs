namespace Benchmarks.HandWritten.Graphs;

/// <summary>A splitter that sends to many workers, and a collector that waits for all of them before the next round.</summary>
internal static class SpreadLoop
{
    /// <returns>The number of supersteps, three a round.</returns>
    public static int Run(int workers, int rounds)
    {
        var mailboxes = new Mailboxes(workers + 2);
        var (splitter, collector) = (workers, workers + 1);
        var superSteps = 0;
        mailboxes.Send(splitter, rounds);
        while (mailboxes.HasNext)
        {
            mailboxes.Turn();
            foreach (var executor in mailboxes.Active)
            {
                if (executor == splitter)
                    Split(mailboxes, workers, mailboxes[splitter][0]);
                else if (executor == collector)
                    Collect(mailboxes, splitter, mailboxes[collector], workers);
                else
                    mailboxes.Send(collector, mailboxes[executor][0]);
            }

            superSteps++;
        }

        return superSteps;
    }

    private static void Split(Mailboxes mailboxes, int workers, int round)
    {
        for (var worker = 0; worker < workers; worker++)
            mailboxes.Send(worker, round);
    }

    private static void Collect(Mailboxes mailboxes, int splitter, List<int> parts, int workers)
    {
        var sum = 0L;
        foreach (var part in parts)
            sum += part;
        var round = (int)(sum / workers);
        if (round > 1)
            mailboxes.Send(splitter, round - 1);
    }
}
