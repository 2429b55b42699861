// State in properties: with private setters, with an accessor that uses `field`.
using CompiledWorkflows;

[Executor]
public sealed partial class Thermostat
{
    [State] public double Target { get; private set; } = 20;

    [State("last")]
    public double Last
    {
        get;
        private set => field = Math.Clamp(value, -40, 60);
    }

    [State]
    public int Readings { get; private set; }

    public bool IsCold => Last < Target;

    [Handler]
    public string OnReading(double reading)
    {
        Last = reading;
        Readings++;
        Target += IsCold ? 0.1 : -0.1;
        return IsCold ? "heat" : "rest";
    }
}

[Workflow("thermostat")]
[Start<Thermostat>]
[Output<Thermostat>]
public sealed partial class ThermostatWorkflow;
