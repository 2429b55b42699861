// Conditions and keys that call much of the framework, all of it pure: hashes, paths, dates from texts, iterators, builders, delegates in static fields.
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using CompiledWorkflows;

public sealed record Upload(string Path, byte[] Content, string Day);

[Executor]
public sealed partial class Receiver
{
    [Handler] public Upload OnPath(string path) => new(path, [1, 2, 3], "2026-01-01");
}

[Executor]
public sealed partial class Store
{
    [Handler] public void OnUpload(Upload upload) => _ = upload;
}

[Workflow("uploads")]
[Start<Receiver>]
[Replicas<Store>(16)]
[Edge<Receiver, Store>(When = nameof(IsImage), Route = nameof(StoreOf))]
[Edge<Receiver, Store>(When = nameof(IsOld), Route = nameof(StoreOf))]
[Edge<Receiver, Store>(When = nameof(IsSane), Route = nameof(StoreOf))]
public sealed partial class Uploads
{
    private static readonly Func<string, bool> Hidden = path => path.StartsWith('.');
    private static readonly DateTime First = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly string[] Images = [".png", ".jpg"];

    private static int Limit => 1 << 20;

    private static bool IsImage(Upload upload) => Array.BinarySearch(Images, Path.GetExtension(upload.Path), StringComparer.Ordinal) >= 0 && !Hidden(Path.GetFileName(upload.Path));

    private static bool IsOld(Upload upload)
    {
        try
        {
            return DateTime.ParseExact(upload.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) < First.AddMonths(1);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool IsSane(Upload upload)
    {
        var text = new StringBuilder();
        foreach (var part in Parts(upload))
            text.Append(part).Append('/');

        var sorted = upload.Content.ToArray();
        Array.Sort(sorted);
        Span<byte> hash = stackalloc byte[32];
        return SHA256.TryHashData(sorted, hash, out var written) && written == 32 && Convert.ToHexString(hash).Length + text.Length < Limit;
    }

    private static IEnumerable<string> Parts(Upload upload)
    {
        yield return upload.Path;
        yield return upload.Day;
    }

    private static int StoreOf(Upload upload) => BitOperations.PopCount((uint)upload.Content.Length) ^ new Random(upload.Path.Length).Next();
}
