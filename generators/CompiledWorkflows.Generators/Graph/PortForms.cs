namespace CompiledWorkflows.Generators.Graph;

/// <summary>Chooses the form in which a port sends along one edge.</summary>
internal static class PortForms
{
    /// <summary>
    /// A port sends one message for a response: the pair of request and response to a target that asks for exactly that or takes
    /// nothing else, the bare response otherwise.
    /// </summary>
    public static void Choose(DeclaredNode source, List<Route> found)
    {
        if (source.SendsOneForm && found.Count == 2)
        {
            var pair = found.FindIndex(route => route.Sent == source.Sends[1]);
            found.RemoveAt(found[pair].Handled == found[pair].Carried ? 1 - pair : pair);
        }
    }
}
