namespace CompiledWorkflows.Analyzers.Messages.Baseline.Contracts;

/// <summary>Records elements in the text of a baseline, and takes others out.</summary>
internal static class BaselineEdit
{
    /// <summary>
    /// Takes out every line of the one and adds a line for each of the other that has none, before the first line that sorts after it. Comments and
    /// the order of the rest stay.
    /// </summary>
    public static string Apply(string text, IEnumerable<ContractElement> added, IEnumerable<ContractElement> removed)
    {
        var gone = new HashSet<ContractElement>(removed);
        var lines = BaselineFile.Parse(text).Lines.Where(line => line.Element is null || !gone.Contains(line.Element)).ToList();
        while (lines.Count > 0 && lines[lines.Count - 1].Text.Trim().Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        foreach (var element in added.Where(element => !gone.Contains(element)).Distinct().OrderBy(element => element.ToString(), StringComparer.Ordinal))
        {
            if (!lines.Exists(line => element.Equals(line.Element)))
            {
                var after = lines.FindIndex(line => line.Element is not null && string.CompareOrdinal(line.Element.ToString(), element.ToString()) > 0);
                lines.Insert(after < 0 ? lines.Count : after, new BaselineLine(element.ToString(), element, false));
            }
        }

        var end = text.Contains("\r\n") ? "\r\n" : "\n";
        return string.Concat(lines.Select(line => line.Text + end));
    }

    /// <summary>Takes out what records nothing although it should.</summary>
    public static string WithoutMalformed(string text)
    {
        var end = text.Contains("\r\n") ? "\r\n" : "\n";
        return string.Join(end, BaselineFile.Parse(text).Lines.Where(line => !line.IsMalformed).Select(line => line.Text));
    }
}
