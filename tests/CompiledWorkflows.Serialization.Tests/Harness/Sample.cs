namespace CompiledWorkflows.Serialization.Tests.Harness;

/// <summary>A value whose codec is tested, named by source that is compiled in the test.</summary>
public abstract class Sample
{
    /// <summary>The value, and whether MessagePack-CSharp writes the same bytes.</summary>
    public static Sample Of<T>(T value, Oracle oracle = Oracle.Same) => new Sample<T>(value, oracle);

    public abstract Oracle Oracle { get; }

    public abstract void Accept(ISampleVisitor visitor);
}

public sealed class Sample<T>(T value, Oracle oracle) : Sample
{
    public override Oracle Oracle => oracle;

    public override void Accept(ISampleVisitor visitor) => visitor.Visit(value, oracle);

    public override string ToString() => $"{typeof(T)}: {value}";
}

public interface ISampleVisitor
{
    void Visit<T>(T value, Oracle oracle);
}

/// <summary>What MessagePack-CSharp is expected to do with a value.</summary>
public enum Oracle
{
    /// <summary>Its contractless resolver writes the same bytes and reads ours.</summary>
    Same,

    /// <summary>Its contractless resolver for private members writes the same bytes and reads ours.</summary>
    SamePrivate,

    /// <summary>Its standard resolver, which wants attributes, does as well.</summary>
    SameStandard,

    /// <summary>It loses or refuses something that we keep.</summary>
    Differs,
}
