using Microsoft.CodeAnalysis.CSharp;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Names the constructor parameters of a workflow after its executors.</summary>
internal sealed class ParameterNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>The class's name in camel case; the id's where that is taken, numbered where that is too. Keywords are escaped.</summary>
    public string Take(string name, string id)
    {
        var candidate = CamelCase(name);
        if (!_taken.Add(candidate))
        {
            var byId = CamelCase(id);
            candidate = byId;
            for (var number = 2; !_taken.Add(candidate); number++)
            {
                candidate = byId + number;
            }
        }

        // Contextual keywords are names like others here, and each compiler knows more of them than the last.
        return SyntaxFacts.GetKeywordKind(candidate) == SyntaxKind.None ? candidate : "@" + candidate;
    }

    /// <summary>An identifier in camel case: what no identifier can have is left out and starts a word.</summary>
    private static string CamelCase(string text)
    {
        var result = new System.Text.StringBuilder(text.Length);
        var wordStart = false;
        foreach (var character in text)
        {
            if (!SyntaxFacts.IsIdentifierPartCharacter(character))
            {
                wordStart = true;
            }
            else if (result.Length == 0)
            {
                _ = SyntaxFacts.IsIdentifierStartCharacter(character) ? result.Append(char.ToLowerInvariant(character)) : result.Append('_').Append(character);
            }
            else
            {
                result.Append(wordStart ? char.ToUpperInvariant(character) : character);
                wordStart = false;
            }
        }

        return result.Length == 0 ? "executor" : result.ToString();
    }
}
