using System.Text.Json.Serialization;

namespace Benchmarks.Values;

/// <summary>What System.Text.Json's source generator makes for the values.</summary>
[JsonSerializable(typeof(Entry))]
[JsonSerializable(typeof(Account))]
[JsonSerializable(typeof(int[]))]
internal sealed partial class Json : JsonSerializerContext;
