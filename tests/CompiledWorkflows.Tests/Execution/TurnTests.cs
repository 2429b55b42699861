using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>Whoever does something to an open run takes a turn; who gives up waiting for one takes none, and keeps nobody from theirs.</summary>
public sealed class TurnTests
{
    private const int Senders = 8;
    private const int MessagesEach = 250;

    [Fact]
    public async Task Inputs_that_many_send_and_some_give_up_are_taken_once_or_not_at_all()
    {
        var chat = new Chat(listener: () => new Listener(async _ => await Task.Yield()));
        await using var run = await chat.RunStreamingAsync("first");

        var sending = Enumerable.Range(0, Senders).Select(sender => Task.Run(() => SendAsync(run, sender))).ToArray();
        while (!Task.WhenAll(sending).IsCompleted)
        {
            _ = await run.ResultAsync().SoonAsync();
            await Task.Yield();
        }

        var sent = (await Task.WhenAll(sending)).SelectMany(each => each).ToList();
        var result = await run.ResultAsync().SoonAsync();

        Assert.InRange(sent.Count, 1, (Senders * MessagesEach) - 1);
        Assert.Equal(sent.Append("first").Order(), result.Outputs.Select(text => text[(text.IndexOf(':', StringComparison.Ordinal) + 2)..]).Order());
    }

    /// <summary>Sends messages, gives up one of three almost at once, and tells which were taken.</summary>
    private static async Task<List<string>> SendAsync(StreamingRun<string, Chat> run, int sender)
    {
        var random = new Random(sender);
        var taken = new List<string>();
        for (var i = 0; i < MessagesEach; i++)
        {
            var text = $"{sender}.{i}";
            using var impatience = new CancellationTokenSource();
            var task = run.SendMessageAsync(text, impatience.Token);
            if (random.Next(3) == 0)
            {
                Thread.SpinWait(random.Next(500));
                await impatience.CancelAsync();
            }

            try
            {
                await task.SoonAsync();
                taken.Add(text);
            }
            catch (OperationCanceledException)
            {
                // It was not taken.
            }
        }

        return taken;
    }
}
