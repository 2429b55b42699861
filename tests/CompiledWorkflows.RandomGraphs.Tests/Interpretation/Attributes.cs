using System.Reflection;

namespace CompiledWorkflows.RandomGraphs;

/// <summary>Reads attributes of loaded classes, in the order in which they are declared.</summary>
internal static class Attributes
{
    public static IEnumerable<CustomAttributeData> All(Type type) => type.GetCustomAttributesData();

    public static bool Is(this CustomAttributeData attribute, Type definition) =>
        (attribute.AttributeType.IsGenericType ? attribute.AttributeType.GetGenericTypeDefinition() : attribute.AttributeType) == definition;

    public static Type Argument(this CustomAttributeData attribute, int index) => attribute.AttributeType.GenericTypeArguments[index];

    /// <summary>The value of a property that the declaration sets.</summary>
    public static T? Named<T>(this CustomAttributeData attribute, string name)
        where T : class =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.MemberName == name).TypedValue.Value as T;
}
