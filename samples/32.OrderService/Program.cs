using OrderService;

// A service that fulfils orders: each is a workflow that may ask for an approval, is paid for by a service that often fails, and is dispatched a while later. It may be
// killed at any time: whoever starts it again goes on with every order.
//   worker [--store PLACE] [--payments URL] [--orders N]   the service; PLACE is a SQLite file, or a PostgreSQL connection string
//   payments [--port N] [--ledger FILE]                    the flaky payment service
//   status [--store PLACE]                                 how many orders there are in which status
//   demo [--store PLACE] [--orders N] [--kills N]          both of them as processes of their own, of which the worker is killed again and again
var settings = Settings.Read(args);
return settings?.Command switch
{
    "worker" => await Worker.RunAsync(settings),
    "payments" => await PaymentService.RunAsync(settings),
    "status" => await Status.RunAsync(settings),
    "demo" => await Demo.RunAsync(settings),
    _ => Settings.Explain(),
};
