using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>Random timers that set timers fire as a plain list of them says, also when each checkpoint is gone on from elsewhere.</summary>
public sealed class TimerOracleTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private static readonly Gen<Appointment[]> Appointments = Gen.Recursive<Appointment[]>((depth, inner) =>
        Gen.Select(Gen.Char['a', 'z'], Gen.Int[0, 4], depth > 3 ? Gen.Const(Array.Empty<Appointment>()) : inner)
            .Select((name, minutes, then) => new Appointment($"{name}", minutes, then))
            .Array[0, 3]);

    [Fact]
    public async Task Timers_fire_in_order_and_survive_every_checkpoint()
        => await Appointments.SampleAsync(
            async appointments =>
            {
                var expected = Expect(appointments);
                await using var store = new InMemoryCheckpointStore();
                var time = new FakeTimeProvider(Start);
                var first = await new Office { Checkpoints = store, TimeProvider = time }.RunAsync(new Agenda(appointments), new RunOptions { RunId = "r", WaitsForTimers = false });
                Assert.Equal(expected, (await SleepThroughAsync(store, time, first)).Outputs);

                foreach (var checkpoint in await store.AllAsync("r"))
                {
                    time = new FakeTimeProvider(checkpoint.Timestamp);
                    var fork = await new Office { Checkpoints = store, TimeProvider = time }.ResumeAsync(checkpoint.Id, new RunOptions { WaitsForTimers = false });
                    Assert.Equal(expected, (await SleepThroughAsync(store, time, fork)).Outputs);
                }
            },
            iter: 100);

    /// <summary>Resumes a run whenever it wants to be woken.</summary>
    private static async Task<RunResult<string>> SleepThroughAsync(ICheckpointStore store, FakeTimeProvider time, RunResult<string> result)
    {
        while (result.Status == RunStatus.Sleeping)
        {
            time.SetUtcNow(result.NextWakeTime!.Value);
            result = await new Office { Checkpoints = store, TimeProvider = time }.ResumeAsync(result.RunId, new RunOptions { WaitsForTimers = false });
        }

        return result;
    }

    private static List<string> Expect(Appointment[] appointments)
    {
        var outputs = new List<string>();
        var timers = appointments.Select(appointment => (Due: appointment.Minutes, Appointment: appointment)).ToList();
        for (var (now, superStep) = (0, 1); timers.Count > 0; superStep++)
        {
            now = Math.Max(now, timers.Min(timer => timer.Due));
            var due = timers.Where(timer => timer.Due <= now).OrderBy(timer => timer.Due).ToList();
            timers.RemoveAll(timer => timer.Due <= now);
            foreach (var (_, appointment) in due)
            {
                outputs.Add($"{superStep}: {appointment.Name} ({outputs.Count + 1})");
                timers.AddRange(appointment.Then.Select(then => (now + then.Minutes, then)));
            }
        }

        return outputs;
    }
}
