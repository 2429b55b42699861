using System.Numerics;
using CompiledWorkflows.Generated;
using CompiledWorkflows.Serialization.Tests.Harness;
using CsCheck;
using MessagePack;
using MessagePack.Resolvers;

namespace CompiledWorkflows.Serialization.Tests;

/// <summary>Random values, and random shapes with random values, against MessagePack-CSharp.</summary>
public sealed class PropertyTests
{
    [Fact]
    public void Any_value_is_written_as_the_oracle_writes_it_and_comes_back()
    {
        Check<int, Int32Codec>(Gen.Int);
        Check<uint, UInt32Codec>(Gen.UInt);
        Check<long, Int64Codec>(Gen.Long);
        Check<ulong, UInt64Codec>(Gen.ULong);
        Check<short, Int16Codec>(Gen.Short);
        Check<ushort, UInt16Codec>(Gen.UShort);
        Check<sbyte, SByteCodec>(Gen.SByte);
        Check<byte, ByteCodec>(Gen.Byte);
        Check<char, CharCodec>(Gen.Char);
        Check<double, DoubleCodec>(Gen.Double);
        Check<float, SingleCodec>(Gen.Float);
        Check<decimal, DecimalCodec>(Gen.Decimal);
        Check<Guid, GuidCodec>(Gen.Guid);
        Check<TimeSpan, TimeSpanCodec>(Gen.TimeSpan);
        Check<DateTimeOffset, DateTimeOffsetCodec>(Gen.DateTimeOffset);
        Check<DateTime, DateTimeCodec>(Gen.DateTime.Select(d => DateTime.SpecifyKind(d, DateTimeKind.Utc)));
        Check<DateOnly, DateOnlyCodec>(Gen.DateOnly);
        Check<TimeOnly, TimeOnlyCodec>(Gen.TimeOnly);
        Check<BigInteger, BigIntegerCodec>(Gen.Byte.Array[0, 400].Select(b => new BigInteger(b)));
        Check<string, StringCodec>(Gen.Char.Array[0, 80].Select(c => new string(c.Select(x => char.IsSurrogate(x) ? (char)0x17E : x).ToArray())));
        Check<byte[], ByteArrayCodec>(Gen.Byte.Array[0, 300]);
        Check<int?, NullableCodec<int, Int32Codec>>(Gen.Int.Nullable());
        Check<int[], ArrayCodec<int, Int32Codec>>(Gen.Int.Array[0, 100]);
        Check<List<string>, ListCodec<string, StringCodec>>(Gen.String.List[0, 50]);
        Check<Dictionary<int, string>, DictionaryCodec<int, Int32Codec, string, StringCodec>>(Gen.Dictionary(Gen.Int, Gen.String)[0, 50]);
        Check<Stack<int>, StackCodec<int, Int32Codec>>(Gen.Int.Array[0, 50].Select(a => new Stack<int>(a)));
        Check<Queue<int>, QueueCodec<int, Int32Codec>>(Gen.Int.Array[0, 50].Select(a => new Queue<int>(a)));
        Check<(int, string), ValueTupleCodec<int, Int32Codec, string, StringCodec>>(Gen.Select(Gen.Int, Gen.String));
    }

    [Fact]
    public void A_date_keeps_its_kind()
    {
        Gen.Select(Gen.DateTime, Gen.Enum<DateTimeKind>(), DateTime.SpecifyKind).Sample(value =>
        {
            var formatter = new CodecFormatter<DateTime, DateTimeCodec>();
            var back = CodecAssert.Read(formatter, CodecAssert.Write(formatter, value));

            // A local time that a change of the clock skips has no instant of its own.
            return back.Kind == value.Kind && (value.Kind != DateTimeKind.Local || !TimeZoneInfo.Local.IsInvalidTime(value) ? back == value : true);
        });
    }

    [Fact]
    public void Any_shape_is_written_as_the_oracle_writes_it_and_comes_back()
    {
        var batch = 0;
        ShapeGen.Program(60).Sample(
            program =>
            {
                var samples = CompiledSamples.FromSource(
                    $$"""
                    #nullable enable
                    using System;
                    using System.Collections.Generic;
                    using CompiledWorkflows.Serialization.Tests.Harness;
                    using MessagePack;

                    public enum Kind : short { None, One, Two }
                    {{program.Declarations}}
                    public static class Samples
                    {
                        public static IEnumerable<Sample> All()
                        {
                            for (var seed = 0; seed < 4; seed++)
                            {
                                var populate = new Populate(seed);
                                {{string.Concat(program.Types.Select(t => $"yield return Sample.Of<{t}>(populate.Value<{t}>(), Oracle.SamePrivate);\n"))}}
                            }
                        }
                    }
                    """,
                    $"Shapes_{++batch}");
                Assert.All(samples.Models, m => Assert.Empty(m.Problems));
                foreach (var sample in samples.Samples)
                {
                    sample.Accept(new CodecAssert(samples));
                }
            },
            iter: 3,
            threads: 1);
    }

    private static void Check<T, TCodec>(Gen<T> gen)
        where TCodec : struct, ICodec<T>
    {
        var formatter = new CodecFormatter<T, TCodec>();
        gen.Sample(
            value =>
            {
                var bytes = CodecAssert.Write<T?>(formatter, value);
                var theirs = MessagePackSerializer.Serialize(value, ContractlessStandardResolver.Options);
                Assert.Equal(Convert.ToHexString(theirs), Convert.ToHexString(bytes));
                Assert.Null(DeepEquality.Difference(value, CodecAssert.Read<T?>(formatter, bytes)));
            },
            iter: 300,
            threads: 1);
    }
}
