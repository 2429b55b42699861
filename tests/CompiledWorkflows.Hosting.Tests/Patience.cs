using System.Runtime.CompilerServices;
using Xunit;

namespace CompiledWorkflows.Hosting.Tests;

/// <summary>Ends a test that waits for what never comes, after a time that is enough for slow machines.</summary>
internal static class Patience
{
    private static readonly ConditionalWeakTable<object, CancellationTokenSource> Sources = [];

    /// <summary>The token of the test that runs.</summary>
    public static CancellationToken Token => Sources.GetValue(TestContext.Current.Test!, static _ => Begin()).Token;

    private static CancellationTokenSource Begin()
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        source.CancelAfter(TimeSpan.FromMinutes(5));
        return source;
    }
}
