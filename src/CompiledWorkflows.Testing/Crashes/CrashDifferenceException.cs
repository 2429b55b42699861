namespace CompiledWorkflows;

/// <summary>After a crash a run has ended differently than it does uninterrupted.</summary>
public sealed class CrashDifferenceException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="crash">Where the process died.</param>
    /// <param name="expected">How the run ends uninterrupted.</param>
    /// <param name="actual">How it ended after the crash.</param>
    /// <param name="innerException">What the run that went on has failed with, if it has.</param>
    public CrashDifferenceException(string crash, string expected, string actual, Exception? innerException = null)
        : base(Describe(crash, expected, actual), innerException)
    {
        Crash = crash;
        Expected = expected;
        Actual = actual;
    }

    /// <summary>Where the process died, and the one after it if that did too.</summary>
    public string Crash { get; }

    /// <summary>How the run ends uninterrupted, in lines of text.</summary>
    public string Expected { get; }

    /// <summary>How it ended after the crash, in lines of text.</summary>
    public string Actual { get; }

    private static string Describe(string crash, string expected, string actual) => $"""
        A run that goes on after a crash ends differently.
        The crash: {crash}
        Uninterrupted, the run ends so:
        {expected}
        After the crash it ended so:
        {actual}
        Mostly an executor remembers something in a field that is no [State], or a handler does something to the outside that must not happen twice.
        """;
}
