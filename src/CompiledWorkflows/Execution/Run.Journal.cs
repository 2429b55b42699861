namespace CompiledWorkflows;

/// <content>What is noted between checkpoints.</content>
internal sealed partial class Run<TOutput>
{
    /// <summary>Notes in a fork's own log what has happened since the checkpoint that it begins with: it does not happen again.</summary>
    /// <remarks>The attempts that the run has made are not the fork's.</remarks>
    private async ValueTask TakeOverEffectsAsync()
    {
        if (_scope.KnownJournal is not { } journal)
            return;

        journal.ForgetAttempts();
        foreach (var effect in journal.Effects)
            await _log!.AppendAsync(effect, Status).ConfigureAwait(false);
    }
}
