// Keys of types that compare by value: a Uri, a Version, a record, an enum, a nullable number, a class that overrides Equals.
using CompiledWorkflows;

public sealed class Isbn(string text) : IEquatable<Isbn>
{
    public string Text { get; } = text;

    public bool Equals(Isbn? other) => other is not null && Text == other.Text;

    public override bool Equals(object? obj) => Equals(obj as Isbn);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);
}

public sealed record Shelf(string Room, int Number);

public sealed record Book(Isbn Isbn, Shelf Shelf, Uri Page, Version Edition, DayOfWeek Day, int? Year);

[Executor]
public sealed partial class Library
{
    [Handler] public Book OnBook(Book book) => book;
}

[Executor]
public sealed partial class Left
{
    [Handler] public Book OnBook(Book book) => book;
}

[Executor]
public sealed partial class Right
{
    [Handler] public Book OnBook(Book book) => book;
}

[Executor]
public sealed partial class Pairs
{
    [State] private int _pairs;

    [Handler] public void OnBoth(Book left, Book right) => _pairs += left == right ? 1 : 0;
}

[Workflow("books")]
[Start<Library>]
[Edge<Library, Left>]
[Edge<Library, Right>]
[FanIn<Pairs>(typeof(Left), typeof(Right), Key = nameof(IsbnOf))]
[FanIn<Pairs>(typeof(Left), typeof(Right), Key = nameof(ShelfOf))]
[FanIn<Pairs>(typeof(Left), typeof(Right), Key = nameof(PageOf))]
[FanIn<Pairs>(typeof(Left), typeof(Right), Key = nameof(EditionOf))]
[FanIn<Pairs>(typeof(Left), typeof(Right), Key = nameof(DayOf))]
[FanIn<Pairs>(typeof(Left), typeof(Right), Key = nameof(YearOf))]
public sealed partial class Books
{
    private static Isbn IsbnOf(Book book) => book.Isbn;

    private static Shelf ShelfOf(Book book) => book.Shelf;

    private static Uri PageOf(Book book) => book.Page;

    private static Version EditionOf(Book book) => book.Edition;

    private static DayOfWeek DayOf(Book book) => book.Day;

    private static int? YearOf(Book book) => book.Year;
}
