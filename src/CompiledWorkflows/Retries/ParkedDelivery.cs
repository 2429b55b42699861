namespace CompiledWorkflows;

/// <summary>What is kept of a message's handling while the message waits for its next attempt: by this the attempt is the same work.</summary>
/// <param name="SuperStep">The superstep of the first attempt.</param>
/// <param name="Delivery">The place of the message in it.</param>
/// <param name="Attempts">How many attempts were made.</param>
/// <param name="EffectKey">The handling's effect key, where it has been asked for.</param>
/// <param name="Effects">What has been recorded under that key: whole keys and saved results.</param>
internal sealed record ParkedDelivery(long SuperStep, int Delivery, int Attempts, string? EffectKey, IReadOnlyList<KeyValuePair<string, byte[]>> Effects);
