using System.Security.Cryptography;
using System.Text;

namespace CompiledWorkflows.Tests;

/// <summary>Makes keys whose bytes are a function of their ids.</summary>
internal static class Keys
{
    public static byte[] Bytes(string id) => SHA256.HashData(Encoding.UTF8.GetBytes(id));

    public static EncryptionKey Key(string id) => new(id, Bytes(id));

    public static EncryptionKeyRing Ring(string current, params string[] former) => new(Key(current), former.Select(Key));
}
