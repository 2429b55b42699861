using System.Globalization;

namespace OrderService;

/// <summary>Charges customers by the payment service.</summary>
public sealed class PaymentClient(HttpClient http)
{
    /// <summary>Charges an amount, and gets the number of the payment. A charge of a known key is not made again.</summary>
    public async Task<string> ChargeAsync(string key, decimal amount, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "charge");
        request.Headers.Add("Idempotency-Key", Uri.EscapeDataString(key));
        request.Content = new StringContent(amount.ToString(CultureInfo.InvariantCulture));
        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }
}
