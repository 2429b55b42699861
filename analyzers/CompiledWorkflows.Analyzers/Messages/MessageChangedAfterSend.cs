using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages;

/// <summary>Message is changed after it was sent.</summary>
internal static class MessageChangedAfterSend
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2030",
        title: "Message is changed after it was sent",
        messageFormat: "'{0}' is changed {1} after it was sent, so that its receiver may see the one or the other; send a copy, or use a type that cannot change",
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2030"));

    /// <summary>A change that follows in the same method, reported at the change.</summary>
    public static Diagnostic Here(Change change, IOperation send) =>
        Diagnostic.Create(Rule, change.Operation.Syntax.GetLocation(), [send.Syntax.GetLocation()], change.Variable.Name, "here");

    /// <summary>A change of what a member of the executor refers to by the next message, reported where it is sent.</summary>
    public static Diagnostic ByNextMessage(ISymbol member, IOperation send) =>
        Diagnostic.Create(Rule, send.Syntax.GetLocation(), member.Name, "by the next message");
}
