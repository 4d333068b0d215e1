using System.Text.RegularExpressions;

namespace HomeSync.Tests.Architecture;

public sealed class TheOneDoors
{
    [Fact]
    public void To_libc_is_one_file_and_two_ask_what_libc_cannot_tell_everywhere() =>
        Assert.Equal(
            [
                "HomeSync.Core/Platform/FileOwner.cs",
                "HomeSync.Core/Platform/Libc.cs",
                "HomeSync.Core/Platform/MacSecurity.cs",
            ],
            Sources.Matching(@"LibraryImport|DllImport|NativeLibrary")
        );

    [Fact]
    public void To_a_new_process_is_one_file()
    {
        Assert.Equal(["HomeSync.Core/Platform/Spawn.cs"], Sources.Matching(@"Libc\.SpawnP\("));
        Assert.Equal(["HomeSync.Core/Platform/Child.cs"], Sources.Matching(@"\bSpawn\.Start\("));
        Assert.Equal(
            ["HomeSync.Core/Platform/ProcessRunner.cs"],
            Sources.Matching(@"\bChild\.Start\(")
        );
        Assert.Empty(Sources.Matching(@"\bProcess\.Start|ProcessStartInfo"));
    }

    [Fact]
    public void To_gits_environment_is_one_file() =>
        Assert.Equal(
            ["HomeSync.Core/Git/GitEnvironment.cs"],
            Sources.Matching("\"(GIT_|SSH_ASKPASS)[A-Z_]*\"")
        );

    [Fact]
    public void To_git_itself_is_one_file() =>
        Assert.Equal(["HomeSync.Core/Git/GitProgram.cs"], Sources.Matching("\"git\""));

    [Fact]
    public void To_the_users_home_is_one_file() =>
        Assert.Equal(
            ["HomeSync.Core/Platform/UserPaths.cs"],
            Sources.Matching("\"HOME\"|SpecialFolder|\"\\.config\"")
        );

    [Fact]
    public void From_errors_to_exit_codes_is_one_file() =>
        Assert.Equal(
            ["HomeSync/Cli/LastDoor.cs"],
            Sources.Matching(@"catch \(HomeSyncException.*\)[^}]*ExitCode")
        );

    [Theory]
    [InlineData("--hard")]
    [InlineData("\"reset\"")]
    [InlineData("\"clean\"")]
    [InlineData("\"stash\"")]
    [InlineData("\"--force\",")]
    [InlineData("--force-with-lease")]
    [InlineData("\"-f\"")]
    [InlineData("--autostash")]
    [InlineData("--mirror")]
    [InlineData("autoStash=true")]
    [InlineData("\"checkout\"")]
    [InlineData("\"add\", \"-A\"")]
    public void To_what_loses_files_is_none(string words) =>
        Assert.Empty(
            Sources
                .All.Where(f => f.Name.StartsWith("HomeSync.Core/", StringComparison.Ordinal))
                .Where(f => f.Code.Contains(words, StringComparison.Ordinal))
                .Select(f => f.Name)
        );

    [Fact]
    public void To_a_push_names_one_commit_and_never_forces()
    {
        var remote = Sources.All.Single(f => f.Name == "HomeSync.Core/Git/Remote.cs").Code;
        // Of a command's name, what follows is no text: SyncRequest.Of("push", settings).
        const string call = "\"(push|send-pack)\",\\s*[$\"]";
        Assert.Equal(["HomeSync.Core/Git/Remote.cs"], Sources.Matching(call));
        Assert.Single(Regex.Matches(remote, call));
        // A plus in front of a push's refspec is force by another name.
        Assert.Matches(
            "\"push\",\\s*\"--porcelain\",\\s*\"--progress\",\\s*upstream\\.Remote,\\s*\\$\"\\{commit\\}:\\{upstream\\.RemoteRef\\}\"",
            remote
        );
    }
}
