using CompiledWorkflows;

/// <summary>An address as somebody has typed it.</summary>
public sealed record TypedAddress(string Text);

public sealed record Address(string Text)
{
    public string Domain => Text[(Text.IndexOf('@', StringComparison.Ordinal) + 1)..];
}

public sealed record CheckedAddress(string Text, bool IsValid);

[Executor]
public sealed partial class Sanitizer
{
    [Handler]
    public Address OnTyped(TypedAddress typed) => new(typed.Text.Trim());
}

[Executor]
[Sends<Address>]
[Sends<CheckedAddress>]
public sealed partial class FormatCheck
{
    [Handler]
    public void OnAddress(Address address, ExecutorContext<FormatCheck> context)
    {
        if (address.Text.Contains('@', StringComparison.Ordinal) && address.Domain.Contains('.', StringComparison.Ordinal))
            context.Send(address);
        else
            context.Send(new CheckedAddress(address.Text, false));
    }
}

/// <summary>Asks whether the domain of an address is known.</summary>
[RequestPort<Address, bool>("domain")]
public sealed partial class DomainPort;

[Executor]
public sealed partial class DomainCheck
{
    [Handler]
    public CheckedAddress OnAnswer(Response<Address, bool> isKnown) => new(isKnown.Request.Text, isKnown.Value);
}

[Workflow("address-check")]
[Start<Sanitizer>]
[Edge<Sanitizer, FormatCheck>]
[Edge<FormatCheck, DomainPort>]
[Edge<DomainPort, DomainCheck>]
[Output<FormatCheck, CheckedAddress>]
[Output<DomainCheck>]
public sealed partial class AddressCheck;
