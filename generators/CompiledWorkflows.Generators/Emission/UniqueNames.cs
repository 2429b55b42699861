using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>Gives out identifiers, each once.</summary>
internal sealed class UniqueNames(params string[] taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    /// <summary>The name itself where it is free, else with the first number that makes it so.</summary>
    public string Take(string name)
    {
        var candidate = name;
        for (var number = 2; !_taken.Add(candidate); number++)
        {
            candidate = name + number;
        }

        return candidate;
    }

    /// <summary>An identifier in Pascal case that sounds like the name of a type: <c>Dictionary&lt;string, int[]&gt;</c> is <c>DictionaryStringIntArray</c>.</summary>
    public static string Pascal(string text)
    {
        var result = new StringBuilder(text.Length);
        var wordStart = true;
        foreach (var character in text.Replace("[", " Array "))
        {
            if (!SyntaxFacts.IsIdentifierPartCharacter(character))
            {
                wordStart = true;
                continue;
            }

            if (result.Length == 0 && !SyntaxFacts.IsIdentifierStartCharacter(character))
            {
                _ = result.Append('_');
            }

            _ = result.Append(wordStart ? char.ToUpperInvariant(character) : character);
            wordStart = false;
        }

        return result.Length == 0 ? "Message" : result.ToString();
    }
}
