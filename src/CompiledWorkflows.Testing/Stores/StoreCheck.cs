namespace CompiledWorkflows;

/// <summary>One thing that every <see cref="ICheckpointStore"/> promises, and how to see whether a store keeps it.</summary>
/// <remarks>Checks have no state: any number of them run at once, each on storage of its own.</remarks>
public sealed class StoreCheck
{
    private readonly Func<StoreTrial, Task> _body;

    internal StoreCheck(string name, string description, Func<StoreTrial, Task> body)
    {
        Name = name;
        Description = description;
        _body = body;
    }

    /// <summary>All checks. A store conforms if it passes each of them; a later version may have more.</summary>
    public static IReadOnlyList<StoreCheck> All { get; } =
    [
        .. RecordChecks.All,
        .. PayloadChecks.All,
        .. ListingChecks.All,
        .. RunIdChecks.All,
        .. QueryChecks.All,
        .. OwnershipChecks.All,
        .. LeaseChecks.All,
        .. RaceChecks.All,
        .. TrimChecks.All,
        .. DeletionChecks.All,
        .. CancellationChecks.All,
        .. DisposalChecks.All,
        .. ArgumentChecks.All,
        .. ConcurrencyChecks.All,
        .. ModelChecks.All,
    ];

    /// <summary>A name made of letters, the same in all versions.</summary>
    public string Name { get; }

    /// <summary>What the store promises, as a sentence.</summary>
    public string Description { get; }

    /// <summary>Finds a check by its name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">There is no check of that name.</exception>
    public static StoreCheck Named(string name)
        => All.FirstOrDefault(check => check.Name == name)
            ?? throw new ArgumentException($"There is no check '{name}'. StoreCheck.All has those that there are.", nameof(name));

    /// <summary>Runs the check, and completes if the store keeps the promise.</summary>
    /// <param name="subject">Storage that is empty and that nothing else uses until the check has ended.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    /// <exception cref="ConformanceException">The store does not keep the promise.</exception>
    public async Task RunAsync(StoreUnderTest subject, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var trial = new StoreTrial(subject, cancellationToken);
        try
        {
            await using (trial.ConfigureAwait(false))
                await _body(trial).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ConformanceException(Name, Description, Mismatch.Describe(e), trial.UsedSeed, e);
        }
    }

    /// <summary>Gives the name.</summary>
    public override string ToString() => Name;
}
