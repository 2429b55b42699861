using Benchmarks.Reporting.Pages;
using Benchmarks.Works;

namespace Benchmarks.Commands;

/// <summary>What has an aim, quickly: the table of aims within ten minutes.</summary>
internal static class TableCommand
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        var aimed = BenchmarkRun.Types.Where(type => type.IsDefined(typeof(AimAttribute), inherit: false));
        var results = await FullRun.MeasureAsync(["table", .. arguments], aimed, ShortConfig.ForTable, arguments);
        Console.WriteLine(string.Join('\n', [$"{results.Conditions.Date}, commit {results.Conditions.Commit}, {results.Conditions.Peer}", .. results.Conditions.Machine, "", .. AimTable.Write(results)]));
        return FullRun.ExitCode(results.Failed);
    }
}
