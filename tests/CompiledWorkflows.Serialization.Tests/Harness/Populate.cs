using System.Collections;
using System.Reflection;

namespace CompiledWorkflows.Serialization.Tests.Harness;

/// <summary>Makes random values of types that are known only when the test runs.</summary>
public sealed class Populate(int seed)
{
    private static readonly string[] Texts = ["", "a", "Ž", "long enough to need a header of two bytes", "\0\n\"", "🐎"];
    private readonly Random _random = new(seed);

    public T Value<T>() => (T)Value(typeof(T), 0, isNullable: false)!;

    private object? Value(Type type, int depth, bool isNullable = true)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return _random.Next(3) == 0 ? null : Value(underlying, depth);
        }

        if (!type.IsValueType && isNullable && _random.Next(6) == 0)
        {
            return null;
        }

        return Leaf(type) ?? (type.IsArray ? Array(type.GetElementType()!, depth)
            : type.IsGenericType ? Generic(type, depth)
            : Object(type, depth));
    }

    private object? Leaf(Type type)
    {
        var bits = _random.Next(3) == 0 ? _random.Next(-3, 4) : _random.NextInt64();
        return type.IsEnum ? Enum.ToObject(type, _random.Next(4)) : type.Name switch
        {
            "Int32" => (int)bits,
            "Int64" => bits,
            "Byte" => (byte)bits,
            "SByte" => (sbyte)bits,
            "UInt16" => (ushort)bits,
            "Boolean" => bits % 2 == 0,
            "Char" => (char)bits,
            "Double" => BitConverter.Int64BitsToDouble(bits) is var d && double.IsNaN(d) ? 0.5 : BitConverter.Int64BitsToDouble(bits),
            "Single" => (float)(bits / 3.0),
            "Decimal" => bits / 100m,
            "String" => Texts[_random.Next(Texts.Length)],
            "Guid" => new Guid(_random.Next(), 1, 2, [1, 2, 3, 4, 5, 6, 7, 8]),
            "DateTimeOffset" => new DateTimeOffset(_random.NextInt64(DateTime.MaxValue.Ticks / 2) + 864000000000, TimeSpan.FromMinutes(_random.Next(-800, 800))),
            "TimeSpan" => new TimeSpan(bits),
            "DateOnly" => DateOnly.FromDayNumber(_random.Next(3_000_000)),
            "Int128" => (Int128)bits * bits,
            "Byte[]" => Enumerable.Range(0, _random.Next(4)).Select(i => (byte)i).ToArray(),
            "Uri" => new Uri("https://example.org/" + _random.Next()),
            _ => null,
        };
    }

    private Array Array(Type element, int depth)
    {
        var array = System.Array.CreateInstance(element, Count(depth));
        for (var i = 0; i < array.Length; i++)
        {
            array.SetValue(Value(element, depth + 1), i);
        }

        return array;
    }

    private object Generic(Type type, int depth)
    {
        var arguments = type.GetGenericArguments();
        var definition = type.GetGenericTypeDefinition();
        if (definition == typeof(IReadOnlyList<>))
        {
            return Array(arguments[0], depth);
        }

        if (definition == typeof(KeyValuePair<,>) || definition == typeof(ValueTuple<,>))
        {
            return Activator.CreateInstance(type, Value(arguments[0], depth + 1, isNullable: false), Value(arguments[1], depth + 1))!;
        }

        var collection = Activator.CreateInstance(type)!;
        for (var i = Count(depth); i > 0; i--)
        {
            if (collection is IDictionary dictionary)
            {
                dictionary[Value(arguments[0], depth + 1, isNullable: false)!] = Value(arguments[1], depth + 1);
            }
            else
            {
                var add = type.GetMethod(definition == typeof(Stack<>) ? "Push" : "Add", [arguments[0]])!;
                _ = add.Invoke(collection, [Value(arguments[0], depth + 1, isNullable: definition != typeof(HashSet<>))]);
            }
        }

        return collection;
    }

    private object Object(Type type, int depth)
    {
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).FirstOrDefault();
        var arguments = constructor?.GetParameters().Select(p => Value(p.ParameterType, depth + 1)).ToArray() ?? [];
        var value = arguments.Length == 0 ? Activator.CreateInstance(type)! : constructor!.Invoke(arguments);
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            if (arguments.Length == 0)
            {
                field.SetValue(value, Value(field.FieldType, depth + 1));
            }
        }

        return value;
    }

    private int Count(int depth) => depth > 4 ? 0 : _random.Next(4);
}
