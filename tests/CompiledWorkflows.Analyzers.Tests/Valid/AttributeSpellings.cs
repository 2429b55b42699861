// Attributes by their full names, by aliases and several in one list; contexts, shared state and results by aliases too.
using CompiledWorkflows;
using Context = CompiledWorkflows.ExecutorContext<Speller>;
using Handles = CompiledWorkflows.HandlerAttribute;
using Letters = System.Collections.Generic.List<char>;
using Node = CompiledWorkflows.ExecutorAttribute;
using Total = CompiledWorkflows.Shared<int>;

[Node("speller"), Sends<Letters>]
public sealed partial class Speller
{
    [Handles]
    public void OnText(string text, Total total, Context context)
    {
        total.Value += text.Length;
        context.Send([.. text]);
    }
}

[global::CompiledWorkflows.ExecutorAttribute]
public sealed partial class Counter
{
    [method: CompiledWorkflows.Handler, Obsolete]
    public int OnLetters(Letters letters) => letters.Count;
}

[Workflow("spelling"), Start<Speller>, SharedStateAttribute<int>, EdgeAttribute<Speller, Counter>(Of = typeof(Letters)), Output<Counter>]
public sealed partial class Spelling;
