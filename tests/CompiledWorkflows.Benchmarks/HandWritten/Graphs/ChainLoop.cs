namespace Benchmarks.HandWritten.Graphs;

/// <summary>A ring of executors, each of which hands a number, less one, to the next.</summary>
internal static class ChainLoop
{
    /// <summary>Goes around until the number is used up.</summary>
    /// <returns>The number of supersteps.</returns>
    public static int Run(int links, int number)
    {
        var mailboxes = new Mailboxes(links);
        var superSteps = 0;
        mailboxes.Send(0, number);
        while (mailboxes.HasNext)
        {
            mailboxes.Turn();
            foreach (var link in mailboxes.Active)
            {
                foreach (var received in mailboxes[link])
                {
                    var isLast = link == links - 1;
                    if (!isLast || received > 1)
                        mailboxes.Send(isLast ? 0 : link + 1, received - 1);
                }
            }

            superSteps++;
        }

        return superSteps;
    }
}
