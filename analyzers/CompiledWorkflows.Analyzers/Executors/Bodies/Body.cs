using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CompiledWorkflows.Analyzers.Executors.Bodies;

/// <summary>The code of one member of a class: of a method, an accessor, a constructor, or an initializer.</summary>
internal sealed class Body
{
    private readonly Lazy<HashSet<ISymbol>> _callees;

    public Body(ISymbol owner, IEnumerable<IOperation> blocks)
    {
        Owner = owner;
        Operations = [.. blocks.SelectMany(block => block.DescendantsAndSelf())];
        _callees = new(Callees);
    }

    /// <summary>Whose code it is.</summary>
    public ISymbol Owner { get; }

    /// <summary>All operations, those around others first, otherwise in the order of the source.</summary>
    public IReadOnlyList<IOperation> Operations { get; }

    /// <summary>The member as people call it.</summary>
    public string Name => $"{Owner.ContainingType.Short()}.{((Owner as IMethodSymbol)?.AssociatedSymbol ?? Owner).Name}";

    public bool Calls(ISymbol member) => _callees.Value.Contains(member);

    /// <summary>The methods and accessors of the same class that it may call.</summary>
    private HashSet<ISymbol> Callees()
    {
        var callees = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var operation in Operations)
        {
            foreach (var member in Members.CalledBy(operation))
            {
                if (SymbolEqualityComparer.Default.Equals(member.ContainingType?.OriginalDefinition, Owner.ContainingType.OriginalDefinition))
                {
                    callees.Add(Members.Definition(member));
                }
            }
        }

        return callees;
    }
}
