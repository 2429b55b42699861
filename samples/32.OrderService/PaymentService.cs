using System.Globalization;
using System.Net;

namespace OrderService;

/// <summary>A payment service as bad as they come: of seven requests it refuses two, and charges one without saying so. It keeps its promise about keys.</summary>
internal static class PaymentService
{
    public static async Task<int> RunAsync(Settings settings)
    {
        using var listener = new HttpListener();
        listener.Prefixes.Add($"http://127.0.0.1:{settings.Port}/");
        listener.Start();
        await using var ledger = new Ledger(settings.Ledger);
        for (var request = 1; ; request++)
            Answer(await listener.GetContextAsync(), ledger, request);
    }

    private static void Answer(HttpListenerContext context, Ledger ledger, int request)
    {
        using var reader = new StreamReader(context.Request.InputStream);
        var amount = decimal.Parse(reader.ReadToEnd(), CultureInfo.InvariantCulture);
        var key = context.Request.Headers["Idempotency-Key"]!;
        if (request % 7 is 1 or 4)
        {
            Reply(context, HttpStatusCode.ServiceUnavailable, "busy");
            return;
        }

        var number = ledger.Charge(key, amount);
        if (request % 7 == 2)
            context.Response.Abort();
        else
            Reply(context, HttpStatusCode.OK, $"payment {number}");
    }

    private static void Reply(HttpListenerContext context, HttpStatusCode status, string text)
    {
        context.Response.StatusCode = (int)status;
        using var writer = new StreamWriter(context.Response.OutputStream);
        writer.Write(text);
    }
}
