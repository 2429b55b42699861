using CompiledWorkflows.Analyzers.Tests.Harness;

namespace CompiledWorkflows.Analyzers.Tests.Purity;

/// <summary>What executors hear of trimming and NativeAOT, with the analyzers of the SDK off and on.</summary>
public sealed class AotTests
{
    private static readonly string[] Ids = ["CWF3101", "CWF3102", "CWF3103", "CWF3104"];

    [Theory]
    [InlineData("System.Text.Json.JsonSerializer.Serialize(text)", "CWF3101")]
    [InlineData("type.MakeGenericType(type)", "CWF3101")]
    [InlineData("Array.CreateInstance(type, 3)", "CWF3101")]
    [InlineData("new System.Xml.Serialization.XmlSerializer(type)", "CWF3101")]
    [InlineData("System.Reflection.Assembly.LoadFrom(text)", "CWF3101")]
    [InlineData("any.Length", "CWF3102")]
    [InlineData("any.Call(3)", "CWF3102")]
    [InlineData("any[3]", "CWF3102")]
    [InlineData("Type.GetType(text)", "CWF3103")]
    [InlineData("Activator.CreateInstance(type)", "CWF3103")]
    [InlineData("Activator.CreateInstance(text, text)", "CWF3103")]
    [InlineData("System.Reflection.Assembly.Load(text)", "CWF3103")]
    [InlineData("MessagePack.MessagePackSerializer.Serialize(text)", "CWF3104")]
    [InlineData("MessagePack.MessagePackSerializer.Deserialize<string>(new byte[3], null)", "CWF3104")]
    public async Task An_executor_hears_of_what_does_not_survive(string expression, string id)
    {
        Assert.Equal([id], await IdsAsync($"[Handler] public void On(string text) => Helper(text, typeof(string), text); static object Helper(string text, Type type, dynamic any) => {expression};"));
        Assert.Equal([id], await IdsAsync($"[Handler] public void On(string text) {{ Type type = typeof(int); dynamic any = text; _ = {expression}; }}"));
    }

    [Theory]
    [InlineData("Enum.GetValues<DayOfWeek>()")]
    [InlineData("Type.GetType(\"System.String\")")]
    [InlineData("text.GetType()")]
    [InlineData("Activator.CreateInstance(typeof(List<int>))")]
    [InlineData("Activator.CreateInstance<List<int>>()")]
    [InlineData("MessagePack.MessagePackSerializer.Serialize(text, MessagePack.MessagePackSerializerOptions.Standard)")]
    [InlineData("System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported ? Array.CreateInstance(typeof(int), 3) : text")]
    public async Task What_survives_is_not_reported(string expression) =>
        Assert.Empty(await IdsAsync($"[Handler] public object On(string text) => {expression};"));

    [Fact]
    public async Task A_member_that_says_so_of_itself_is_left_alone() => Assert.Empty(await IdsAsync("""
        [Handler] public void On(string text) { }
        [System.Diagnostics.CodeAnalysis.RequiresDynamicCode("It makes an array.")] public static object Make() => Array.CreateInstance(typeof(int), 3);
        """));

    [Fact]
    public async Task A_class_that_is_no_executor_is_left_alone() =>
        Assert.Empty(await IdsAsync("[Handler] public void On(string text) { } } public static class Other { public static object? Make(string text) => Type.GetType(text);"));

    [Fact]
    public async Task A_condition_hears_of_it_too() => Assert.Equal(["CWF3103"], await IdsAsync("""
        [Handler] public string On(string text) => text; }
        [Workflow, Start<Desk>, Edge<Desk, Desk>(When = nameof(If)), Output<Desk>] public sealed partial class Flow { static bool If(string text) => Type.GetType(text) is null;
        """));

    [Theory]
    [InlineData("EnableTrimAnalyzer", "CWF3101", "CWF3103", "CWF3104")]
    [InlineData("EnableAotAnalyzer", "CWF3101", "CWF3103", "CWF3103", "CWF3104")]
    [InlineData("PublishAot", "CWF3101", "CWF3101", "CWF3102", "CWF3103", "CWF3103", "CWF3104")]
    public async Task What_the_SDK_says_is_not_said_again(string property, params string[] expected) => Assert.Equal(expected, await IdsAsync(
        """
        [Handler]
        public void On(string text)
        {
            dynamic any = text;
            _ = any.Length;
            _ = Array.CreateInstance(typeof(int), 3);
            _ = System.Reflection.Assembly.LoadFrom(text);
            _ = Type.GetType(text);
            _ = System.Reflection.Assembly.Load(text);
            _ = MessagePack.MessagePackSerializer.Serialize(text);
        }
        """,
        [($"build_property.{property}", "true")]));

    private static async Task<List<string>> IdsAsync(string members, IEnumerable<(string, string)>? options = null)
    {
        var source = $$"""
            using System;
            using System.Collections.Generic;
            using CompiledWorkflows;

            [Executor] public sealed partial class Desk { {{members}} }
            """;
        using var project = TestProject.Of([source], [], options);
        return [.. (await Analysis.OfAsync(project.Project)).Select(diagnostic => diagnostic.Id).Where(Ids.Contains).Order(StringComparer.Ordinal)];
    }
}
