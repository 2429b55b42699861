// Types and members that bring a formatter of their own, whatever they hold, and a callback receiver.
using CompiledWorkflows;
using MessagePack;
using MessagePack.Formatters;

[MessagePackFormatter(typeof(TemperatureFormatter))]
public sealed class Temperature(double celsius)
{
    private readonly Func<double> _read = () => celsius;

    public double Read() => _read();
}

public sealed class TemperatureFormatter : IMessagePackFormatter<Temperature?>
{
    public void Serialize(ref MessagePackWriter writer, Temperature? value, MessagePackSerializerOptions options) => writer.Write(value?.Read() ?? 0);

    public Temperature? Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) => new(reader.ReadDouble());
}

public sealed class Cached : IMessagePackSerializationCallbackReceiver
{
    public int Side { get; set; }

    [IgnoreMember]
    public int Area { get; private set; }

    public void OnBeforeSerialize()
    {
    }

    public void OnAfterDeserialize() => Area = Side * Side;
}

[Executor]
public sealed partial class Oven
{
    [State] private Temperature? _last;

    [Handler] public Temperature OnNumber(double number) => _last = new Temperature(number + (_last?.Read() ?? 0));
    [Handler] public int OnCached(Cached cached) => cached.Area;
}

[Workflow("oven")]
[Start<Oven>]
[Output<Oven>]
public sealed partial class OvenWorkflow;
