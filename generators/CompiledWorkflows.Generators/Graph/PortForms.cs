namespace CompiledWorkflows.Generators.Graph;

/// <summary>Chooses the form in which a port sends along one edge.</summary>
internal static class PortForms
{
    /// <summary>
    /// A port sends one message for a response: the pair of request and response to a target that asks for exactly that or takes
    /// nothing else, the bare response otherwise. With a request of a sub-workflow's port it is the same.
    /// </summary>
    /// <param name="source">The node that sends.</param>
    /// <param name="found">What its target can take of it.</param>
    /// <param name="sent">The type of one of those as it is sent.</param>
    /// <param name="isExact">Whether the target asks for exactly that type.</param>
    public static IReadOnlyList<T> Choose<T>(DeclaredNode source, IReadOnlyList<T> found, Func<T, int> sent, Func<T, bool> isExact)
    {
        if (!source.SendsOneForm || found.Count != 2)
        {
            return found;
        }

        var pair = found.Single(each => sent(each) == source.Sends[1]);
        return [isExact(pair) ? pair : found.Single(each => sent(each) == source.Sends[0])];
    }

    public static IReadOnlyList<Route> Choose(DeclaredNode source, IReadOnlyList<Route> found) =>
        Choose(source, found, route => route.Sent, route => route.Handled == route.Carried);
}
