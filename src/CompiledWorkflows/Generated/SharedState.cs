using System.ComponentModel;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>State that the executors of one workflow share, in one run.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SharedState : SavedPart
{
    private protected SharedState(WorkflowScope scope, string typeId)
    {
        Scope = scope;
        TypeId = typeId;
        scope.Run.Barrier.Add(this);
    }

    /// <summary>The state's identity in checkpoints, unique within its workflow.</summary>
    internal string TypeId { get; }

    internal sealed override string Section => Sections.SharedPrefix + Scope.Key(TypeId);

    /// <summary>The workflow that declares it.</summary>
    internal WorkflowScope Scope { get; }

    /// <summary>Whether anything may have changed since a checkpoint last held it. A value can be changed in place once it has been read.</summary>
    internal abstract bool IsTouched { get; set; }

    /// <summary>Turns what was written in a superstep into what the next one reads.</summary>
    /// <exception cref="SharedStateConflictException">Two executors wrote, and the state has no merge.</exception>
    internal abstract void Commit();

    internal abstract void ReadContent(ref MessagePackReader reader);
}

/// <summary>State of one type that the executors of one workflow share, in one run.</summary>
/// <typeparam name="T">The state's type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SharedState<T> : SharedState
{
    private readonly Func<T> _initial;
    private readonly Func<T, T, T, T>? _merge;
    private readonly Lock _lock = new();
    private readonly List<Shared<T>> _writers = [];
    private T? _value;
    private volatile bool _hasValue;
    private volatile bool _isTouched;

    private protected SharedState(WorkflowScope scope, string typeId, Func<T> initial, Func<T, T, T, T>? merge)
        : base(scope, typeId)
    {
        _initial = initial;
        _merge = merge;
    }

    /// <summary>Whether there is a value to save: the first one is made when it is first read.</summary>
    internal sealed override bool HasContent => _hasValue;

    internal sealed override bool IsTouched
    {
        get => _isTouched;
        set => _isTouched = value;
    }

    /// <summary>Makes a node's view of the state.</summary>
    public Shared<T> For(Node node) => new(this, node);

    /// <summary>The value of the last superstep; made first where there is none. Handlers of several threads may ask at once.</summary>
    internal T Read()
    {
        _isTouched = true;
        return _hasValue ? _value! : Initialize();
    }

    /// <summary>Takes note of an executor's first write in a superstep.</summary>
    internal void Wrote(Shared<T> writer)
    {
        lock (_lock)
            _writers.Add(writer);
    }

    /// <summary>Takes back the note of an executor's first write in the superstep.</summary>
    internal void TakeBack(Shared<T> writer)
    {
        lock (_lock)
            _ = _writers.Remove(writer);
    }

    /// <summary>Makes a value that has nothing in common with another but what is saved of it.</summary>
    internal abstract T Copy(T value);

    internal sealed override void Commit()
    {
        if (_writers.Count == 0)
            return;

        if (_writers.Count == 1)
        {
            _value = _writers[0].TakeWritten();
        }
        else
        {
            _writers.Sort(static (left, right) => left.Writer.Index.CompareTo(right.Writer.Index));
            _value = Merge();
        }

        _hasValue = true;
        _isTouched = true;
        _writers.Clear();
    }

    private protected T Current => _value!;

    private protected void Restore(T value)
    {
        _value = value;
        _hasValue = true;
    }

    private T Merge()
    {
        if (_merge is null)
            throw new SharedStateConflictException(TypeId, _writers[0].Writer.Id, _writers[1].Writer.Id, Scope.Run.Scope.SuperStep);

        var before = Read();
        var merged = before;
        foreach (var writer in _writers)
        {
            try
            {
                merged = _merge(before, merged, writer.TakeWritten());
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"The merge of the shared state {TypeId} threw at what '{writer.Writer.Id}' wrote: {e.Message}", e);
            }
        }

        return merged;
    }

    private T Initialize()
    {
        lock (_lock)
        {
            try
            {
                if (!_hasValue)
                    Restore(_initial());
                return _value!;
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"The initial value of the shared state {TypeId} could not be made: {e.Message}", e);
            }
        }
    }
}

/// <summary>State of one type that the executors of one workflow share, and how to save it.</summary>
/// <typeparam name="T">The state's type.</typeparam>
/// <typeparam name="TCodec">The type's codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SharedState<T, TCodec> : SharedState<T>
    where TCodec : struct, ICodec<T>
{
    /// <summary>Adds shared state to a workflow.</summary>
    /// <param name="scope">The workflow.</param>
    /// <param name="typeId">The type's identity in checkpoints.</param>
    /// <param name="initial">Makes the first value.</param>
    /// <param name="merge">Folds one writer's value into the value so far, given the value that all started from.</param>
    public SharedState(WorkflowScope scope, string typeId, Func<T> initial, Func<T, T, T, T>? merge)
        : base(scope, typeId, initial, merge)
    {
    }

    internal override void WriteContent(ref MessagePackWriter writer) => TCodec.Write(ref writer, Current);

    internal override T Copy(T value)
    {
        var bytes = new PayloadBuffer();
        var writer = new MessagePackWriter(bytes);
        TCodec.Write(ref writer, value);
        writer.Flush();
        var reader = new MessagePackReader(bytes.Memory);
        return TCodec.Read(ref reader)!;
    }

    internal override void ReadContent(ref MessagePackReader reader) => Restore(TCodec.Read(ref reader)!);
}
