using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CompiledWorkflows.RandomGraphs;

/// <summary>What random programs and the tests need to know of messages and state, whatever their type. Slow and plain.</summary>
public static class Values
{
    /// <summary>The value in words: equal for equal values in any assembly.</summary>
    public static string Text(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        bool flag => flag ? "true" : "false",
        Enum => value.ToString()!,
        IFormattable number when value.GetType().IsPrimitive => number.ToString(null, CultureInfo.InvariantCulture),
        IDictionary entries => $"{{{string.Join(", ", entries.Keys.Cast<object>().Select(key => $"{Text(key)}: {Text(entries[key])}"))}}}",
        ITuple tuple => $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(index => Text(tuple[index])))})",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Text))}]",
        _ => Members(value),
    };

    /// <summary>How many hops a message may still cause: the most of its parts.</summary>
    public static int Hops(object message) => message switch
    {
        int number => number & 7,
        string text => text[0] - '0',
        int[] numbers => numbers[0],
        ITuple tuple when tuple[0] is int hops && tuple[^1] is string => hops,
        ITuple tuple => Enumerable.Range(0, tuple.Length).Max(index => Hops(tuple[index]!)),
        IEnumerable items => items.Cast<object>().Select(Hops).DefaultIfEmpty(0).Max(),
        _ => message.GetType().GetProperty("Hops")?.GetValue(message) as int? ?? Hops(message.GetType().GetProperty("Value")!.GetValue(message)!),
    };

    /// <summary>A number from 0 to 9999 that depends on everything given.</summary>
    public static long Mix(long state, int salt, object? message)
    {
        var hash = unchecked((2166136261 ^ (uint)state ^ (uint)(salt * 7919)) * 16777619);
        foreach (var letter in Text(message))
        {
            hash = unchecked((hash ^ letter) * 16777619);
        }

        return hash % 10007 % 10000;
    }

    /// <summary>The id of a request is another one in every run.</summary>
    private static bool IsId(PropertyInfo property) => property.Name == "RequestId" && property.DeclaringType!.Assembly == typeof(Workflow<>).Assembly;

    private static string Members(object value)
    {
        var properties = value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && !IsId(property))
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => $"{property.Name}={Text(property.GetValue(value))}");
        return $"{value.GetType().Name}({string.Join(", ", properties)})";
    }
}
