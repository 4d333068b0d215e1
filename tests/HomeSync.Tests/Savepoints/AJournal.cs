using CsCheck;
using HomeSync.Core.Platform;
using HomeSync.Core.Savepoints;
using HomeSync.TestKit;

namespace HomeSync.Tests.Savepoints;

public sealed class AJournal : IDisposable
{
    private static readonly Journal Written = new()
    {
        Id = "20260131-081502-abcdef",
        Branch = "refs/heads/main",
        OldTip = new string('1', 40),
        NewTip = new string('2', 40),
        OldIndex = new string('3', 64),
        Savepoint = "refs/home-sync/savepoints/20260131-081502-abcdef",
        Steps =
        [
            JournalStep.Of(
                new FileStep(
                    "bad\udcff\n\"name\"",
                    7,
                    RawIdentity.Missing,
                    new RawIdentity(RawKind.File, 0b110_000_000, new string('4', 64))
                )
            ),
        ],
    };

    private readonly TempHome home = new();
    private readonly JournalFile file;

    public AJournal() => file = new JournalFile(home.Path);

    public void Dispose() => home.Dispose();

    [Fact]
    public void Reads_as_it_was_written()
    {
        Assert.False(file.Exists);
        file.Write(new Journal { Id = "first" });
        Assert.True(file.Read().OnlyClaims);
        file.Write(Written);

        var read = file.Read();

        Assert.Equal(Written with { Steps = [] }, read with { Steps = [] });
        Assert.False(read.OnlyClaims);
        Assert.Equal(Written.Steps.Select(s => s.ToStep()), read.Steps.Select(s => s.ToStep()));
        Assert.Equal("bad\udcff\n\"name\"", read.Steps[0].ToStep().Path);
        Assert.Equal([home["journal"]], Directory.GetFiles(home.Path));
    }

    [Fact]
    public void Is_gone_once_closed()
    {
        file.Write(Written);
        file.Close();
        file.Close();
        Assert.False(file.Exists);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"Id\":7}")]
    [InlineData("{\"Id\":\"x\",\"Steps\":[{\"Path\":\"not base64!\"}]}")]
    [InlineData("\0\0\0\0")]
    [InlineData(
        "{\"Id\":\"x\",\"Steps\":[{\"Path\":\"eA==\",\"Number\":1,\"Old\":{\"Kind\":9,\"Mode\":0,\"Hash\":\"\"},\"New\":{\"Kind\":0,\"Mode\":0,\"Hash\":\"\"}}]}"
    )]
    public void That_is_damaged_is_never_taken_for_one(string content)
    {
        home.Write("journal", content);
        Assert.Throws<InvalidDataException>(() => file.Read());
    }

    [Fact]
    public void That_is_torn_is_never_taken_for_one()
    {
        file.Write(Written);
        var whole = File.ReadAllBytes(home["journal"]);
        for (var length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(home["journal"], whole[..length]);
            Assert.Throws<InvalidDataException>(() => file.Read());
        }
    }

    [Fact]
    public void That_cannot_be_written_leaves_the_last_one()
    {
        file.Write(Written);
        Directory.CreateDirectory(home["journal.new"]);
        Assert.ThrowsAny<Exception>(() => file.Write(new Journal { Id = "other" }));
        Assert.Equal(Written.Id, file.Read().Id);
    }

    [Fact]
    public void Keeps_every_name() =>
        Gen.Byte[1, 255]
            .Array[1, 60]
            .Sample(
                bytes =>
                {
                    var nothing = RawIdentity.Missing;
                    var step = new FileStep(ByteText.Decode(bytes), 1, nothing, nothing);
                    return JournalStep.Of(step).ToStep() == step;
                },
                seed: "0000000000001",
                iter: 2000
            );
}
