using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>A handler whose signature is right, while it still has its symbols.</summary>
internal sealed record ParsedHandler
{
    public required IMethodSymbol Method { get; init; }

    /// <summary>The messages that it takes: one, or for a join several.</summary>
    public required IReadOnlyList<ITypeSymbol> Messages { get; init; }

    /// <summary>The types of the shared state that it takes.</summary>
    public required IReadOnlyList<ITypeSymbol> Shared { get; init; }

    /// <summary>What it takes in each place. Messages and shared state have their place in the lists here as index.</summary>
    public required IReadOnlyList<HandlerArgument> Arguments { get; init; }

    public required ReturnKind Return { get; init; }

    /// <summary>What it returns to be sent, with <see cref="Nullable{T}"/> where the method has it; or <see langword="null"/>.</summary>
    public ITypeSymbol? Result { get; init; }

    /// <summary>What happens instead when it has failed for good.</summary>
    public ParsedHandler? Compensation { get; init; }

    /// <summary>What is declared of its attempts.</summary>
    public HandlerPolicyModel? Policy { get; init; }

    /// <summary>What tells handlers of one class apart: two that take the same messages would be one.</summary>
    public required string Key { get; init; }
}
