namespace CompiledWorkflows.Generated;

/// <summary>How the names of nodes are put together in checkpoints.</summary>
internal static class NodeKey
{
    private const string Separators = "%/#,>";

    /// <summary>An id in which what parts ids is written as its hexadecimal code after a percent sign.</summary>
    public static string Escape(string id)
    {
        if (id.AsSpan().IndexOfAny(Separators) < 0)
            return id;

        foreach (var separator in Separators)
            id = id.Replace($"{separator}", $"%{(int)separator:X2}", StringComparison.Ordinal);
        return id;
    }
}
