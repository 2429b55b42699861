// Plain edges whose conditions together take every message, though no compiler can know it; two of them lead to one node.
using CompiledWorkflows;

public sealed record Reading(double Celsius);

[Executor]
public sealed partial class Sensor
{
    [Handler]
    public Reading OnText(string text) => new(text.Length);
}

[Executor]
public sealed partial class Alarm
{
    [Handler]
    public string OnReading(Reading reading) => $"alarm at {reading.Celsius}";
}

[Executor]
public sealed partial class Chart
{
    [Handler]
    public string OnReading(Reading reading) => $"{reading.Celsius}";
}

[Workflow("sensing")]
[Start<Sensor>]
[Edge<Sensor, Alarm>(When = nameof(IsCold))]
[Edge<Sensor, Alarm>(When = nameof(IsHot))]
[Edge<Sensor, Chart>(When = nameof(IsFine))]
[Output<Alarm>]
[Output<Chart>]
public sealed partial class Sensing
{
    private static bool IsCold(Reading reading) => reading.Celsius < 0;

    private static bool IsHot(Reading reading) => reading.Celsius > 40;

    private static bool IsFine(Reading reading) => !IsCold(reading) && !IsHot(reading);
}
