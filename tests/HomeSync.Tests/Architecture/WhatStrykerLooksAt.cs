using System.Text.RegularExpressions;
using HomeSync.TestKit;
using HomeSync.Tests.Notifications;

namespace HomeSync.Tests.Architecture;

/// <summary>What tests/stryker.json names: a name that is mistyped, or missing, mutates nothing and says nothing.</summary>
public sealed class WhatStrykerLooksAt
{
    private static readonly string Text = File.ReadAllText(
        Path.Combine(Checkout.Root, "tests/stryker.json")
    );

    [Fact]
    public void Are_files_that_are_there()
    {
        var names = Sources.All.Select(f => f.Name).ToList();
        var parts = Regex.Matches(Text, "\"!?\\*\\*/([^\"]+)\"").Select(m => m.Groups[1].Value);
        Assert.All(parts, part => Assert.Contains(names, name => Is(name, part)));
        Assert.NotEmpty(parts);

        static bool Is(string name, string part) =>
            Regex.IsMatch(name, $"/{Regex.Escape(part).Replace("\\*", "[^/]*")}$");
    }

    [Fact]
    public void Is_done_by_tests_that_are_there()
    {
        var names = typeof(WhatStrykerLooksAt)
            .Assembly.GetTypes()
            .Select(t => t.FullName!)
            .ToList();
        var chosen = Regex
            .Matches(Text, "FullyQualifiedName~([\\w.]+)")
            .Select(m => m.Groups[1].Value);
        Assert.All(chosen, part => Assert.Contains(names, name => name.StartsWith(part)));
        Assert.NotEmpty(chosen);
    }

    [Fact]
    public void Is_done_by_all_that_check_how_things_stand()
    {
        var classes = typeof(HealthOverTime)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(HealthOverTime)));
        Assert.All(classes, type => Assert.Contains($"~{type.FullName}", Text));
    }
}
