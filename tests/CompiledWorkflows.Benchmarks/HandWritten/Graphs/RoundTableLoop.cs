namespace Benchmarks.HandWritten.Graphs;

/// <summary>A dealer and many seats: the dealer hands a token to one seat after another, and each gives it back.</summary>
internal static class RoundTableLoop
{
    /// <summary>Hands out the token until it is used up.</summary>
    /// <returns>The number of supersteps.</returns>
    public static int Run(int seats, int token)
    {
        var mailboxes = new Mailboxes(seats + 1);
        var dealer = seats;
        var superSteps = 0;
        mailboxes.Send(dealer, token);
        while (mailboxes.HasNext)
        {
            mailboxes.Turn();
            foreach (var executor in mailboxes.Active)
            {
                foreach (var received in mailboxes[executor])
                {
                    var returned = received - 1;
                    if (returned > 0)
                        mailboxes.Send(executor == dealer ? returned % seats : dealer, returned);
                }
            }

            superSteps++;
        }

        return superSteps;
    }
}
