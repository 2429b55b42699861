namespace CompiledWorkflows.RandomGraphs;

/// <summary>What is told of what happens in the workflows of a run.</summary>
internal interface IOutside
{
    /// <summary>A message leaves the run, by a node of the outermost workflow.</summary>
    void PutOut(string nodeId, object message);

    /// <summary>Nothing took a message.</summary>
    void Drop();

    void See(Feature feature);
}
