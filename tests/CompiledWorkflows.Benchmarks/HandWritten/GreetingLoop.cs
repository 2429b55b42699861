namespace Benchmarks.HandWritten;

/// <summary>The two-step run as one would write it for itself, with executors and mailboxes of its own for every run.</summary>
internal sealed class GreetingLoop
{
    private readonly Greeter _greeter = new();
    private readonly Shouter _shouter = new();
    private readonly Mailbox<string> _toGreeter = new();
    private readonly Mailbox<string> _toShouter = new();
    private readonly List<string> _outputs = [];

    public GreetingLoop(string name) => _toGreeter.Send(name);

    public List<string> Run()
    {
        while (_toGreeter.HasNext || _toShouter.HasNext)
        {
            _toGreeter.Turn();
            _toShouter.Turn();
            foreach (var name in _toGreeter.Messages)
                _toShouter.Send(_greeter.OnName(name));
            foreach (var text in _toShouter.Messages)
                _outputs.Add(_shouter.OnText(text));
        }

        return _outputs;
    }

    private sealed class Greeter
    {
        public string OnName(string name) => "Hello, " + name;
    }

    private sealed class Shouter
    {
        public string OnText(string text) => text + "!";
    }
}
