using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Pipeline;

/// <summary>
/// What a parser has made of declarations, for as long as nothing has changed that it can see: the declaration's own file, and what the compilation declares.
/// After an edit of any file the driver asks for every declaration anew, since names could mean something else; after most edits, which are within bodies, they do not.
/// </summary>
/// <param name="parse">The parser. It looks at symbols, and at the syntax of declarations, and into no body.</param>
/// <param name="isKept">Whether a result says nothing about places in files, which move.</param>
internal sealed class Memory<T>(Func<GeneratorAttributeSyntaxContext, CancellationToken, T> parse, Func<T, bool> isKept)
{
    private readonly ConditionalWeakTable<SyntaxNode, Place> _places = new();

    public T Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var version = DeclarationVersion.Of(context.SemanticModel.Compilation);
        var place = _places.GetOrCreateValue(context.TargetNode);
        if (place.Known is { } known && known.Version == version)
        {
            return known.Result;
        }

        var result = parse(context, cancellation);
        place.Known = isKept(result) ? new Reading(version, result) : null;
        return result;
    }

    private sealed class Place
    {
        private volatile Reading? _known;

        public Reading? Known
        {
            get => _known;
            set => _known = value;
        }
    }

    private sealed record Reading(string Version, T Result);
}
