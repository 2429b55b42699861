using Microsoft.Extensions.Logging;

namespace CompiledWorkflows;

/// <summary>What the host tells: ids, and what went wrong; never what messages, state or responses hold.</summary>
internal sealed partial class HostLog(ILogger logger)
{
    [LoggerMessage(1, LogLevel.Information, "Host {HostId} of workflows has joined")]
    public partial void Joined(string hostId);

    [LoggerMessage(2, LogLevel.Information, "The host of workflows has stopped; {Runs} runs that were at work are left to others")]
    public partial void Stopped(int runs);

    [LoggerMessage(3, LogLevel.Warning, "Host {HostId} of workflows was evicted: it has not shown for too long that it lives. It leaves its runs and joins anew")]
    public partial void Evicted(string hostId);

    [LoggerMessage(4, LogLevel.Warning, "Host {HostId} of workflows has not shown for the duration of a lease that it lives, and was evicted. Its runs are free")]
    public partial void EvictedOther(string hostId);

    [LoggerMessage(5, LogLevel.Warning, "The host of workflows could not show that it lives, and tries again")]
    public partial void MissedBeat(Exception exception);

    [LoggerMessage(6, LogLevel.Warning, "The host of workflows could not take its leave: others take over when its lease has run out")]
    public partial void CouldNotLeave(Exception exception);

    [LoggerMessage(7, LogLevel.Warning, "The claim of run {RunId} could not be given up, which is tried again")]
    public partial void CouldNotRelease(Exception exception, string runId);

    [LoggerMessage(8, LogLevel.Warning, "The host of workflows could not look for runs, and tries again")]
    public partial void CouldNotFind(Exception exception);

    [LoggerMessage(9, LogLevel.Warning, "Run {RunId}: {Warning}")]
    public partial void Warned(string runId, string warning);

    [LoggerMessage(10, LogLevel.Information, "Run {RunId} was left where it was")]
    public partial void Abandoned(string runId);

    [LoggerMessage(11, LogLevel.Information, "Another writer has gone on with run {RunId}. It is looked at again after {Delay}")]
    public partial void Contested(Exception exception, string runId, TimeSpan delay);

    [LoggerMessage(12, LogLevel.Error, "Run {RunId} could not go on. It is tried again after {Delay}")]
    public partial void CouldNotGoOn(Exception exception, string runId, TimeSpan delay);

    [LoggerMessage(13, LogLevel.Error, "Run {RunId} could not be put away properly")]
    public partial void CouldNotBePutAway(Exception exception, string runId);

    [LoggerMessage(14, LogLevel.Warning, "Run {RunId} is {Status}")]
    public partial void Ended(Exception? exception, string runId, RunStatus status);

    [LoggerMessage(15, LogLevel.Information, "Of {Seen} runs {Deleted} were deleted and {Trimmed} were trimmed")]
    public partial void Swept(int seen, int deleted, int trimmed);

    [LoggerMessage(16, LogLevel.Warning, "What is not to be kept could not be removed, which is tried again")]
    public partial void CouldNotSweep(Exception exception);

    [LoggerMessage(17, LogLevel.Warning, "Run {RunId} could not be cancelled")]
    public partial void CouldNotCancel(Exception exception, string runId);
}
