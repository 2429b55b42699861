using CompiledWorkflows.Evolution.Changes;

namespace CompiledWorkflows.Evolution;

/// <summary>The page that says what each change does.</summary>
internal static class Page
{
    /// <summary>What stands above the tables.</summary>
    private const string Head = """
        # What a change of the program does to saved runs

        A run that was saved before a change goes on after it, or is refused with an `IncompatibleCheckpointException` that lists every difference. Each row is two
        versions of a program: the first saves a run in the middle of its work, the second goes on with it, in memory, in files, in SQLite, in PostgreSQL and in Redis alike.
        A test makes them and holds this page to what it finds:

        ```console
        $ dotnet test --project tests/CompiledWorkflows.Evolution.Tests
        ```

        A *warning* is a `WorkflowWarningEvent` that begins with the checkpoint's id. The [checkpoint baseline](../../../analyzers/docs/CHECKPOINT_BASELINE.md) reports
        what would be refused, or taken for something else, when the program is built.
        """;

    /// <summary>The page as it has to be.</summary>
    public static string Text => Head + string.Concat(AllChanges.Families.Select(family =>
        $"\n\n## {family.Title}\n\n| change | what happens | differences, warnings |\n|---|---|---|" + string.Concat(family.Changes.Select(Row)))) + "\n";

    private static string Row(Change change)
    {
        var remarks = change.Outcome.Messages.Select(message => $"`{message.Replace("|", "\\|", StringComparison.Ordinal)}`").Append(change.Outcome.Note).Where(remark => remark.Length > 0);
        return $"\n| {change.Name} | {change.Outcome.Verdict} | {string.Join("<br>", remarks)} |";
    }
}
