using System.ComponentModel;
using System.Numerics;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>Writes a <see cref="Complex"/> as the array of its 2 components.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ComplexCodec : ICodec<Complex>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, Complex value)
    {
        writer.WriteArrayHeader(2);
        writer.Write(value.Real);
        writer.Write(value.Imaginary);
    }

    /// <inheritdoc/>
    public static Complex Read(ref MessagePackReader reader)
    {
        Malformed.RequireCount<Complex>(Payload.ReadArrayHeader(ref reader), 2);
        return new Complex(reader.ReadDouble(), reader.ReadDouble());
    }
}

/// <summary>Writes a <see cref="Vector2"/> as the array of its 2 components.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Vector2Codec : ICodec<Vector2>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, Vector2 value)
    {
        writer.WriteArrayHeader(2);
        writer.Write(value.X);
        writer.Write(value.Y);
    }

    /// <inheritdoc/>
    public static Vector2 Read(ref MessagePackReader reader)
    {
        Malformed.RequireCount<Vector2>(Payload.ReadArrayHeader(ref reader), 2);
        return new Vector2(reader.ReadSingle(), reader.ReadSingle());
    }
}

/// <summary>Writes a <see cref="Vector3"/> as the array of its 3 components.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Vector3Codec : ICodec<Vector3>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, Vector3 value)
    {
        writer.WriteArrayHeader(3);
        writer.Write(value.X);
        writer.Write(value.Y);
        writer.Write(value.Z);
    }

    /// <inheritdoc/>
    public static Vector3 Read(ref MessagePackReader reader)
    {
        Malformed.RequireCount<Vector3>(Payload.ReadArrayHeader(ref reader), 3);
        return new Vector3(reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle());
    }
}

/// <summary>Writes a <see cref="Vector4"/> as the array of its 4 components.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Vector4Codec : ICodec<Vector4>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, Vector4 value)
    {
        writer.WriteArrayHeader(4);
        writer.Write(value.X);
        writer.Write(value.Y);
        writer.Write(value.Z);
        writer.Write(value.W);
    }

    /// <inheritdoc/>
    public static Vector4 Read(ref MessagePackReader reader)
    {
        Malformed.RequireCount<Vector4>(Payload.ReadArrayHeader(ref reader), 4);
        return new Vector4(reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle());
    }
}

/// <summary>Writes a <see cref="Quaternion"/> as the array of its 4 components.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct QuaternionCodec : ICodec<Quaternion>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, Quaternion value)
    {
        writer.WriteArrayHeader(4);
        writer.Write(value.X);
        writer.Write(value.Y);
        writer.Write(value.Z);
        writer.Write(value.W);
    }

    /// <inheritdoc/>
    public static Quaternion Read(ref MessagePackReader reader)
    {
        Malformed.RequireCount<Quaternion>(Payload.ReadArrayHeader(ref reader), 4);
        return new Quaternion(reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle());
    }
}

/// <summary>Writes a <see cref="Matrix3x2"/> as the array of its 6 components.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Matrix3x2Codec : ICodec<Matrix3x2>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, Matrix3x2 value)
    {
        writer.WriteArrayHeader(6);
        writer.Write(value.M11);
        writer.Write(value.M12);
        writer.Write(value.M21);
        writer.Write(value.M22);
        writer.Write(value.M31);
        writer.Write(value.M32);
    }

    /// <inheritdoc/>
    public static Matrix3x2 Read(ref MessagePackReader reader)
    {
        Malformed.RequireCount<Matrix3x2>(Payload.ReadArrayHeader(ref reader), 6);
        return new Matrix3x2(
            reader.ReadSingle(), reader.ReadSingle(),
            reader.ReadSingle(), reader.ReadSingle(),
            reader.ReadSingle(), reader.ReadSingle());
    }
}

/// <summary>Writes a <see cref="Matrix4x4"/> as the array of its 16 components.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Matrix4x4Codec : ICodec<Matrix4x4>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, Matrix4x4 value)
    {
        writer.WriteArrayHeader(16);
        writer.Write(value.M11);
        writer.Write(value.M12);
        writer.Write(value.M13);
        writer.Write(value.M14);
        writer.Write(value.M21);
        writer.Write(value.M22);
        writer.Write(value.M23);
        writer.Write(value.M24);
        writer.Write(value.M31);
        writer.Write(value.M32);
        writer.Write(value.M33);
        writer.Write(value.M34);
        writer.Write(value.M41);
        writer.Write(value.M42);
        writer.Write(value.M43);
        writer.Write(value.M44);
    }

    /// <inheritdoc/>
    public static Matrix4x4 Read(ref MessagePackReader reader)
    {
        Malformed.RequireCount<Matrix4x4>(Payload.ReadArrayHeader(ref reader), 16);
        return new Matrix4x4(
            reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(),
            reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(),
            reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(),
            reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle());
    }
}
