namespace HomeSync.Tests.Configuration;

public sealed class APasswordInTheFile : IDisposable
{
    private readonly ConfigHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void Is_read_with_a_loud_warning()
    {
        home.With("credential_master_password: hunter2\n");

        Assert.Equal("hunter2", home.Settings().CredentialMasterPassword?.Reveal());
        var warning = Assert.Single(home.Warnings());
        Assert.StartsWith(
            "FILE:1:29 credential_master_password: A PASSWORD STANDS HERE IN PLAIN TEXT",
            warning,
            StringComparison.Ordinal
        );
        Assert.Contains("home-sync credentials migrate", warning, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_the_same_when_it_is_read_again()
    {
        var settings = home.With("credential_master_password: hunter2\n").Settings();
        Assert.Equal(settings, home.Settings());
        Assert.NotEqual(settings, home.With("credential_master_password: other\n").Settings());
        Assert.NotEqual(settings, home.With("").Settings());
    }

    [Fact]
    public void Is_never_printed_with_the_settings() =>
        Assert.Contains(
            "CredentialMasterPassword = ********",
            home.With("credential_master_password: hunter2\n").Settings().ToString(),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("credential_master_password: [hunter2]\n")]
    [InlineData("credential_master_password: {hunter2: x}\n")]
    [InlineData("credential_master_password: !hunter2 x\n")]
    [InlineData("credential_master_password: *hunter2\n")]
    [InlineData("credential_master_password: @hunter2\n")]
    [InlineData("credential_master_password: x: hunter2\n")]
    [InlineData("credential_master_password: \"hunter2\n")]
    [InlineData("credential_master_password: \"\\hunter2\"\n")]
    [InlineData("credential_master_password: a\ncredential_master_password: hunter2\n")]
    [InlineData("log_level: INFO\n  credential_master_password:hunter2\n")]
    [InlineData("log_level: \"INFO\ncredential_master_password: hunter2\n\"\n")]
    public void Never_shows_in_an_error(string text) =>
        Assert.DoesNotContain("unter2", home.With(text).Error().Report(), StringComparison.Ordinal);

    [Fact]
    public void Is_overruled_by_the_environment_without_another_warning()
    {
        home.WithVariable("CREDENTIAL_MASTER_PASSWORD", "correct horse");

        var config = home.Load();

        Assert.Equal("correct horse", config.Settings.CredentialMasterPassword?.Reveal());
        Assert.Empty(config.Warnings);
    }
}
