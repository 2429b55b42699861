using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CompiledWorkflows.Analyzers.Purity.Effects;

/// <summary>Finds what the body of a method does, each effect at the operation that has it. What lambdas and local functions do counts as done.</summary>
internal sealed class EffectWalker : OperationWalker
{
    private readonly Roots _roots;
    private readonly Func<ISymbol, ImmutableArray<Effect>> _summary;

    private EffectWalker(Roots roots, Func<ISymbol, ImmutableArray<Effect>> summary)
    {
        _roots = roots;
        _summary = summary;
    }

    private List<(Effect Effect, IOperation At)> Found { get; } = [];

    /// <param name="member">The method, or the field or property whose initializer it is.</param>
    /// <param name="body">What runs.</param>
    /// <param name="summary">The effects of a member that is used.</param>
    public static List<(Effect Effect, IOperation At)> Walk(ISymbol member, IOperation body, Func<ISymbol, ImmutableArray<Effect>> summary)
    {
        var walker = new EffectWalker(new Roots(member, body), summary);
        walker.Visit(body);
        return walker.Found;
    }

    public override void VisitNameOf(INameOfOperation operation)
    {
        // Names are not read.
    }

    public override void VisitInvocation(IInvocationOperation operation)
    {
        Call(operation.TargetMethod, operation.Instance, operation.Arguments, operation, operation.IsVirtual);
        base.VisitInvocation(operation);
    }

    public override void VisitObjectCreation(IObjectCreationOperation operation)
    {
        if (operation.Constructor is { } constructor && !ImpureApis.IsSeeded(constructor))
        {
            Call(constructor, null, operation.Arguments, operation);
        }

        base.VisitObjectCreation(operation);
    }

    public override void VisitMethodReference(IMethodReferenceOperation operation)
    {
        Call(operation.Method, operation.Instance, [], operation, operation.IsVirtual);
        base.VisitMethodReference(operation);
    }

    public override void VisitFieldReference(IFieldReferenceOperation operation)
    {
        Read(operation.Field, operation);
        base.VisitFieldReference(operation);
    }

    public override void VisitPropertyReference(IPropertyReferenceOperation operation)
    {
        Read(operation.Property, operation);
        if (operation.Property.GetMethod is { } getter)
        {
            Call(getter, operation.Instance, operation.Arguments, operation, isVirtual: true);
        }

        base.VisitPropertyReference(operation);
    }

    public override void VisitBinaryOperator(IBinaryOperation operation)
    {
        Operator(operation.OperatorMethod, operation);
        base.VisitBinaryOperator(operation);
    }

    public override void VisitUnaryOperator(IUnaryOperation operation)
    {
        Operator(operation.OperatorMethod, operation);
        base.VisitUnaryOperator(operation);
    }

    public override void VisitConversion(IConversionOperation operation)
    {
        Operator(operation.OperatorMethod, operation);
        base.VisitConversion(operation);
    }

    public override void VisitSimpleAssignment(ISimpleAssignmentOperation operation)
    {
        Assign(operation.Target, operation);
        Visit(operation.Value);
    }

    public override void VisitCompoundAssignment(ICompoundAssignmentOperation operation)
    {
        Operator(operation.OperatorMethod, operation);
        Assign(operation.Target, operation);
        Visit(operation.Value);
    }

    public override void VisitCoalesceAssignment(ICoalesceAssignmentOperation operation)
    {
        Assign(operation.Target, operation);
        Visit(operation.Value);
    }

    public override void VisitDeconstructionAssignment(IDeconstructionAssignmentOperation operation)
    {
        Assign(operation.Target, operation);
        Visit(operation.Value);
    }

    public override void VisitIncrementOrDecrement(IIncrementOrDecrementOperation operation)
    {
        Operator(operation.OperatorMethod, operation);
        Assign(operation.Target, operation);
    }

    public override void VisitEventAssignment(IEventAssignmentOperation operation)
    {
        if (operation.EventReference is IEventReferenceOperation reference)
        {
            Change(reference.Event, reference.Event.IsStatic ? Root.Static : _roots.Of(reference.Instance), operation);
        }

        Visit(operation.HandlerValue);
    }

    public override void VisitArgument(IArgumentOperation operation)
    {
        // What is read with Volatile.Read is not changed, although it is passed by reference.
        if (operation.Parameter is { RefKind: RefKind.Ref or RefKind.Out, ContainingSymbol.Name: not "Read" })
        {
            Assign(operation.Value, operation);
        }
        else
        {
            base.VisitArgument(operation);
        }
    }

