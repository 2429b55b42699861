using CompiledWorkflows.Analyzers.Messages.Baseline.Comparison;
using CompiledWorkflows.Analyzers.Messages.Baseline.Contracts;
using CsCheck;

namespace CompiledWorkflows.Analyzers.Tests.Baseline;

/// <summary>What holds for any contract and any file.</summary>
public sealed class ContractProperties
{
    private static readonly Gen<string> Name = Gen.OneOf(Gen.String.Where(text => text.Length > 0), Gen.OneOfConst("till", "a b", "Box<int, string>", "# no", "x: y", "\"", "\\", "formerly", "takes"));

    private static readonly Gen<string> Type = Gen.OneOfConst("int", "long", "string", "Shop.Order", "Shop.Line", "System.Collections.Generic.List<Shop.Line>", "System.Collections.Generic.Dictionary<string, Shop.Line>", "byte[]");

    private static readonly Gen<ContractElement> Element = Gen.Select(Gen.Enum<ElementKind>(), Name, Name, Name, Type, Name, (kind, owner, name, node, type, former) => kind switch
    {
        ElementKind.Workflow => new ContractElement(kind, owner),
        ElementKind.Executor or ElementKind.SubWorkflow => new ContractElement(kind, owner, name),
        ElementKind.Port or ElementKind.InnerPort => new ContractElement(kind, owner, name) { Value = $"{type} -> {type}" },
        ElementKind.Inbox or ElementKind.Output => new ContractElement(kind, owner, type) { Node = node },
        ElementKind.SharedState => new ContractElement(kind, owner, type),
        ElementKind.Replicas => new ContractElement(kind, owner) { Node = node, Value = "3" },
        ElementKind.FanIn => new ContractElement(kind, owner, name) { Node = node, Value = $"{type} + {type}" },
        ElementKind.Type => new ContractElement(kind, owner) { Value = "map" },
        ElementKind.Enum => new ContractElement(kind, owner) { Value = "int" },
        ElementKind.Key => new ContractElement(kind, owner, "0") { Label = name, Value = type },
        ElementKind.FormerName => new ContractElement(kind, owner, former) { Thing = new ContractElement(ElementKind.Member, owner, name) },
        _ => new ContractElement(kind, owner, name) { Value = type },
    });

    /// <summary>Contracts in which a thing has one value.</summary>
    private static readonly Gen<ContractElement[]> Contract = Element.Array[0, 12].Select(elements => elements.DistinctBy(element => element.Identity).ToArray());

    [Fact]
    public void A_line_says_what_its_element_is() =>
        Element.Sample(element => Assert.Equal(element, LineFormat.Read(element.ToString())));

    [Fact]
    public void A_file_holds_what_was_recorded_in_any_order_and_however_often() =>
        Gen.Select(Contract, Contract, Gen.Shuffle(new[] { "\n", "# a comment\n", "\r\n" })).Sample((one, other, rest) =>
        {
            var text = BaselineEdit.Apply(string.Concat(rest) + BaselineEdit.Apply("", one, []) + BaselineEdit.Apply("", one, []), other, []);

            Assert.DoesNotContain(BaselineFile.Parse(text).Lines, line => line.IsMalformed);
            Assert.Equal(one.Union(other).ToHashSet(), BaselineFile.Parse(text).Elements.ToHashSet());
            Assert.Contains("# a comment", text, StringComparison.Ordinal);
        });

    [Fact]
    public void Any_text_is_read() =>
        Gen.String.Sample(text => Assert.Equal(text.Split('\n').Length, BaselineFile.Parse(text).Lines.Count));

    [Fact]
    public void What_is_recorded_as_it_is_gives_no_change() =>
        Contract.Sample(contract => Assert.Empty(ContractComparison.Compare(contract, Current(contract))));

    [Fact]
    public void What_is_not_recorded_is_to_be_recorded_and_breaks_nothing() =>
        Contract.Sample(contract => Assert.All(ContractComparison.Compare([], Current(contract)), change => Assert.Equal(ChangeKind.NotRecorded, change.Kind)));

    [Fact]
    public void Accepting_every_change_makes_the_baseline_right() =>
        Gen.Select(Contract, Contract).Sample((before, after) =>
        {
            var changes = ContractComparison.Compare(before, Current(after));

            var text = BaselineEdit.Apply(BaselineEdit.Apply("", before, []), changes.SelectMany(change => change.Added), changes.SelectMany(change => change.Removed));

            Assert.Empty(ContractComparison.Compare(BaselineFile.Parse(text).Elements, Current(after)));
        });

    [Fact]
    public void Every_line_is_in_one_change() =>
        Gen.Select(Contract, Contract).Sample((before, after) =>
        {
            var changes = ContractComparison.Compare(before, Current(after));

            Assert.Equal(before.Except(after).ToHashSet(), changes.SelectMany(change => change.Removed).ToHashSet());
            Assert.Equal(after.Except(before).ToHashSet(), changes.SelectMany(change => change.Added).ToHashSet());
        });

    [Fact]
    public void A_workflow_with_errors_loses_nothing() =>
        Contract.Sample(contract => Assert.DoesNotContain(
            ContractComparison.Compare(contract, new CurrentContract { Unknown = [.. contract.Select(element => element.Owner)] }),
            change => change.Kind != ChangeKind.NotRecorded));

    private static CurrentContract Current(ContractElement[] elements) =>
        new() { Elements = [.. elements.Select(element => new CurrentElement(element, new Place("T:Shop", "T:Shop")))] };
}
