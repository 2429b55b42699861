namespace CompiledWorkflows;

/// <summary>A process that dies at a given point, if it gets there: from then on it reaches no store.</summary>
internal sealed class MortalProcess(CrashPoint? death)
{
    private int _calls;

    public bool IsDead => Epitaph is not null;

    /// <summary>Where it died, in words; <see langword="null"/> while it lives.</summary>
    public string? Epitaph { get; private set; }

    /// <summary>How many calls of the store it has made.</summary>
    public int Calls => _calls;

    /// <summary>Makes a call of the store, and dies in it if it is time.</summary>
    public async ValueTask<T> CallAsync<T>(string what, Func<ValueTask<T>> call)
    {
        Require();
        var number = _calls++;
        if (death == new StoreCallCrash(number, Afterwards: false))
            Die($"the process died in its store call {number}, {what}, before that had an effect");

        var result = await call().ConfigureAwait(false);
        if (death == new StoreCallCrash(number, Afterwards: true))
            Die($"the process died in its store call {number}, {what}, which had its effect");
        return result;
    }

    /// <summary>Learns that a superstep has ended, and dies if it is time.</summary>
    public void EndSuperStep(long superStep)
    {
        if (death == new SuperStepCrash(superStep))
            Die($"the process died after superstep {superStep}, outside of any call of the store");
    }

    private void Require()
    {
        if (IsDead)
            throw new ProcessDiedException();
    }

    private void Die(string epitaph)
    {
        Epitaph = epitaph;
        throw new ProcessDiedException();
    }
}
