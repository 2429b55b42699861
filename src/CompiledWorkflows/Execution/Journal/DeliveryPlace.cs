namespace CompiledWorkflows;

/// <summary>Which of a run's messages is handled: the same in every attempt, and after a resume.</summary>
/// <param name="NodeKey">The key of the executor that handles it.</param>
/// <param name="SuperStep">The superstep.</param>
/// <param name="Delivery">Its place among the messages that the executor handles in it.</param>
internal readonly record struct DeliveryPlace(string NodeKey, long SuperStep, int Delivery);
