namespace CompiledWorkflows;

/// <summary>The kinds of edges.</summary>
public enum GraphEdgeKind
{
    /// <summary>An edge by itself: it takes every message that fits it.</summary>
    Edge,

    /// <summary>One of the cases of its source: the first that holds takes the message.</summary>
    Case,

    /// <summary>Takes the messages of its source that no case takes.</summary>
    Otherwise,

    /// <summary>One source of a fan-in that takes a message of each at a time.</summary>
    Zip,

    /// <summary>One source of a fan-in that takes everything once each has sent.</summary>
    Gather,

    /// <summary>An output: its messages leave the workflow.</summary>
    Output,
}
