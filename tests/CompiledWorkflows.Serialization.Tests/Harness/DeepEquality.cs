using System.Collections;
using System.Collections.Immutable;
using System.Reflection;

namespace CompiledWorkflows.Serialization.Tests.Harness;

/// <summary>Compares values by what they hold: collections by their elements in order, sets and dictionaries by their elements, everything else by its fields.</summary>
internal static class DeepEquality
{
    public static string? Difference(object? left, object? right, string path = "value", int depth = 0)
    {
        if (ReferenceEquals(left, right))
        {
            return null;
        }

        if (left is null || right is null || left.GetType() != right.GetType())
        {
            // Interfaces come back as the type the codec chooses.
            return left is IEnumerable a && right is IEnumerable b && left is not string ? Sequences(a, b, path, depth) : $"{path}: {left ?? "null"} and {right ?? "null"}";
        }

        return left switch
        {
            DateTime time => time == (DateTime)right && time.Kind == ((DateTime)right).Kind ? null : $"{path}: {left} and {right}",
            string or Uri or Version or decimal or IFormattable => left.Equals(right) ? null : $"{path}: {left} and {right}",
            _ when left.GetType().IsPrimitive || left.GetType().IsEnum => left.Equals(right) ? null : $"{path}: {left} and {right}",
            _ when left.GetType() is { IsGenericType: true } type && (type.GetGenericTypeDefinition() == typeof(ArraySegment<>) || type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)) =>
                Fields(left, right, path, depth),
            _ when left.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(PriorityQueue<,>) =>
                Sequences(Items(left), Items(right), path, depth),
            IEnumerable elements => Sequences(elements, (IEnumerable)right, path, depth),
            _ => Fields(left, right, path, depth),
        };
    }

    private static IEnumerable Items(object queue) => (IEnumerable)queue.GetType().GetProperty("UnorderedItems")!.GetValue(queue)!;

    private static string? Sequences(IEnumerable left, IEnumerable right, string path, int depth)
    {
        var (a, b) = (left.Cast<object?>().ToList(), right.Cast<object?>().ToList());
        if (a.Count != b.Count)
        {
            return $"{path}: {a.Count} and {b.Count} elements";
        }

        var unordered = left is IDictionary || left.GetType().Name.Contains("Set", StringComparison.Ordinal) || left.GetType().Name.Contains("Dictionary", StringComparison.Ordinal)
            || left.GetType().Name.Contains("Bag", StringComparison.Ordinal);
        return unordered
            ? a.Select((x, i) => b.Exists(y => Difference(x, y, path, depth + 1) is null) ? null : $"{path}[{i}]: no {x}").FirstOrDefault(d => d is not null)
            : a.Select((x, i) => Difference(x, b[i], $"{path}[{i}]", depth + 1)).FirstOrDefault(d => d is not null);
    }

    private static string? Fields(object left, object right, string path, int depth)
    {
        if (depth > 50)
        {
            return null;
        }

        for (var type = left.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (field.Name.Contains("Ignored", StringComparison.Ordinal))
                {
                    continue;
                }

                if (Difference(field.GetValue(left), field.GetValue(right), path + "." + field.Name, depth + 1) is { } difference)
                {
                    return difference;
                }
            }
        }

        return null;
    }
}
