using HomeSync.Core.Platform;

namespace HomeSync.Tests.Platform;

public sealed class WhatAChildSees
{
    private readonly Dictionary<string, string> environment = new()
    {
        ["HOME"] = "/home/ada",
        [ChildEnvironment.MasterPassword] = "geheim",
    };

    [Fact]
    public void Is_all_but_a_master_password() =>
        Assert.Equal(
            ["HOME=/home/ada"],
            ChildEnvironment.Of(new Command("x", []) { Environment = environment })
        );

    [Fact]
    public void Holds_the_one_secret_that_it_is_to_get() =>
        Assert.Equal(
            ["HOME=/home/ada", "CREDENTIAL_MASTER_PASSWORD=other"],
            ChildEnvironment.Of(
                new Command("x", [])
                {
                    Environment = environment,
                    Secret = (ChildEnvironment.MasterPassword, "other"),
                }
            )
        );

    [Fact]
    public void Is_our_own_environment_where_nothing_else_is_said() =>
        Assert.Contains(
            $"PATH={Environment.GetEnvironmentVariable("PATH")}",
            ChildEnvironment.Of(new Command("x", []))
        );
}
