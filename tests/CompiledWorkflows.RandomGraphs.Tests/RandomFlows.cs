using System.Globalization;
using CompiledWorkflows.RandomGraphs.Generation;
using CsCheck;

namespace CompiledWorkflows.RandomGraphs;

/// <summary>The random workflows of a test run, compiled many at a time.</summary>
/// <remarks>
/// The same ones every time, so that nobody's change is blamed for another's luck. To look for more, set CWF_FUZZ_SEED to another number and
/// CWF_FUZZ_ITERATIONS to a larger one; to look at one of them alone, set CWF_FUZZ_ONLY to its number.
/// </remarks>
internal static class RandomFlows
{
    private const int BatchSize = 60;

    private static readonly Lazy<byte[]?> FirstBatch = new(() => TryCompile([.. Numbers.Take(BatchSize)]));

    /// <summary>Whether these are the workflows that every test run looks at.</summary>
    public static bool AreUsual => Seed == 1 && Numbers.Count() == BatchSize;

    private static int Seed => Setting("CWF_FUZZ_SEED", 1);

    private static IEnumerable<int> Numbers => Setting("CWF_FUZZ_ONLY", -1) is >= 0 and var only ? [only] : Enumerable.Range(0, Setting("CWF_FUZZ_ITERATIONS", BatchSize));

    /// <summary>Holds every random workflow to a property.</summary>
    /// <param name="check">Says what is wrong, or nothing.</param>
    /// <param name="update">Makes a later version of a program, where the property needs one.</param>
    public static async Task CheckAllAsync(Func<CompiledFlow, RunPlan, Task<string?>> check, Func<string, string>? update = null)
    {
        foreach (var numbers in Numbers.Chunk(BatchSize))
        {
            var image = numbers.SequenceEqual(Numbers.Take(BatchSize)) ? FirstBatch.Value : TryCompile(numbers);
            // To compile later versions takes as long again: of every third workflow is enough.
            var checkedNumbers = update is null ? numbers : [.. numbers.Where(number => number % 3 == 0)];
            var later = update is null ? null : TryCompile(checkedNumbers, update);
            using var programs = image is null || (later is null && update is not null) ? null : new LoadedPrograms(image);
            foreach (var number in checkedNumbers)
            {
                var problem = programs is null
                    ? await CheckAloneAsync(check, update, number, Model(number))
                    : await CheckAsync(check, new CompiledFlow(image!, later, Name(number), programs.Program(Name(number))), Plan(number));
                if (problem is not null)
                {
                    var (smallest, itsProblem) = await Shrinking.ShrinkAsync(Model(number), problem, candidate => CheckAloneAsync(check, update, number, candidate));
                    Assert.Fail($"CWF_FUZZ_SEED={Seed} CWF_FUZZ_ONLY={number}, {Plan(number)}\n{itsProblem}\n\n{ProgramWriter.Write(smallest, Name(number))}");
                }
            }
        }
    }

    private static async Task<string?> CheckAloneAsync(Func<CompiledFlow, RunPlan, Task<string?>> check, Func<string, string>? update, int number, FlowModel model)
    {
        try
        {
            var source = ProgramWriter.Write(model, Name(number));
            var image = ProgramCompiler.Compile([source]);
            var later = update is null ? null : ProgramCompiler.Compile([update(source)]);
            using var programs = new LoadedPrograms(image);
            return await CheckAsync(check, new CompiledFlow(image, later, Name(number), programs.Program(Name(number))), Plan(number));
        }
        catch (InvalidOperationException exception)
        {
            return exception.Message;
        }
    }

    private static async Task<string?> CheckAsync(Func<CompiledFlow, RunPlan, Task<string?>> check, CompiledFlow flow, RunPlan plan)
    {
        try
        {
            return await check(flow, plan).WaitAsync(TimeSpan.FromMinutes(5));
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }

    /// <summary>Compiles workflows together, unless one of them does not compile.</summary>
    private static byte[]? TryCompile(int[] numbers, Func<string, string>? update = null)
    {
        try
        {
            return ProgramCompiler.Compile(numbers.Select(number => ProgramWriter.Write(Model(number), Name(number))).Select(update ?? (source => source)));
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static FlowModel Model(int number) => FlowGen.Flow.Generate(new PCG((uint)number, (ulong)Seed), null, out _);

    private static RunPlan Plan(int number) => FlowGen.Plan.Generate(new PCG((uint)number, (ulong)Seed + 1), null, out _);

    private static string Name(int number) => $"Flow{number}";

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
