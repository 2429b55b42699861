namespace CompiledWorkflows;

/// <summary>Something else was seen than the contract promises.</summary>
internal sealed class Mismatch(string message, Exception? innerException = null) : Exception(message, innerException)
{
    public static string Describe(Exception exception)
        => exception is Mismatch ? exception.Message : $"The store threw {exception.GetType().Name}: {exception.Message}";
}
