namespace CompiledWorkflows.Generators.Model.Types;

/// <summary>A member that is saved.</summary>
/// <param name="Name">Its name as it stands in the source without a leading <c>@</c>.</param>
/// <param name="Key">The key in a map, or null.</param>
/// <param name="FormerKeys">What that key was in older data.</param>
/// <param name="Index">The index in an array.</param>
/// <param name="Receiver">The base type to reach it through where a derived type hides it, or null.</param>
/// <param name="AccessedField">The field of the receiver that an accessor reaches, or null where code can name the member.</param>
/// <param name="Type">Its type's C# name.</param>
/// <param name="IsValueType">Whether that is a value type.</param>
/// <param name="Codec">Its type's codec.</param>
/// <param name="Restore">How it gets its value when read.</param>
/// <param name="IsRequired">Whether it has to be set in the object initializer.</param>
/// <param name="MayHaveInitial">Whether what a constructor or an initializer gives it matters: the codec keeps the comparer, or the very collection.</param>
/// <param name="IsSaved">False for a required member that is not saved, and is set to its default so that the code compiles.</param>
internal sealed record MemberShape(
    string Name,
    string? Key,
    EquatableArray<string> FormerKeys,
    int Index,
    string? Receiver,
    string? AccessedField,
    string Type,
    bool IsValueType,
    string Codec,
    MemberRestore Restore,
    bool IsRequired,
    bool MayHaveInitial,
    bool IsSaved);

/// <summary>How a member gets its value when read.</summary>
internal enum MemberRestore
{
    /// <summary>It does not: it is computed, and written for other readers only.</summary>
    None,

    /// <summary>By a constructor parameter.</summary>
    Constructor,

    /// <summary>By assignment.</summary>
    Assignment,

    /// <summary>In the object initializer.</summary>
    Initializer,

    /// <summary>By assignment to a read-only field.</summary>
    ReadOnlyField,

    /// <summary>By filling the collection it holds; it has no setter.</summary>
    Filling,
}
