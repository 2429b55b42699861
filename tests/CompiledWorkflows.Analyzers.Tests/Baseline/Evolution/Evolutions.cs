using CompiledWorkflows.Analyzers.Messages.Baseline.Comparison;

namespace CompiledWorkflows.Analyzers.Tests.Baseline.Evolution;

/// <summary>A change of the program, and in which ways it breaks saved runs, if it does.</summary>
internal sealed record Evolution(string Name, (string Before, string After)[] Edits, params ChangeKind[] Breaks);

/// <summary>Changes of every kind.</summary>
internal static class Evolutions
{
    public static readonly IReadOnlyList<Evolution> All =
    [
        new("nothing", []),

        // State.
        new("state is new", [("[State(\"memo\")]", "[State(\"extra\")]\n    private string _extra = \"none\";\n\n    [State(\"memo\")]"), ("memo={_memo}", "memo={_memo};extra={_extra}")]),
        new("state is gone", [("    [State(\"memo\")]\n", ""), (";memo={_memo}", "")]),
        new("state is wider", [("private int _total;", "private long _total;")]),
        new("state is a floating number", [("private int _total;", "private double _total;")]),
        new("state may be null", [("private int _total;", "private int? _total;")]),
        new("state is of another type", [("private int _total;", "private string _total = \"\";"), ("_total = order.Count;", "_total = order.Name;")], ChangeKind.TypeChanged),
        new("state is renamed", [("[State(\"total\")]", "[State(\"sum\")]")], ChangeKind.Renamed),
        new("state is another collection", [("private readonly List<int> _packed = [];", "private LinkedList<int> _packed = [];"), ("_packed.Add(", "_packed.AddLast(")]),
        new("state is a collection of wider numbers", [("private readonly List<int> _packed = [];", "private readonly List<long> _packed = [];")]),
        new("state is a collection of texts", [("private readonly List<int> _packed = [];", "private readonly List<string> _packed = [];"), ("_packed.Add(parcel.Weight)", "_packed.Add(parcel.Address)")], ChangeKind.TypeChanged),
        new("the class is renamed and the id stays", [("Till", "Register")]),

        new("state tells its former name", [("[State(\"total\")]", "[State(\"sum\"), FormerName(\"total\")]")]),

        // Types of messages and state.
        new("a member is new", [("public string? Note { get; set; }", "public string? Note { get; set; }\n\n    public int Rank { get; set; } = 4;"), ("note={parcel.Note}", "note={parcel.Note};rank={parcel.Rank}")]),
        new("a member is new and must be there", [("public string? Note { get; set; }", "public string? Note { get; set; }\n\n    public required string Rank { get; set; }"), ("{ Note = \"soon\" }", "{ Note = \"soon\", Rank = \"\" }")], ChangeKind.RequiredAdded),
        new("a parameter is new", [("IPayment Payment, Label Label)", "IPayment Payment, Label Label, int Rank)"), ("Text = \"box\" })", "Text = \"box\" }, 1)")]),
        new("a parameter is new and cannot be null", [("IPayment Payment, Label Label)", "IPayment Payment, Label Label, string Rank)"), ("Text = \"box\" })", "Text = \"box\" }, \"\")")], ChangeKind.RequiredAdded),
        new("a parameter is new and has a default", [("IPayment Payment, Label Label)", "IPayment Payment, Label Label, string Rank = \"x\")")]),
        new("a member is gone", [("    public string? Note { get; set; }\n", ""), (" { Note = \"soon\" }", ""), (";note={parcel.Note}", "")]),
        new("a member is renamed", [("Note", "Comment")], ChangeKind.Renamed),
        new("a member is wider", [("int Weight,", "long Weight,"), ("_packed.Add(parcel.Weight)", "_packed.Add((int)parcel.Weight)")]),
        new("a member is narrower", [("int Weight,", "bool Weight,"), ("new Parcel(\"Rome\", 3", "new Parcel(\"Rome\", true"), ("_packed.Add(parcel.Weight)", "_packed.Add(0)")], ChangeKind.TypeChanged),
        new("members change places", [("string Address, int Weight,", "int Weight, string Address,"), ("(\"Rome\", 3,", "(3, \"Rome\",")]),
        new("a type of a member is renamed", [("record Line(", "record Item("), ("List<Line>", "List<Item>"), ("new Line(", "new Item(")]),
        new("a type of a member becomes a struct", [("public sealed record Line(", "public readonly record struct Line(")]),
        new("a type of a member is another", [("List<Line> Lines", "List<Size> Lines"), ("[new Line(2, \"pens\")]", "[]"), ("line.Count + line.Text", "line.Width + \"\"")], ChangeKind.TypeChanged),
        new("a list becomes an array", [("List<Line> Lines", "Line[] Lines")]),
        new("a class is written as an array", [("public struct Size\n{\n    public", "[MessagePackObject]\npublic struct Size\n{\n    [Key(0)]\n    public")], ChangeKind.WrittenOtherwise),

        new("a member tells its former name", [("Note", "Comment"), ("    public string? Comment", "    [FormerName(\"Note\")]\n    public string? Comment")]),
        new("a message type tells its former name", [("Parcel", "Package"), ("public sealed record Package(", "[FormerName(\"Shop.Parcel\")]\npublic sealed record Package(")]),

        // Upgrades.
        new("a type is upgraded from what it was", [("public struct Size\n{\n    public int Width { get; set; }\n}", "public struct SizeV1\n{\n    public int Width { get; set; }\n}\n\npublic struct Size\n{\n    public int Extent { get; set; }\n\n    [Upgrade(1)]\n    internal static Size From(SizeV1 old) => new() { Extent = old.Width };\n}"), ("new Size { Width = 9 }", "new Size { Extent = 9 }"), ("parcel.Size.Width", "parcel.Size.Extent")]),
        new("a type is upgraded from what it was not", [("public struct Size\n{\n    public int Width { get; set; }\n}", "public struct SizeV1\n{\n    public int Height { get; set; }\n}\n\npublic struct Size\n{\n    public int Extent { get; set; }\n\n    [Upgrade(1)]\n    internal static Size From(SizeV1 old) => new() { Extent = old.Height };\n}"), ("new Size { Width = 9 }", "new Size { Extent = 9 }"), ("parcel.Size.Width", "parcel.Size.Extent")], ChangeKind.Renamed),
        new("a number becomes a type that is upgraded from it", [("private int _total;", "private Sum _total;"), ("_total = order.Count;", "_total = new Sum(order.Count);"), ("total={_total}", "total={_total.Value}"), ("public sealed record Ask(", "public readonly record struct Sum(int Value)\n{\n    [Upgrade(1)]\n    internal static Sum From(int old) => new(old);\n}\n\npublic sealed record Ask(")]),

        // Numbered keys.
        new("a key is new", [("    [Key(0)]\n", "    [Key(2)]\n    public int Rank { get; set; }\n\n    [Key(0)]\n")]),
        new("a key is gone", [("    [Key(1)]\n", "    [IgnoreMember]\n"), ("{parcel.Label.Number}{parcel.Label.Text}", "{parcel.Label.Number}box")]),
        new("keys change places", [("[Key(0)]", "[Key(9)]"), ("[Key(1)]", "[Key(0)]"), ("[Key(9)]", "[Key(1)]")], ChangeKind.KeyReused),
        new("a key is of another type", [("public string Text { get; set; } = \"\";", "public int Text { get; set; }"), ("Text = \"box\"", "Text = 1")], ChangeKind.TypeChanged),
        new("a key is used for something else", [("    [Key(0)]\n    public int Number { get; set; }", "    [Key(0)]\n    public int Rank { get; set; }\n\n    [Key(2)]\n    public int Number { get; set; }")], ChangeKind.KeyReused),

        // Unions and enums.
        new("a case is new", [("public sealed record Cash(", "public sealed record Voucher(int Value) : IPayment;\n\npublic sealed record Cash("), ("[Union(1, typeof(Cash))]", "[Union(1, typeof(Cash))]\n[Union(2, typeof(Voucher))]")]),
        new("a case is gone", [("[Union(0, typeof(Card))]\n", ""), ("record Card(string Number) : IPayment", "record Card(string Number)"), ("new Card(\"4711\")", "new Cash(1)")], ChangeKind.CaseGone),
        new("cases change places", [("[Union(0, typeof(Card))]", "[Union(1, typeof(Card))]"), ("[Union(1, typeof(Cash))]", "[Union(0, typeof(Cash))]")], ChangeKind.KeyReused),
        new("a case is renamed", [("Card", "Plastic")]),
        new("a member of a case is renamed", [("record Card(string Number)", "record Card(string Code)"), ("?.Number", "?.Code")], ChangeKind.Renamed),
        new("a case is renamed and so are its members", [("record Card(string Number)", "record Card(string Code)"), ("?.Number", "?.Code"), ("Card", "Plastic")], ChangeKind.KeyReused),
        new("a constant is new", [("{ Red, Green }", "{ Red, Green, Blue }")]),
        new("a constant before the others is new", [("{ Red, Green }", "{ Blue, Red, Green }")], ChangeKind.ConstantChanged),
        new("a constant is gone", [("{ Red, Green }", "{ Green = 1 }")]),
        new("an enum is wider", [("Color : byte", "Color : long")]),
        new("a constant has the number of another", [("{ Red, Green }", "{ Red, Blue, Green = 5 }")], ChangeKind.ConstantChanged),

        // The graph.
        new("a node is new", [("[Edge<Packer, Audit>]", "[Edge<Packer, Audit>]\n[Edge<Packer, Desk>]\n[Output<Desk>]"), ("[Workflow(\"orders\")]", "[Executor(\"desk\")]\npublic sealed partial class Desk\n{\n    [Handler]\n    public string Note(Remark remark) => $\"noted={remark}\";\n}\n\n[Workflow(\"orders\")]")]),
        new("a node has another id", [("[Executor(\"shelf\")]", "[Executor(\"rack\")]")], ChangeKind.NodeGone),
        new("a node tells its former id", [("[Executor(\"shelf\")]", "[Executor(\"rack\"), FormerName(\"shelf\")]")]),
        new("a source of a fan-in tells its former id", [("[Executor(\"clerk\")]", "[Executor(\"agent\"), FormerName(\"clerk\")]")]),
        new("a workflow tells its former id", [("[Workflow(\"orders\")]", "[Workflow(\"sales\"), FormerName(\"orders\")]")]),
        new("a node is gone", [("[Edge<Packer, Audit>]\n", ""), ("[Output<Audit>]\n", "")], ChangeKind.NodeGone),
        new("a port has another id", [("\"approval\"", "\"consent\"")], ChangeKind.NodeGone),
        new("a port asks another type", [("RequestPort<Question, Answer>", "RequestPort<Remark, Answer>"), ("[Sends<Question>,", "[Sends<Remark>,"), ("new Question(\"ok?\")", "new Remark(\"ok?\")")], ChangeKind.PortTypesChanged),
        new("a message type is renamed", [("Parcel", "Package")], ChangeKind.InboxGone),
        new("a message type moves to another namespace", [("namespace Shop;", "namespace Shop;\n\npublic sealed record Unused;"), ("public sealed record Remark(string Text);", ""), ("Remark", "Notes.Remark"), ("public enum Color", "public static partial class Notes\n{\n    public sealed record Remark(string Text);\n}\n\npublic enum Color")], ChangeKind.InboxGone),
        new("a workflow has another id", [("[Workflow(\"orders\")]", "[Workflow(\"sales\")]")], ChangeKind.WorkflowGone),
        new("a sub-workflow has another id", [("[Workflow(\"audit\")]", "[Workflow(\"review\")]")], ChangeKind.WorkflowGone, ChangeKind.NodeGone),
        new("a source of a fan-in has another id", [("[Executor(\"clerk\")]", "[Executor(\"agent\")]")], ChangeKind.NodeGone),
        new("a fan-in waits for other messages", [("[Sends<Question>, Sends<Left>,", "[Sends<Question>, Sends<Job>, Sends<Totals>,"), ("Count(Left left,", "Count(Totals left,"), ("left.Value", "left.Sum"), ("new Left(7)", "new Totals { Sum = 7 }"), (", Sends<Parcel>, Sends<Job>,", ", Sends<Parcel>,")], ChangeKind.InboxGone, ChangeKind.FanInChanged),
        new("there are more replicas", [("[Replicas<Worker>(2)]", "[Replicas<Worker>(3)]")], ChangeKind.ReplicasChanged),
        new("there are fewer replicas", [("[Replicas<Worker>(2)]\n", ""), ("(Route = nameof(Pick))", "")], ChangeKind.ReplicasChanged),
        new("shared state is gone", [("[SharedState<Totals>]\n", ""), (", Shared<Totals> totals", ""), ("        totals.Value = new Totals { Sum = 17 };\n", ""), (";sum={totals.Value.Sum}", "")]),
        new("an output is gone", [("[Output<Till, Receipt>]\n", ""), ("        context.Send(new Receipt(99));\n", ""), (", Sends<Receipt>", "")]),
        new("an output is new", [("[Output<Till, Receipt>]", "[Output<Till, Receipt>]\n[Output<Till, Question>]")]),
        new("edges are in another order", [("[Edge<Till, Packer>]\n", ""), ("[Edge<Packer, Shelf>]", "[Edge<Packer, Shelf>]\n[Edge<Till, Packer>]")]),
    ];
}
