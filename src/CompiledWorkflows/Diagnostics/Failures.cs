using System.Diagnostics;

namespace CompiledWorkflows;

/// <summary>How a failure is told of without what its message says.</summary>
internal static class Failures
{
    /// <summary>The type of what went wrong: of a run's failure, that of its cause.</summary>
    public static string ErrorType(this Exception failure)
        => (failure is WorkflowFailedException { InnerException: { } cause } ? cause : failure).GetType().ToString();

    /// <summary>Marks a span as failed.</summary>
    /// <param name="activity">The span.</param>
    /// <param name="failure">With what.</param>
    /// <param name="sensitive">Whether what the exception says may be told.</param>
    public static void Fail(this Activity activity, Exception failure, bool sensitive)
    {
        var type = failure.ErrorType();
        _ = activity.SetTag(Attributes.ErrorType, type).SetStatus(ActivityStatusCode.Error, sensitive ? failure.Message : null);
        _ = sensitive
            ? activity.AddException(failure)
            : activity.AddEvent(new ActivityEvent("exception", tags: new ActivityTagsCollection { [Attributes.ExceptionType] = type }));
    }
}
