namespace CompiledWorkflows;

/// <summary>Declares a message type that an executor sends through <c>context.Send</c>, beside those its handlers return.</summary>
/// <typeparam name="TMessage">
/// The message type. <c>context.Send(x)</c> compiles when x converts implicitly to a declared type, and not otherwise. Of a <see cref="Nullable{T}"/> the
/// value is sent, if it has one: the messages are of type T.
/// </typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = true)]
public sealed class SendsAttribute<TMessage> : Attribute;
