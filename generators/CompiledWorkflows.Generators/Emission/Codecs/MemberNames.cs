using CompiledWorkflows.Generators.Model.Types;
using Microsoft.CodeAnalysis.CSharp;

namespace CompiledWorkflows.Generators.Emission.Codecs;

/// <summary>How emitted code names a member and what has been read for it.</summary>
internal static class MemberNames
{
    public static string Escaped(MemberShape member) =>
        SyntaxFacts.GetKeywordKind(member.Name) != SyntaxKind.None ? "@" + member.Name : member.Name;

    public static string Access(string receiver, MemberShape member) =>
        member.AccessedField is not null ? Accessor(member) + "(" + receiver + ")"
        : member.Receiver is null ? receiver + "." + Escaped(member)
        : "((" + member.Receiver + ")" + receiver + ")." + Escaped(member);

    /// <summary>The method that gives a reference to a field which code cannot name.</summary>
    public static string Accessor(MemberShape member) => "Access" + Suffix(member);

    /// <summary>The local that holds the value that was read.</summary>
    public static string Read(MemberShape member) => "read" + Suffix(member);

    /// <summary>The local that says whether there was a value.</summary>
    public static string Has(MemberShape member) => "has" + Suffix(member);

    /// <summary>The local that remembers where in the data the value is.</summary>
    public static string At(MemberShape member) => "at" + Suffix(member);

    /// <summary>After a member's value, so that the nullability of what is in it is taken as the other side declares it.</summary>
    public static string Forgive(MemberShape member) => member.IsValueType && member.Type.IndexOf('<') < 0 ? "" : "!";

    // A member that a derived one of the same name hides is told apart by a mark that no name of C# can begin with.
    private static string Suffix(MemberShape member) =>
        member.AccessedField is not null ? "_of_" + new string([.. member.Receiver!.Select(c => char.IsLetterOrDigit(c) ? c : '_')]) + "_" + member.Name
        : member.Receiver is null ? member.Name
        : "_hidden_" + member.Name;
}
