using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing.Types;

/// <summary>What to do about something that cannot be saved, in words.</summary>
internal static class Remedies
{
    public const string OfInlineArray = "use an array";
    public const string OfDimensions = "use an array of at most four dimensions, or of arrays";

    private const string LeaveOut = "leave it out with [IgnoreMember]";

    private static readonly Dictionary<string, string> Substitutes = new(StringComparer.Ordinal)
    {
        ["System.Array"] = "use an array of one type, as T[]",
        ["System.Enum"] = "use one enum",
        ["System.Exception"] = "use a record of what matters of it, as its message",
        ["System.Index"] = "use int",
        ["System.Lazy`1"] = "use the value",
        ["System.Range"] = "use its two ends",
        ["System.TimeZoneInfo"] = "use its Id",
        ["System.ValueType"] = "use one type",
        ["System.Collections.ArrayList"] = "use List<T>",
        ["System.Collections.Hashtable"] = "use Dictionary<TKey, TValue>",
        ["System.Collections.ICollection"] = "use ICollection<T>",
        ["System.Collections.IDictionary"] = "use IDictionary<TKey, TValue>",
        ["System.Collections.IEnumerable"] = "use IEnumerable<T>",
        ["System.Collections.IList"] = "use IList<T>",
        ["System.Collections.Queue"] = "use Queue<T>",
        ["System.Collections.SortedList"] = "use SortedList<TKey, TValue>",
        ["System.Collections.Stack"] = "use Stack<T>",
        ["System.Collections.Concurrent.BlockingCollection`1"] = "use ConcurrentQueue<T>",
        ["System.Collections.Specialized.HybridDictionary"] = "use Dictionary<TKey, TValue>",
        ["System.Collections.Specialized.ListDictionary"] = "use Dictionary<TKey, TValue>",
        ["System.Collections.Specialized.NameValueCollection"] = "use Dictionary<string, List<string>>",
        ["System.Collections.Specialized.StringCollection"] = "use List<string>",
        ["System.Collections.Specialized.StringDictionary"] = "use Dictionary<string, string>",
        ["System.Data.DataSet"] = "use a list of records",
        ["System.Data.DataTable"] = "use a list of records",
        ["System.Globalization.CultureInfo"] = "use its Name",
        ["System.Linq.IGrouping`2"] = "use KeyValuePair<TKey, List<T>>",
        ["System.Linq.ILookup`2"] = "use Dictionary<TKey, List<T>>",
        ["System.Net.IPAddress"] = "use its text",
        ["System.Net.IPEndPoint"] = "use its text",
        ["System.Net.Mail.MailAddress"] = "use its text",
        ["System.Text.RegularExpressions.Regex"] = "use its pattern",
        ["System.Text.Encoding"] = "use its WebName",
        ["System.Text.Json.JsonDocument"] = "use its text, or a record of what is in it",
        ["System.Text.Json.JsonElement"] = "use its text, or a record of what is in it",
        ["System.Text.Json.Nodes.JsonArray"] = "use its text, or a record of what is in it",
        ["System.Text.Json.Nodes.JsonNode"] = "use its text, or a record of what is in it",
        ["System.Text.Json.Nodes.JsonObject"] = "use its text, or a record of what is in it",
        ["System.Text.Json.Nodes.JsonValue"] = "use its text, or a record of what is in it",
        ["System.Xml.XmlDocument"] = "use its text",
        ["System.Xml.Linq.XDocument"] = "use its text",
        ["System.Xml.Linq.XElement"] = "use its text",
    };

    public static string OfFramework(INamedTypeSymbol type) =>
        Substitutes.TryGetValue(type.ContainingNamespace.ToDisplayString() + "." + type.MetadataName, out var substitute)
            ? substitute
            : "use a record of your own with what matters of it";

    public static string OfCollection(INamedTypeSymbol type) =>
        BuiltInCodecs.IsFramework(type.ContainingNamespace) ? OfFramework(type)
        : type.TypeKind == TypeKind.Interface ? "use a collection of the framework, as List<T>"
        : type.AllInterfaces.Any(each => each.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_ICollection_T)
            ? "give it a public constructor without parameters and no required members"
            : "let it implement ICollection<T> and have a public constructor without parameters";

    public static string OfUnnameable(INamedTypeSymbol type) =>
        type.IsFileLocal ? "make it internal" : "it is obsolete to the point of an error; use what replaces it";

    /// <summary>Of a type that generated code elsewhere cannot name.</summary>
    public static string OfInaccessible(INamedTypeSymbol type, Compilation compilation) =>
        NotPartial(type.ContainingType, compilation) is { } around ? $"make it internal, or '{around.Short()}' partial"
        : IsHere(type, compilation) ? "make it internal"
        : "use a type that is public in its assembly";

    public static string OfFormatter(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Value: INamedTypeSymbol formatter }, ..]
            ? $"let '{formatter.Short()}' be an accessible IMessagePackFormatter<T> of just this type with a constructor without parameters"
            : "let [MessagePackFormatter] name a formatter of it";

    public static string OfUnknownClasses(INamedTypeSymbol type, Compilation compilation) =>
        IsHere(type, compilation) ? $"name them on '{type.Short()}', as in [Union(0, typeof(…))]" : "use a class, or an interface of your own that names its classes with [Union]";

    public static string OfConstruction(INamedTypeSymbol type, Compilation compilation) =>
        NotPartial(type, compilation) is { } closed && type.InstanceConstructors.Any(constructor => !compilation.IsSymbolAccessibleWithin(constructor, compilation.Assembly))
            ? $"make '{closed.Short()}' partial so that generated code can call those that are not accessible"
        : IsHere(type, compilation) ? "give it one without parameters, or one whose parameters have the names and types of members"
        : "use a type of your own with what matters of it";

    public static string OfHidden(ISymbol member, Compilation compilation) =>
        NotPartial(member.ContainingType, compilation) is { } closed ? $"make '{closed.Short()}' partial, or {LeaveOut}"
        : IsHere(member, compilation) ? $"make it internal, or {LeaveOut}"
        : "use a type of your own with what matters of it";

    public static string OfReadOnly(ISymbol member, Compilation compilation) =>
        member is IPropertySymbol { SetMethod: not null } && NotPartial(member.ContainingType, compilation) is { } closed ? $"make '{closed.Short()}' partial so that generated code can call its setter, or {LeaveOut}"
        : IsHere(member, compilation) ? $"add a setter or a constructor parameter of its name, or {LeaveOut}"
        : "use a type of your own with what matters of it";

    /// <summary>The innermost of a type and those around it that is declared here and is not partial.</summary>
    private static INamedTypeSymbol? NotPartial(INamedTypeSymbol? type, Compilation compilation)
    {
        for (var current = type; current is not null && IsHere(current, compilation); current = current.ContainingType)
        {
            if (!current.IsFileLocal && !current.DeclaringSyntaxReferences.All(reference => ClassParser.IsPartial(reference.GetSyntax())))
            {
                return current;
            }
        }

        return null;
    }

    private static bool IsHere(ISymbol symbol, Compilation compilation) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly);
}
