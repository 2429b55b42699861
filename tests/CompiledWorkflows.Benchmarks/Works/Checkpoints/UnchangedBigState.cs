using Benchmarks.Growth;

namespace Benchmarks.Works.Checkpoints;

[Work(47, "file checkpoint, no fsync, 1 MB of state that does not change")]
public class UnchangedBigState() : BigState(Change.Nothing);
