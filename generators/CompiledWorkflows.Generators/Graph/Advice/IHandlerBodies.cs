namespace CompiledWorkflows.Generators.Graph.Advice;

/// <summary>What the bodies of handlers do, as far as who asks can see them.</summary>
internal interface IHandlerBodies
{
    /// <summary>Whether a handler writes shared state. One whose body is not to be seen does not.</summary>
    bool Writes(int node, int handler, int sharedType);

    /// <summary>How often a handler sends a type through its context each time that it runs.</summary>
    SendCount Sends(int node, int handler, int type);
}

/// <summary>How often a handler sends a type.</summary>
internal enum SendCount
{
    /// <summary>This cannot be told.</summary>
    Unknown,

    AtMostOnce,

    /// <summary>As often as a loop goes round.</summary>
    Many,
}
