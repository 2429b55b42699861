using StackExchange.Redis;

namespace CompiledWorkflows;

/// <summary>Tells what passes when a server is back, has room or has been replaced from what does not.</summary>
internal static class Failures
{
    /// <summary>What servers say, and scripts repeat in the midst of their own words, when they are not up to a command for the time being.</summary>
    private static readonly string[] Passing = ["LOADING", "READONLY", "OOM", "BUSY", "MISCONF", "NOREPLICAS", "MASTERDOWN", "CLUSTERDOWN", "TRYAGAIN"];

    public static bool IsUnavailable(Exception exception)
        => exception switch
        {
            RedisConnectionException or RedisTimeoutException or ReplicasMissingException => true,
            RedisServerException => Passing.Any(word => exception.Message.Contains(word, StringComparison.Ordinal)),
            _ => false,
        };
}

/// <summary>A record was appended, and too few replicas have it.</summary>
internal sealed class ReplicasMissingException(string message) : Exception(message);
