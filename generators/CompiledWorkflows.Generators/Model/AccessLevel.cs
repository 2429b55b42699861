namespace CompiledWorkflows.Generators.Model;

/// <summary>How accessible something can be made, from most to least.</summary>
internal enum AccessLevel
{
    /// <summary>As accessible as the class around it.</summary>
    Public,

    /// <summary>Within the assembly.</summary>
    Internal,

    /// <summary>Within the class around it.</summary>
    Private,

    /// <summary>Not at all: generated code cannot name it.</summary>
    None,
}
