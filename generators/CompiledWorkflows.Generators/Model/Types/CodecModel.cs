namespace CompiledWorkflows.Generators.Model.Types;

/// <summary>How emitted code names a type that can be saved, and the codec that saves it.</summary>
/// <param name="Type">The type's C# name, <c>global::</c>-qualified and without nullable annotations of reference types.</param>
/// <param name="TypeId">The type's identity on disk: its namespace-qualified name without assembly or version.</param>
/// <param name="Expression">The C# type expression of its codec.</param>
/// <param name="IsValueType">Whether the type is a value type.</param>
/// <param name="IsNameable">Whether code anywhere in the assembly can name the type and its codec. False for private nested types and for code with errors.</param>
/// <param name="CanReadInto">Whether the codec has <c>ReadInto(ref reader, target)</c>, which refills a collection that is already there.</param>
/// <param name="TakesInitial">Whether the codec has <c>Read(ref reader, initial)</c>, which keeps the comparer of the value that is already there.</param>
/// <param name="Problems">What keeps values of the type, or a part of them, from being saved.</param>
internal sealed record CodecModel(
    string Type,
    string TypeId,
    string Expression,
    bool IsValueType,
    bool IsNameable,
    bool CanReadInto,
    bool TakesInitial,
    EquatableArray<CodecProblem> Problems);