    /// <summary>An assignment changes its target, and does not read it.</summary>
    private void Assign(IOperation target, IOperation at)
    {
        Write(target, at);
        foreach (var part in target.ChildOperations)
        {
            Visit(part);
        }
    }

    private void Write(IOperation target, IOperation at)
    {
        switch (target)
        {
            case ITupleOperation tuple:
                foreach (var element in tuple.Elements)
                {
                    Write(element, at);
                }

                break;
            case IParameterReferenceOperation parameter when _roots.IsCaptured(parameter.Parameter):
                Change(parameter.Parameter, Root.Receiver, at);
                break;
            case IArrayElementReferenceOperation element:
                Change(element.ArrayReference, _roots.Of(element.ArrayReference), at);
                break;
            case IMemberReferenceOperation { Instance: { Type.IsValueType: true } instance } and not (IPropertyReferenceOperation { Property.SetMethod.DeclaringSyntaxReferences.IsEmpty: false } or { Instance: IInstanceReferenceOperation }):
                // The value is a part of what holds it.
                Write(instance, at);
                break;
            case IFieldReferenceOperation field:
                Change(field.Field, field.Field.IsStatic ? Root.Static : _roots.Of(field.Instance), at);
                break;
            case IPropertyReferenceOperation { Property.SetMethod: { } setter } property when !Members.IsStored(property.Property) && !setter.DeclaringSyntaxReferences.IsEmpty:
                Call(setter, property.Instance, property.Arguments, at, isVirtual: true);
                break;
            case IPropertyReferenceOperation property:
                Change(property.Property, property.Property.IsStatic ? Root.Static : _roots.Of(property.Instance), at);
                break;
        }
    }

    private void Change(IOperation of, Root on, IOperation at)
    {
        if (of is IMemberReferenceOperation reference)
        {
            Change(reference.Member, on, at);
        }
        else if (of is IParameterReferenceOperation parameter)
        {
            Change(parameter.Parameter, on, at);
        }
    }

    private void Change(ISymbol member, Root on, IOperation at) => Add(EffectKind.Change, on, member, at);

    private void Read(ISymbol member, IOperation at)
    {
        if (Members.IsMutableStatic(member))
        {
            Add(EffectKind.MutableStatic, Root.Static, member, at);
        }
        else if (member.IsStatic)
        {
            // Its first value was made once, and differently in the process that resumes.
            Follow(member, Root.Unknown, static _ => Root.Unknown, at);
        }
    }

    private void Operator(IMethodSymbol? method, IOperation at)
    {
        if (method is not null)
        {
            Call(method, null, [], at);
        }
    }

    private void Call(IMethodSymbol method, IOperation? instance, ImmutableArray<IArgumentOperation> arguments, IOperation at, bool isVirtual = false)
    {
        var called = method.ReducedFrom ?? method;
        var member = called.AssociatedSymbol ?? called;
        if (ImpureApis.Of(member) is { } kind)
        {
            // What made the object here has been found already.
            Add(kind, instance is null || kind == EffectKind.HashCode ? Root.Static : _roots.Of(instance), member, at);
        }
        else if (MutatingApis.ChangesReceiver(called))
        {
            Add(EffectKind.Change, _roots.Of(instance), called, at);
        }
        else if (MutatingApis.ChangesFirstArgument(called) && !arguments.IsEmpty)
        {
            Add(EffectKind.Change, _roots.Of(arguments[0].Value), called, at);
        }
        else if (called.MethodKind != MethodKind.LocalFunction && Members.IsKnown(called, instance, isVirtual))
        {
            // A value that is asked is most often a copy.
            var receiver = instance?.Type is { IsReferenceType: true } ? _roots.Of(instance) : Root.Unknown;
            Follow(called, receiver, ordinal => _roots.Of(arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal)?.Value), at);
        }
    }

    private void Follow(ISymbol member, Root receiver, Func<int, Root> argument, IOperation at)
    {
        foreach (var effect in _summary(member.OriginalDefinition))
        {
            var on = effect.On.Kind switch
            {
                RootKind.Receiver => receiver,
                RootKind.Parameter => argument(effect.On.Parameter),
                _ => effect.On,
            };
            if (on.Kind != RootKind.Unknown)
            {
                Found.Add((effect.From(member, on), at));
            }
        }
    }

    private void Add(EffectKind kind, Root on, ISymbol member, IOperation at)
    {
        if (on.Kind != RootKind.Unknown)
        {
            Found.Add((new Effect(kind, on, [member]), at));
        }
    }
}
