using System.Net.Sockets;
using HomeSync.Core.Platform;
using HomeSync.TestKit;

namespace HomeSync.Tests.Platform;

public sealed class WhatStandsAtAPath : IDisposable
{
    private readonly RawHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void Can_be_nothing()
    {
        home.Write("file", "");
        Assert.Equal(RawKind.Missing, RawFile.KindOf(home["nothing"]));
        Assert.Equal(RawKind.Missing, RawFile.KindOf(home["file/below"]));
        Assert.Equal(
            new RawIdentity(RawKind.Missing, 0, ""),
            RawFile.IdentityOf(home["no/such/folder"])
        );
    }

    [Fact]
    public void Can_be_a_file_or_a_folder()
    {
        home.Write("file", "");
        Directory.CreateDirectory(home["folder"]);
        Assert.Equal(RawKind.File, RawFile.KindOf(home["file"]));
        Assert.Equal(RawKind.Folder, RawFile.KindOf(home["folder"]));
        Assert.Equal(RawKind.Folder, RawFile.IdentityOf(home["folder"]).Kind);
    }

    [Fact]
    public void Is_the_link_and_not_what_it_leads_to()
    {
        home.Folder.Link("link", "folder");
        home.Folder.Link("dangling", "no\nwhere");
        Directory.CreateDirectory(home["folder"]);
        Assert.Equal(RawKind.Link, RawFile.KindOf(home["link"]));
        Assert.Equal(RawKind.Link, RawFile.KindOf(home["dangling"]));
        Assert.Equal("no\nwhere", RawFile.ReadLink(home["dangling"]));
        Assert.Null(RawFile.ReadLink(home["folder"]));
        Assert.Null(RawFile.ReadLink(home["nothing"]));
    }

    [Fact]
    public async Task Can_be_a_pipe_without_anybody_waiting_for_its_other_end()
    {
        var pipe = Fifo.Make(home["pipe"]);
        var limit = TimeSpan.FromSeconds(10);
        Assert.Equal(RawKind.Other, await Task.Run(() => RawFile.KindOf(pipe)).WaitAsync(limit));
        Assert.Equal(
            new RawIdentity(RawKind.Other, 0, ""),
            await Task.Run(() => RawFile.IdentityOf(pipe)).WaitAsync(limit)
        );
        await Assert.ThrowsAsync<IOException>(() =>
            Task.Run(() => RawFile.Open(pipe)).WaitAsync(limit)
        );
    }

    [Fact]
    public void Can_be_a_socket()
    {
        // A socket's path has room for about a hundred bytes.
        using var folder = new TempHome();
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, 0);
        socket.Bind(new UnixDomainSocketEndPoint(folder["s"]));
        Assert.Equal(RawKind.Other, RawFile.KindOf(folder["s"]));
    }

    [Fact]
    public void Can_have_a_name_that_is_no_text()
    {
        home.Write("bad\udcff\udcc3", "content");
        Assert.Equal(RawKind.File, RawFile.KindOf(home["bad\udcff\udcc3"]));
        Assert.Equal(RawKind.Missing, RawFile.KindOf(home["bad\udcff"]));
        Assert.Equal("content", home.Read("bad\udcff\udcc3"));
    }

    [Fact]
    public void Is_known_again_by_kind_mode_and_content()
    {
        var path = home.Write("file", "content");
        home.Write("other", "content");
        var identity = RawFile.IdentityOf(path);
        Assert.Equal(identity, RawFile.IdentityOf(home["other"]));

        RawFile.SetMode(path, 0b111_101_000);
        var narrower = RawFile.IdentityOf(path);
        Assert.NotEqual(identity, narrower);
        Assert.Equal((0b111_101_000u, identity.Hash), (narrower.Mode, narrower.Hash));

        home.Write("other", "Content");
        Assert.NotEqual(identity.Hash, RawFile.IdentityOf(home["other"]).Hash);
        home.Folder.Link("link", "content");
        Assert.Equal(
            new RawIdentity(RawKind.Link, 0, identity.Hash),
            RawFile.IdentityOf(home["link"])
        );
    }

    [Fact]
    public void Cannot_be_opened_when_it_is_not_a_file()
    {
        home.Folder.Link("link", "file");
        home.Write("file", "");
        Directory.CreateDirectory(home["folder"]);
        var fault = Assert.Throws<IOException>(() => RawFile.Open(home["nothing"]));
        Assert.Equal($"could not read {home["nothing"]}: No such file or directory", fault.Message);
        Assert.Throws<IOException>(() => RawFile.Open(home["link"]));
        Assert.Throws<IOException>(() => RawFile.Open(home["folder"]));
    }
}
