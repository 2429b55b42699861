using System;
using System.Buffers;
using System.Collections;
using System.Collections.Generic;
using System.Numerics;
using System.Text;
using CompiledWorkflows.Serialization.Tests.Harness;

public enum Plain { None, One, Two }
public enum Tiny : byte { A = 1, B = 255 }
public enum Negative : sbyte { A = -128, B = 127 }
public enum Wide : ulong { A, B = ulong.MaxValue }
[Flags] public enum Long : long { A = long.MinValue, B = 1 }

public static class Samples
{
    public static IEnumerable<Sample> All()
    {
        foreach (var n in new long[] { 0, 1, -1, 31, -32, -33, 127, 128, 255, 256, -128, -129, 32767, 32768, 65535, 65536, -32769, int.MaxValue, int.MinValue, uint.MaxValue, long.MaxValue, long.MinValue })
        {
            yield return Sample.Of<long>(n);
            yield return Sample.Of<ulong>((ulong)n);
            yield return Sample.Of<int>((int)n);
            yield return Sample.Of<uint>((uint)n);
            yield return Sample.Of<short>((short)n);
            yield return Sample.Of<ushort>((ushort)n);
            yield return Sample.Of<sbyte>((sbyte)n);
            yield return Sample.Of<byte>((byte)n);
            yield return Sample.Of<char>((char)n);
            yield return Sample.Of<Int128>(n);
            yield return Sample.Of<UInt128>((UInt128)(ulong)n);
            yield return Sample.Of<BigInteger>(n);
            yield return Sample.Of<long?>(n);
            yield return Sample.Of<TimeSpan>(new TimeSpan(n));
            yield return Sample.Of<Plain>((Plain)(int)n);
            yield return Sample.Of<Tiny>((Tiny)(byte)n);
            yield return Sample.Of<Negative>((Negative)(sbyte)n);
            yield return Sample.Of<Wide>((Wide)(ulong)n);
            yield return Sample.Of<Long>((Long)n);
            yield return Sample.Of<Plain?>((Plain)(int)n);
        }

        yield return Sample.Of<BigInteger>(BigInteger.Pow(7, 1000));
        yield return Sample.Of<BigInteger>(-BigInteger.Pow(2, 2039));
        yield return Sample.Of<long?>(null);
        yield return Sample.Of<Plain?>(null);
        yield return Sample.Of<bool>(true);
        yield return Sample.Of<bool?>(false);
        foreach (var d in new double[] { 0, -0.0, 1.5, double.NaN, double.MaxValue, double.Epsilon, double.NegativeInfinity })
        {
            yield return Sample.Of<double>(d);
            yield return Sample.Of<float>((float)d);
            yield return Sample.Of<Half>((Half)d);
            yield return Sample.Of<Complex>(new Complex(d, 1));
        }

        foreach (var m in new[] { 0m, 0.00m, 1.10m, -1.10m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m, -0.0000000000000000000000000001m })
        {
            yield return Sample.Of<decimal>(m);
            yield return Sample.Of<decimal?>(m);
        }

        foreach (var s in new[] { null, "", "a", new string('x', 31), new string('x', 32), new string('y', 300), new string('z', 70000), "žluťoučký 🐎 \0" })
        {
            yield return Sample.Of<string?>(s);
            yield return Sample.Of<StringBuilder?>(s is null ? null : new StringBuilder(s), Oracle.Differs);
        }

        yield return Sample.Of<Rune>(new Rune(0x1F40E));
        yield return Sample.Of<Guid>(Guid.Empty);
        yield return Sample.Of<Guid>(new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"));
        yield return Sample.Of<Uri?>(new Uri("https://example.org/a?b=c#d"));
        yield return Sample.Of<Uri?>(new Uri("relative/path", UriKind.Relative));
        yield return Sample.Of<Uri?>(null);
        yield return Sample.Of<Version?>(new Version(1, 2));
        yield return Sample.Of<Version?>(new Version(1, 2, 3, 4));
        foreach (var ticks in new[] { 0L, 621355968000000000, 638000000000000001, 3155378975999999999 })
        {
            yield return Sample.Of<DateTime>(new DateTime(ticks, DateTimeKind.Utc));
            yield return Sample.Of<DateTime>(new DateTime(ticks, DateTimeKind.Unspecified), Oracle.Differs);
            yield return Sample.Of<DateTime>(new DateTime(ticks, DateTimeKind.Local), Oracle.Differs);
            yield return Sample.Of<DateTime?>(new DateTime(ticks, DateTimeKind.Utc));
            yield return Sample.Of<DateTimeOffset>(new DateTimeOffset(ticks, TimeSpan.Zero));
            yield return Sample.Of<DateOnly>(DateOnly.FromDateTime(new DateTime(ticks)));
            yield return Sample.Of<TimeOnly>(TimeOnly.FromDateTime(new DateTime(ticks)));
        }

        yield return Sample.Of<DateTimeOffset>(new DateTimeOffset(2026, 1, 2, 3, 4, 5, new TimeSpan(-3, -30, 0)));
        yield return Sample.Of<Vector2>(new Vector2(1, 2));
        yield return Sample.Of<Vector3>(new Vector3(1, 2, 3));
        yield return Sample.Of<Vector4>(new Vector4(1, 2, 3, 4));
        yield return Sample.Of<Quaternion>(new Quaternion(1, 2, 3, 4));
        yield return Sample.Of<Matrix3x2>(new Matrix3x2(1, 2, 3, 4, 5, 6));
        yield return Sample.Of<Matrix4x4>(new Matrix4x4(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16));
        foreach (var bytes in new[] { null, Array.Empty<byte>(), new byte[] { 1, 2, 3 }, new byte[300], new byte[70000] })
        {
            yield return Sample.Of<byte[]?>(bytes);
            yield return Sample.Of<ArraySegment<byte>>(bytes is null ? default : new ArraySegment<byte>(bytes));
            yield return Sample.Of<List<byte>?>(bytes is null ? null : new List<byte>(bytes));
        }

        yield return Sample.Of<BitArray>(new BitArray(new[] { true, false, true }));
        yield return Sample.Of<ValueTuple>(default, Oracle.Differs);
        yield return Sample.Of<ValueTuple<int>>(new ValueTuple<int>(1));
        yield return Sample.Of<(int, string)>((1, "a"));
        yield return Sample.Of<(int a, string? b, Guid c)>((1, null, Guid.Empty));
        yield return Sample.Of<(int, int, int, int)>((1, 2, 3, 4));
        yield return Sample.Of<(int, int, int, int, int)>((1, 2, 3, 4, 5));
        yield return Sample.Of<(int, int, int, int, int, int)>((1, 2, 3, 4, 5, 6));
        yield return Sample.Of<(int, int, int, int, int, int, int)>((1, 2, 3, 4, 5, 6, 7));
        yield return Sample.Of<(int, int, int, int, int, int, int, int, string)>((1, 2, 3, 4, 5, 6, 7, 8, "nine"));
        yield return Sample.Of<(int, string)?>(null);
        yield return Sample.Of<Tuple<int>>(Tuple.Create(1));
        yield return Sample.Of<Tuple<int, string?>>(Tuple.Create(1, (string?)null));
        yield return Sample.Of<Tuple<int, int, int>>(Tuple.Create(1, 2, 3));
        yield return Sample.Of<Tuple<int, int, int, int>>(Tuple.Create(1, 2, 3, 4));
        yield return Sample.Of<Tuple<int, int, int, int, int>>(Tuple.Create(1, 2, 3, 4, 5));
        yield return Sample.Of<Tuple<int, int, int, int, int, int>>(Tuple.Create(1, 2, 3, 4, 5, 6));
        yield return Sample.Of<Tuple<int, int, int, int, int, int, int>>(Tuple.Create(1, 2, 3, 4, 5, 6, 7));
        yield return Sample.Of<Tuple<int, int, int, int, int, int, int, Tuple<string>>>(Tuple.Create(1, 2, 3, 4, 5, 6, 7, "eight"));
        yield return Sample.Of<KeyValuePair<string, (int X, int Y)[]>>(new("a", [(1, 2), (3, 4)]));
    }
}
