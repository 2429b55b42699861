// Ids, labels and state names that are texts of all kinds, from constants, and keywords as names of classes, handlers and parameters.
using CompiledWorkflows;

public static class Ids
{
    public const string Prefix = "größe-";
    public const string Step = Prefix + "1 / „ä“";
}

[Executor(Ids.Step)]
public sealed partial class @class
{
    [State("名前")] private string _name = "";
    [State(nameof(@class))] private int @int;

    [Handler]
    public string @return(string @string)
    {
        _name = @string;
        return $"{_name}{++@int}";
    }
}

[Executor("größe-2 \"quoted\"")]
public sealed partial class @event
{
    [Handler] public string @switch(string @object) => @object;
}

[Workflow(Ids.Prefix + "workflow")]
[Start<@class>]
[Edge<@class, @event>(When = nameof(@is), Label = "ja & <nein>")]
[Output<@event>]
public sealed partial class @namespace
{
    private static bool @is(string @in) => @in.Length > 0;
}
