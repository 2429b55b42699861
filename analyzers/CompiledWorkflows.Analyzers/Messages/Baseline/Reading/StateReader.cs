using CompiledWorkflows.Analyzers.Messages.Baseline.Contracts;
using CompiledWorkflows.Generators.Parsing;
using CompiledWorkflows.Generators.Parsing.Types;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages.Baseline.Reading;

/// <summary>Finds the state of an executor and of its base classes. That of classes of other assemblies is recorded there: the compiler does not show all of it here.</summary>
internal sealed class StateReader(INamedTypeSymbol executor, Compilation compilation, CodecParser codecs, ElementSet elements)
{
    /// <summary>Adds the state and tells the executor's id.</summary>
    public string Read()
    {
        var (id, _) = FormerIds.OfNode(executor, executor.Find(KnownTypes.Executor));
        for (var type = executor; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            if (!BaseRules.IsDeclaredHere(type, compilation))
            {
                continue;
            }

            foreach (var state in StateParser.Parse(type, codecs, []))
            {
                var member = type.GetMembers(state.Member.TrimStart('@'))[0];
                var element = new ContractElement(ElementKind.State, id, state.Name) { Value = Text.Plain(state.Codec.Type) };
                elements.Add(element, Places.Of(member), member, state.FormerNames);
            }
        }

        return id;
    }
}
