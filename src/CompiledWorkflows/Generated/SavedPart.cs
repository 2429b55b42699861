using System.ComponentModel;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>A part of a run that checkpoints hold in a section of its own.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SavedPart
{
    private protected SavedPart()
    {
    }

    /// <summary>The name of the section.</summary>
    internal abstract string Section { get; }

    /// <summary>Whether there is anything to save.</summary>
    internal abstract bool HasContent { get; }

    /// <summary>Writes the section, one MessagePack value.</summary>
    internal abstract void WriteContent(ref MessagePackWriter writer);
}
