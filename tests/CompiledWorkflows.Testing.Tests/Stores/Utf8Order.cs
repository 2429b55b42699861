using System.Text;

namespace CompiledWorkflows.Testing.Tests;

/// <summary>The order of UTF-8 bytes, in which a database sorts keys. What is not valid Unicode has none.</summary>
internal sealed class Utf8Order : IComparer<string>
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public int Compare(string? x, string? y) => Strict.GetBytes(x!).AsSpan().SequenceCompareTo(Strict.GetBytes(y!));
}
