using CompiledWorkflows.Analyzers.Tests.Harness;

namespace CompiledWorkflows.Analyzers.Tests.Messages;

/// <summary>The fixes of members that would be lost change the type, wherever it is declared.</summary>
public sealed class SavedMemberFixTests
{
    private const string Handler = "using CompiledWorkflows;\n\n[Executor]\npublic sealed partial class E\n{\n    [Handler]\n    public void On(A message) { }\n}\n";

    [Theory]
    [InlineData("CWF2008", "Make the type partial", "public class A\n{\n    private int _x;\n    public int Next() => _x++;\n}\n", "public partial class A\n{\n    private int _x;\n    public int Next() => _x++;\n}\n")]
    [InlineData("CWF2008", "Leave out with [IgnoreMember]", "public class A\n{\n    private int _x;\n    public int Next() => _x++;\n}\n", "public class A\n{\n    [MessagePack.IgnoreMember] private int _x;\n    public int Next() => _x++;\n}\n")]
    [InlineData("CWF2007", "Make the type partial", "public class A\n{\n    public int X { get; private set; }\n    public void Go() => X++;\n}\n", "public partial class A\n{\n    public int X { get; private set; }\n    public void Go() => X++;\n}\n")]
    [InlineData("CWF2007", "Leave out with [IgnoreMember]", "public class A\n{\n    public int X { get; } = 1;\n}\n", "public class A\n{\n    [MessagePack.IgnoreMember] public int X { get; } = 1;\n}\n")]
    [InlineData("CWF2009", "Add [Key]", "using MessagePack;\n\n[MessagePackObject]\npublic class A\n{\n    public int X;\n\n    [Key(0)]\n    public int Y;\n\n    public int Z;\n}\n", "using MessagePack;\n\n[MessagePackObject]\npublic class A\n{\n    [Key(1)] public int X;\n\n    [Key(0)]\n    public int Y;\n\n    [Key(2)] public int Z;\n}\n")]
    [InlineData("CWF2009", "Leave out with [IgnoreMember]", "using MessagePack;\n\n[MessagePackObject]\npublic class A\n{\n    public int X;\n}\n", "using MessagePack;\n\n[MessagePackObject]\npublic class A\n{\n    [IgnoreMember] public int X;\n}\n")]
    public async Task The_type_is_changed_in_its_own_file(string id, string title, string type, string expected)
    {
        using var project = TestProject.Of(Handler, type);
        Assert.Equal([Handler, expected], await Fixing.EachAsync(project.Project, id, title));
        Assert.Equal([Handler, expected], await Fixing.AllAsync(project.Project, id, title));
    }

    [Fact]
    public async Task Fields_of_one_declaration_are_not_left_out_together()
    {
        using var project = TestProject.Of(Handler, "public class A\n{\n    private int _x, _y;\n    public int Next() => _x++ + _y++;\n}\n");
        var diagnostics = (await Analysis.OfAsync(project.Project)).Where(diagnostic => diagnostic.Id == "CWF2008").ToArray();
        Assert.Equal(2, diagnostics.Length);
        Assert.Equal(["Make the type partial"], (await Fixing.OfferedAsync(project.Project, diagnostics[0])).Select(action => action.Title));
    }
}
