using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CompiledWorkflows.Analyzers.Executors.Bodies;

/// <summary>A change of something that outlives the method: a member, or what a member refers to.</summary>
/// <param name="Operation">What changes it.</param>
/// <param name="Root">The reference to the field, property, parameter or local that the change begins with.</param>
/// <param name="IsInPlace">Whether the object is changed that it holds, as by adding to a collection, rather than replaced.</param>
internal sealed record Change(IOperation Operation, IOperation Root, bool IsInPlace)
{
    /// <summary>The member, parameter or local.</summary>
    public ISymbol? Symbol => Root switch
    {
        IFieldReferenceOperation reference => reference.Field,
        IPropertyReferenceOperation reference => reference.Property,
        IParameterReferenceOperation reference => reference.Parameter,
        ILocalReferenceOperation reference => reference.Local,
        _ => null,
    };

    /// <summary>What an operation changes by itself, whatever is inside of it.</summary>
    public static IEnumerable<Change> By(IOperation operation)
    {
        var targets = operation switch
        {
            IAssignmentOperation assignment => Targets(assignment.Target),
            IIncrementOrDecrementOperation step => [step.Target],
            IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Parent: not IObjectCreationOperation } argument => Targets(argument.Value),
            _ => [],
        };
        foreach (var target in targets)
        {
            if (From(operation, target, isInPlace: false) is { } change)
            {
                yield return change;
            }
        }

        if (operation is IInvocationOperation { Instance: { } instance } call && MutableCollections.IsChange(call.TargetMethod) && From(operation, instance, isInPlace: true) is { } added)
        {
            yield return added;
        }
    }

    /// <summary>What is inside of the receivers of a member: the object that its chain of members begins with.</summary>
    public static IOperation? Receiver(IOperation operation) => operation switch
    {
        IFieldReferenceOperation field => field.Instance,
        IPropertyReferenceOperation property => property.Instance,
        IArrayElementReferenceOperation element => element.ArrayReference,
        IInlineArrayAccessOperation element => element.Instance,
        IConversionOperation conversion => conversion.Operand,
        IParenthesizedOperation parenthesized => parenthesized.Operand,
        IConditionalAccessInstanceOperation => Conditional(operation)?.Operation,
        _ => null,
    };

    private static IEnumerable<IOperation> Targets(IOperation target) => target switch
    {
        ITupleOperation tuple => tuple.Elements.SelectMany(Targets),
        IDeclarationExpressionOperation or IDiscardOperation => [],
        _ => [target],
    };

    /// <summary>Follows a target to what holds it: an element to its collection, a member of a structure to the structure.</summary>
    private static Change? From(IOperation operation, IOperation target, bool isInPlace)
    {
        for (var current = target; current is not null; current = Receiver(current))
        {
            switch (current)
            {
                case IArrayElementReferenceOperation:
                case IPropertyReferenceOperation { Arguments.IsEmpty: false, Instance.Type: { } indexed } when MutableCollections.Is(indexed):
                    isInPlace = true;
                    break;
                case IPropertyReferenceOperation { Arguments.IsEmpty: false }:
                    return null;
                case IFieldReferenceOperation { Instance: not null and not IInstanceReferenceOperation } field when field.Field.ContainingType.IsValueType:
                case IPropertyReferenceOperation { Instance: not null and not IInstanceReferenceOperation } property when property.Property.ContainingType.IsValueType:
                case IConversionOperation or IParenthesizedOperation or IConditionalAccessInstanceOperation or IInlineArrayAccessOperation:
                    break;
                case IFieldReferenceOperation or IPropertyReferenceOperation or IParameterReferenceOperation or ILocalReferenceOperation:
                    return new Change(operation, current, isInPlace);
                default:
                    return null;
            }
        }

        return null;
    }

    private static IConditionalAccessOperation? Conditional(IOperation instance)
    {
        for (var current = instance.Parent; current is not null; current = current.Parent)
        {
            if (current is IConditionalAccessOperation access && access.WhenNotNull.DescendantsAndSelf().Contains(instance))
            {
                return access;
            }
        }

        return null;
    }
}
