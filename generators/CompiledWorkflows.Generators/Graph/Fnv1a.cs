using System.Text;

namespace CompiledWorkflows.Generators.Graph;

/// <summary>The 64-bit FNV-1a hash of a text in UTF-8: the same on every machine, process and version.</summary>
internal static class Fnv1a
{
    private const ulong OffsetBasis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Hash(string text)
    {
        var hash = OffsetBasis;
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            hash = unchecked((hash ^ value) * Prime);
        }

        return hash;
    }
}
