using Benchmarks.Growth;

namespace Benchmarks.Works.Checkpoints;

[Work(48, "file checkpoint, no fsync, 10 bytes of 1 MB of state change")]
public class ChangedBigState() : BigState(Change.TenBytesInPlace);
