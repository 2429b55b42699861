using System.Globalization;

namespace CompiledWorkflows.Generators.Model.Types;

/// <summary>What is said about each kind of problem, as a format for its path and its detail.</summary>
internal static class CodecProblemText
{
    public static string Format(this CodecProblemKind kind) => kind switch
    {
        CodecProblemKind.Invalid => "'{0}' cannot be saved because its type has an error",
        CodecProblemKind.Untyped => "'{0}' cannot be saved because it can hold anything; use a class of your own, or an interface whose classes [Union] names",
        CodecProblemKind.ProcessBound => "'{0}' cannot be saved because it means nothing outside of this process; {1}",
        CodecProblemKind.OpenGeneric => "'{0}' cannot be saved because another type parameter of the same name hides one that it depends on; rename one of the two",
        CodecProblemKind.NotConcrete => "'{0}' cannot be saved because the classes that it can be are not known; {1}",
        CodecProblemKind.InvalidUnion => "'{0}' cannot be saved because {1}",
        CodecProblemKind.NoConstructor => "'{0}' cannot be restored because none of its constructors can be called with the values of its members; {1}",
        CodecProblemKind.GetOnlyMember => "'{0}' would be lost because it cannot be set when it is restored; {1}",
        CodecProblemKind.InaccessibleMember => "'{0}' would be lost because generated code cannot reach it; {1}",
        CodecProblemKind.MissingKey => "'{0}' is a public member of a [MessagePackObject] and has no key; add [Key({1})], or leave it out with [IgnoreMember]",
        CodecProblemKind.InvalidKey => "The key of '{0}' cannot be used because {1}",
        CodecProblemKind.UnknownType => "'{0}' cannot be saved because there is no codec for it; {1}",
        CodecProblemKind.InaccessibleType => "'{0}' cannot be saved because generated code cannot name it; {1}",
        CodecProblemKind.EndlessType => "'{0}' cannot be saved because it holds ever larger forms of itself; let the member be of a type that is not made of its own type parameter",
        CodecProblemKind.InvalidUpgrade => "'{0}' cannot upgrade older values because {1}",
        CodecProblemKind.KeyGap => "The keys of '{0}' leave {1} numbers out, and each takes a byte of every message; number them one after another",
        CodecProblemKind.BackReference => "'{0}' leads back to the object that holds it, and what contains itself cannot be saved; keep the id of that object, or leave the member out with [IgnoreMember]",
        _ => kind.ToString(),
    };

    /// <summary>The problem in words, as a sentence.</summary>
    public static string Describe(this CodecProblem problem) => string.Format(CultureInfo.InvariantCulture, problem.Kind.Format(), problem.Path, problem.Detail) + ".";
}
