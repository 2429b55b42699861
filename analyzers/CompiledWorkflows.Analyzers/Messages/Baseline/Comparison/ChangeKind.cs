namespace CompiledWorkflows.Analyzers.Messages.Baseline.Comparison;

/// <summary>What a change of the contract does to saved runs.</summary>
internal enum ChangeKind
{
    /// <summary>Nothing: it is new, or restored in its new form.</summary>
    NotRecorded,

    /// <summary>What they hold of it is skipped.</summary>
    Skipped,

    /// <summary>They are refused: their workflow is gone.</summary>
    WorkflowGone,

    /// <summary>They are refused or lose state: a node is gone.</summary>
    NodeGone,

    /// <summary>They are refused where such a message waits.</summary>
    InboxGone,

    /// <summary>They are refused where a set is half full.</summary>
    FanInChanged,

    /// <summary>They are refused where a request is open, or its answer is.</summary>
    PortTypesChanged,

    /// <summary>Messages have no home, or meet other state than before.</summary>
    ReplicasChanged,

    /// <summary>A value cannot be read, or is read as something else.</summary>
    TypeChanged,

    /// <summary>A value is lost, since it is looked for under another name.</summary>
    Renamed,

    /// <summary>A value is read as another member, or as another type.</summary>
    KeyReused,

    /// <summary>A value is read as another constant.</summary>
    ConstantChanged,

    /// <summary>A value cannot be read without the member.</summary>
    RequiredAdded,

    /// <summary>No value of the type can be read.</summary>
    WrittenOtherwise,

    /// <summary>A value of the case cannot be read.</summary>
    CaseGone,

    /// <summary>What has the former name is not found.</summary>
    FormerNameGone,
}
