using CompiledWorkflows.Tests;

namespace CompiledWorkflows;

/// <summary>Resumes the run that a line of the input names, and tells in order what it does; <c>over</c> lets the run end.</summary>
internal sealed class Racer(ICheckpointStore store, TextWriter output)
{
    private readonly TextWriter _output = TextWriter.Synchronized(output);
    private volatile bool _isOver;

    public async Task RaceAsync(TextReader input)
    {
        var race = Task.CompletedTask;
        while (await input.ReadLineAsync() is { } line)
        {
            if (line == "over")
            {
                _isOver = true;
                continue;
            }

            await race;
            _isOver = false;
            race = Task.Run(() => ResumeAsync(line));
        }
    }

    private async Task ResumeAsync(string runId)
    {
        var contested = new Contested(contender: () => new Contender(TakeEffect)) { Checkpoints = new ConflictWatch(store, () => _output.WriteLine("known")) };
        try
        {
            var result = await contested.ResumeAsync(runId);
            _output.WriteLine($"completed {result.Outputs[0]}");
        }
        catch (Exception e) when (IsConflict(e))
        {
            _output.WriteLine("lost");
        }
        catch (Exception e)
        {
            _output.WriteLine($"failed {e.ToString().ReplaceLineEndings(" ")}");
        }
    }

    private static bool IsConflict(Exception e) => e is CheckpointConflictException || e.InnerException is CheckpointConflictException;

    private bool TakeEffect(int step)
    {
        _output.WriteLine($"effect {step}");
        return _isOver;
    }
}
