using System.Reflection;

namespace CompiledWorkflows.RandomGraphs;

/// <summary>Reads the <see cref="StateAttribute">state</see> of executors by reflection.</summary>
internal static class StateText
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>The state of executors that have any by their ids, the instances of one id in ordinal order.</summary>
    public static SortedDictionary<string, List<string>> Of(IEnumerable<(string Id, object Executor)> executors)
    {
        var states = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var group in executors.GroupBy(each => each.Id, each => Of(each.Executor)))
        {
            if (group.All(text => text.Length > 0))
            {
                states.Add(group.Key, [.. group.Order(StringComparer.Ordinal)]);
            }
        }

        return states;
    }

    private static string Of(object executor)
    {
        var members = new List<string>();
        for (var type = executor.GetType(); type != typeof(object); type = type!.BaseType)
        {
            members.AddRange(type!.GetFields(Declared).Where(IsState).Select(field => $"{field.Name}={Values.Text(field.GetValue(executor))}"));
            members.AddRange(type.GetProperties(Declared).Where(IsState).Select(property => $"{property.Name}={Values.Text(property.GetValue(executor))}"));
        }

        return string.Join(" ", members.Order(StringComparer.Ordinal));
    }

    private static bool IsState(MemberInfo member) => member.IsDefined(typeof(StateAttribute));
}
