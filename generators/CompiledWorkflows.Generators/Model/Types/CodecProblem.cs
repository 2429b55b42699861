namespace CompiledWorkflows.Generators.Model.Types;

/// <summary>Something that cannot be saved, or that its author should know about what is.</summary>
/// <param name="Kind">Why not.</param>
/// <param name="Path">The members that lead to it, and its type: <c>Order.Lines[].Handler: System.Func&lt;int&gt;</c>.</param>
/// <param name="Detail">What a message about it says besides: for most kinds what to do.</param>
internal sealed record CodecProblem(CodecProblemKind Kind, string Path, string Detail);

/// <summary>Why something cannot be saved.</summary>
internal enum CodecProblemKind
{
    /// <summary>The type has a compiler error, which speaks for itself.</summary>
    Invalid,

    /// <summary><see cref="object"/> or <see langword="dynamic"/>: reading would have to create types that nobody declared.</summary>
    Untyped,

    /// <summary>A delegate, a pointer, a ref struct, a stream, a task: it has no meaning outside the process or the method.</summary>
    ProcessBound,

    /// <summary>A type parameter that generated code cannot name, or a generic type without its arguments.</summary>
    OpenGeneric,

    /// <summary>An interface or an abstract class whose types are not named by [Union].</summary>
    NotConcrete,

    /// <summary>A [Union] that names a key or a type twice, or a type that is not in the hierarchy.</summary>
    InvalidUnion,

    /// <summary>No constructor that can be called has parameters which all match a member by name and type.</summary>
    NoConstructor,

    /// <summary>A member that keeps a value and has no setter and no constructor parameter: reading would lose it.</summary>
    GetOnlyMember,

    /// <summary>A member that keeps a value and cannot be reached: writing would lose it. The type can be made partial.</summary>
    InaccessibleMember,

    /// <summary>A public member of a [MessagePackObject] with neither [Key] nor [IgnoreMember].</summary>
    MissingKey,

    /// <summary>Two members with one [Key] or [FormerName], a negative [Key], or names mixed with numbers.</summary>
    InvalidKey,

    /// <summary>A type of the framework or a collection for which there is no codec.</summary>
    UnknownType,

    /// <summary>A type that generated code cannot name.</summary>
    InaccessibleType,

    /// <summary>A generic type that contains ever larger instantiations of itself.</summary>
    EndlessType,

    /// <summary>A method with [Upgrade] that cannot be called with what older checkpoints hold.</summary>
    InvalidUpgrade,

    /// <summary>More numbers left out between the keys of members than there are members. It can be saved.</summary>
    KeyGap,

    /// <summary>A member that refers back to what holds its object: a value with it contains itself. Others can be saved.</summary>
    BackReference,
}
