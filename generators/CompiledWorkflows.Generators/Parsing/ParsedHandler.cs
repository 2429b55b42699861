using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>A handler whose signature is right, while it still has its symbols.</summary>
/// <param name="Method">The method.</param>
/// <param name="Message">What it takes.</param>
/// <param name="Arguments">What it takes in each place.</param>
/// <param name="Return">How it returns.</param>
/// <param name="Sent">What it returns to be sent, without <see cref="Nullable{T}"/>.</param>
/// <param name="Result">The same with <see cref="Nullable{T}"/>.</param>
/// <param name="SentCanBeNull">Whether that can be <see langword="null"/>.</param>
internal sealed record ParsedHandler(
    IMethodSymbol Method,
    ITypeSymbol Message,
    EquatableArray<HandlerArgument> Arguments,
    ReturnKind Return,
    ITypeSymbol? Sent,
    ITypeSymbol? Result,
    bool SentCanBeNull);
