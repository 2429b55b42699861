namespace CompiledWorkflows.Generators.Model;

/// <summary>A class that gets a generated part, or that generated code stands beside.</summary>
internal sealed record ClassModel
{
    /// <summary>The full metadata name, from which the names of generated files are made.</summary>
    public required string MetadataName { get; init; }

    /// <summary>The namespace as source names it; empty for the global one.</summary>
    public required string Namespace { get; init; }

    /// <summary>The simple name as source names it.</summary>
    public required string Name { get; init; }

    /// <summary>The qualified name with type arguments.</summary>
    public required string FullName { get; init; }

    /// <summary>A short name for people.</summary>
    public required string Display { get; init; }

    /// <summary>What opens a part of the class, as <c>partial class Buffer&lt;T&gt;</c>.</summary>
    public required string Header { get; init; }

    /// <summary>The same for the types around it, outermost first.</summary>
    public EquatableArray<string> Containers { get; init; }

    /// <summary>Whether it or a type around it has type parameters.</summary>
    public required bool IsGeneric { get; init; }

    /// <summary>Whether a part can be added: it and every type around it are partial and not local to a file.</summary>
    public required bool IsExtensible { get; init; }

    /// <summary>How accessible the class is for code at the top of a file.</summary>
    public required AccessLevel Access { get; init; }
}
