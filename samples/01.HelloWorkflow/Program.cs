#region hello
var name = args.Length > 0 ? args[0] : Console.ReadLine();
Console.WriteLine($"Hello, {name}!");
#endregion
