using static CompiledWorkflows.Evolution.Outcome;
using static CompiledWorkflows.Evolution.Programs.ProgramSource;

namespace CompiledWorkflows.Evolution.Changes;

/// <summary>Changes of the members of a value.</summary>
internal static class MemberChanges
{
    private const string Order = "public sealed record Order(string Name);";
    private const string Ada = "new(\"Ada\")";

    private const string Unread = "messages of type Shop.Order wait for 'till' and cannot be read: ";

    public static readonly Change[] All =
    [
        Message("a member is added, with an initial value", Order, Ada, "public sealed record Order(string Name) { public int Count { get; set; } = 4; }", "$\"{order.Name} {order.Count}\"", Restores("Ada 4")),
        Message("a member is added, without an initial value", Order, Ada, "public sealed record Order(string Name) { public string? Note { get; set; } }", "order.Name + (order.Note ?? \" nothing\")", Restores("Ada nothing")),
        Message("a member is added that is `required`", Order, Ada, "public sealed record Order(string Name) { public required int Count { get; init; } }", "order.Name", Refused(Unread + "The data of a Shop.Order does not have the member 'Count', which has no default.")),
        Message("a parameter is added, of a value type or nullable", Order, Ada, "public sealed record Order(string Name, int Count, string? Note);", "$\"{order.Name} {order.Count} {order.Note ?? \"null\"}\"", Restores("Ada 0 null")),
        Message("a parameter is added, with a default value", Order, Ada, "public sealed record Order(string Name, string Note = \"soon\");", "$\"{order.Name} {order.Note}\"", Restores("Ada soon")),
        Message("a parameter is added, not nullable and without a default value", Order, Ada, "public sealed record Order(string Name, string Note);", "order.Name", Refused(Unread + "The data of a Shop.Order does not have the member 'Note', which has no default.")),
        Message("a member is removed", "public sealed record Order(string Name, int Count);", "new(\"Ada\", 3)", Order, "order.Name", Restores("Ada").Warning("holds 'Count' of Shop.Order, which the type no longer has; this was skipped.")),
        Message("a member is renamed, with `[FormerName]`", Order, Ada, "public sealed record Order([FormerName(\"Name\")] string Customer);", "order.Customer", Restores("Ada")),
        Message("a member is renamed, without `[FormerName]`, and may be missing", Order, Ada, "public sealed record Order(string? Customer);", "order.Customer ?? \"nobody\"", Restores("nobody").Warning("holds 'Name' of Shop.Order, which the type no longer has; this was skipped.").But("CWF2117 reports it.")),
        Message("a member is renamed, without `[FormerName]`, and may not be missing", Order, Ada, "public sealed record Order(string Customer);", "order.Customer", Refused(Unread + "The data of a Shop.Order does not have the member 'Customer', which has no default.")),
        Message("members change places", "public sealed record Order(string Name, int Count);", "new(\"Ada\", 3)", "public sealed record Order(int Count, string Name);", "$\"{order.Name} {order.Count}\"", Restores("Ada 3")),
        Message("a member is widened, `int` to `long`", "public sealed record Order(int Count);", "new(3)", "public sealed record Order(long Count);", "$\"{order.Count}\"", Restores("3")),
        Message("a member is widened, `int` to `double`", "public sealed record Order(int Count);", "new(3)", "public sealed record Order(double Count);", "$\"{order.Count}\"", Restores("3")),
        Message("a member is narrowed, and the value fits", "public sealed record Order(long Count);", "new(3)", "public sealed record Order(byte Count);", "$\"{order.Count}\"", Restores("3")),
        Message("a member is narrowed, and the value does not fit", "public sealed record Order(long Count);", "new(300)", "public sealed record Order(byte Count);", "$\"{order.Count}\"", Refused(Unread + "The data holds a value outside the range of type System.Byte.")),
        Message("a member is made nullable", "public sealed record Order(int Count);", "new(3)", "public sealed record Order(int? Count);", "$\"{order.Count}\"", Restores("3")),
        Message("a member is made non-nullable, and has a value", "public sealed record Order(int? Count);", "new(3)", "public sealed record Order(int Count);", "$\"{order.Count}\"", Restores("3")),
        Message("a member is made non-nullable, and is null", "public sealed record Order(int? Count);", "new(null)", "public sealed record Order(int Count);", "$\"{order.Count}\"", Refused(Unread + "Unexpected msgpack code 192 (nil) encountered.")),
        Message("a reference is made non-nullable, and is null", "public sealed record Order(string? Name);", "new(null)", Order, "order.Name ?? \"null\"", Restores("null").But("The member is null all the same.")),
        Message("a member becomes of a type that is written otherwise, `int` to `string`", "public sealed record Order(int Count);", "new(3)", "public sealed record Order(string Count);", "order.Count", Refused(Unread + "Unexpected msgpack code 3 (positive fixint) encountered.")),
        Message("a member becomes of a type that is written otherwise, `int` to `Guid`", "public sealed record Order(int Count);", "new(3)", "public sealed record Order(Guid Count);", "$\"{order.Count}\"", Refused(Unread + "Unexpected msgpack code 3 (positive fixint) encountered.")),
        Message("a numbered key is added", "[MessagePackObject] public sealed record Order([property: Key(0)] string Name);", Ada, "[MessagePackObject] public sealed record Order([property: Key(0)] string Name, [property: Key(1)] int Count = 4);", "$\"{order.Name} {order.Count}\"", Restores("Ada 4")),
        Message("a numbered key is removed", "[MessagePackObject] public sealed record Order([property: Key(0)] string Name, [property: Key(1)] int Count);", "new(\"Ada\", 3)", "[MessagePackObject] public sealed record Order([property: Key(0)] string Name);", "order.Name", Restores("Ada").Warning("holds element 1 of Shop.Order, which the type no longer has; this was skipped.")),
        Message("a numbered key is given to another member, of a type that is written alike", "[MessagePackObject] public sealed record Order([property: Key(0)] int Count);", "new(3)", "[MessagePackObject] public sealed record Order([property: Key(0)] int Weight);", "$\"{order.Weight}\"", Restores("3").But("The one is taken for the other; CWF2118 reports it.")),
        Message("a numbered key is given to another member, of a type that is written otherwise", "[MessagePackObject] public sealed record Order([property: Key(0)] int Count);", "new(3)", "[MessagePackObject] public sealed record Order([property: Key(0)] string Name);", "order.Name", Refused(Unread + "Unexpected msgpack code 3 (positive fixint) encountered.")),
        Message("a class that was a map gets numbered keys", Order, Ada, "[MessagePackObject] public sealed record Order([property: Key(0)] string Name);", "order.Name", Refused(Unread + "Unexpected msgpack code 129 (fixmap) encountered.")),
    ];
}
