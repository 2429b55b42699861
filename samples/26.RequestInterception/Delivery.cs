using CompiledWorkflows;

public sealed record Mail(string Recipient, string Subject);

public sealed record Blocked(string Recipient);

[Executor]
[Sends<TypedAddress>]
[Sends<Mail>]
[Sends<Blocked>]
public sealed partial class Postmaster
{
    [State] private Mail? _waiting;

    [Handler]
    public TypedAddress OnMail(Mail mail)
    {
        _waiting = mail;
        return new TypedAddress(mail.Recipient);
    }

    [Handler]
    public void OnChecked(CheckedAddress address, ExecutorContext<Postmaster> context)
    {
        if (address.IsValid)
            context.Send(_waiting! with { Recipient = address.Text });
        else
            context.Send(new Blocked(address.Text));
    }
}

/// <summary>Answers what the sub-workflow asks; what it returns goes back to the port.</summary>
[Executor]
public sealed partial class DomainRegistry(params string[] domains)
{
    [Handler]
    public bool OnAddress(Address address) => domains.Contains(address.Domain);
}

[Executor]
public sealed partial class Courier
{
    [Handler]
    public string OnMail(Mail mail) => $"'{mail.Subject}' delivered to {mail.Recipient}";

    [Handler]
    public string OnBlocked(Blocked blocked) => $"no mail to {blocked.Recipient}";
}

[Workflow("delivery")]
[Start<Postmaster>]
[Edge<Postmaster, AddressCheck>]
[Edge<DomainPort, DomainRegistry>]
[Edge<DomainRegistry, DomainPort>]
[Edge<AddressCheck, Postmaster>]
[Edge<Postmaster, Courier>]
[Output<Courier>]
public sealed partial class Delivery;
