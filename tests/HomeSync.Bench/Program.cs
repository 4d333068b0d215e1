using HomeSync.Bench.Jobs;
using HomeSync.Bench.Report;
using HomeSync.TestKit;

var chosen = AllJobs.Chosen(args, out var unknown);
if (unknown.Count > 0)
{
    Console.Error.WriteLine($"No such job: {string.Join(", ", unknown)}. There are:");
    foreach (var job in AllJobs.All())
        Console.Error.WriteLine($"  {job.Name}");
    return 1;
}
return new Session(Path.Combine(Checkout.Root, "artifacts", "bench")).Run(chosen);
