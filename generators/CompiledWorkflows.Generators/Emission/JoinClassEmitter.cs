namespace CompiledWorkflows.Generators.Emission;

/// <summary>Writes the nested class of a barrier: its slots, and how a set is made of them.</summary>
internal static class JoinClassEmitter
{
    private const string Library = "global::CompiledWorkflows.Generated.";

    public static void Emit(CodeWriter writer, WorkflowLayout layout, JoinLayout join)
    {
        var key = join.Model.KeyType < 0 ? null : layout.TypeName(join.Model.KeyType);
        NestedClass.Attributes(writer);
        using var type = writer.Block($"private sealed class {join.Class} : {Library}{(key is null ? "ZipJoin" : $"KeyedJoin<{key}>")}");
        writer.Line($"private readonly {join.Target.Class} target;");
        foreach (var slot in join.Slots)
        {
            writer.Line($"internal readonly {SlotType(layout, join, slot)}{(slot.Source.IsReplicated ? "[]" : "")} {slot.Field};");
        }

        foreach (var (list, slots) in Lists(join))
        {
            writer.Line($"private readonly {SlotType(layout, join, slots[0])}[] {list};");
        }

        writer.Line().Line($"internal {join.Class}({join.Target.Class} target)");
        using (writer.Indent())
        {
            writer.Line($": base(target, {Text.Literal(join.Key)})");
        }

        using (writer.Block(""))
        {
            Slots(writer, layout, join);
        }

        writer.Line();
        using (writer.Block($"protected override void Fire({(key is null ? "" : key + " key")})"))
        {
            Fire(writer, join);
        }
    }

    private static string SlotType(WorkflowLayout layout, JoinLayout join, SlotLayout slot)
    {
        var type = layout.TypeName(slot.Model.Type);
        return join.Model.KeyType < 0 ? $"{Library}ZipSlot<{type}>" : $"{Library}KeyedSlot<{layout.TypeName(join.Model.KeyType)}, {type}>";
    }

    private static void Slots(CodeWriter writer, WorkflowLayout layout, JoinLayout join)
    {
        writer.Line("this.target = target;");
        foreach (var slot in join.Slots)
        {
            var message = $"{layout.TypeName(slot.Model.Type)}, {layout.Codec(slot.Model.Type)}";
            var type = join.Model.KeyType < 0
                ? $"{Library}ZipSlot<{message}>"
                : $"{Library}KeyedSlot<{layout.TypeName(join.Model.KeyType)}, {layout.Codec(join.Model.KeyType)}, {message}>";
            var id = Text.Literal(slot.Source.Model.Id);
            if (!slot.Source.IsReplicated)
            {
                writer.Line($"{slot.Field} = new {type}(this, {id});");
                continue;
            }

            writer.Line($"{slot.Field} = new {SlotType(layout, join, slot)}[{slot.Source.Model.Replicas}];");
            using (writer.Block($"for (var replica = 0; replica < {slot.Source.Model.Replicas}; replica++)"))
            {
                writer.Line($"{slot.Field}[replica] = new {type}(this, {id}, replica);");
            }

            writer.Line();
        }

        foreach (var (list, slots) in Lists(join))
        {
            writer.Line($"{list} = [{string.Join(", ", slots.Select(slot => (slot.Source.IsReplicated ? ".. " : "") + slot.Field))}];");
        }
    }

    /// <summary>The slots whose messages go into one list, each with the field that holds them together.</summary>
    private static IEnumerable<(string Field, IReadOnlyList<SlotLayout> Slots)> Lists(JoinLayout join) => join.Slots
        .Where(slot => IsList(join, slot))
        .GroupBy(slot => join.Model.Set < 0 ? join.Slots.ToList().IndexOf(slot) : slot.Model.Parameter)
        .Select(group => ($"list{group.Key}", (IReadOnlyList<SlotLayout>)[.. group]));

    /// <summary>Whether a slot's messages are taken with a list: for a parameter that is one, or where there may be several at once.</summary>
    private static bool IsList(JoinLayout join, SlotLayout slot) => join.Model.Set >= 0
        ? join.Target.Model.Handlers[join.Model.Handler].Messages[slot.Model.Parameter].Type != slot.Model.Type
        : join.Model.Gathers || slot.Source.IsReplicated;

    private static void Fire(CodeWriter writer, JoinLayout join)
    {
        var key = join.Model.KeyType < 0 ? "" : "key";
        string TakeList(string list) => $"{Library}SlotSets.{(join.Model.Gathers ? "TakeAll" : "TakeEach")}({list}{(key.Length == 0 ? "" : ", key")})";
        if (join.Model.Set >= 0)
        {
            var lists = Lists(join).ToDictionary(list => list.Slots[0].Model.Parameter, list => list.Field);
            var parameters = join.Slots.Select(slot => slot.Model.Parameter).Distinct().Select(parameter => lists.TryGetValue(parameter, out var list)
                ? TakeList(list)
                : $"{join.Slots.First(slot => slot.Model.Parameter == parameter).Field}.Take({key})").ToList();
            var set = parameters.Count == 1 ? parameters[0] : $"({string.Join(", ", parameters)})";
            writer.Line($"target.{join.Inbox(join.Slots[0]).Field}.Append({set});");
            return;
        }

        foreach (var slot in join.Slots)
        {
            var inbox = join.Inbox(slot).Field;
            var list = Lists(join).FirstOrDefault(each => each.Slots.Contains(slot)).Field;
            if (list is null)
            {
                writer.Line($"target.{inbox}.Append({slot.Field}.Take({key}));");
                continue;
            }

            using (writer.Block($"foreach (var message in {TakeList(list)})"))
            {
                writer.Line($"target.{inbox}.Append(message);");
            }

            writer.Line();
        }
    }
}
