// A sub-workflow that checks addresses asks whether a domain is known. Whoever uses it may answer outside, as in the sample
// before this one; here the workflow around it answers, by edges from the sub-workflow's port to an executor and back.
var delivery = new Delivery(domainRegistry: () => new DomainRegistry("example.com", "company.com"));

foreach (var recipient in args)
{
    var result = await delivery.RunAsync(new Mail(recipient, "Hello"));
    Console.WriteLine($"'{recipient}': {result.Outputs.Single()}");
}
