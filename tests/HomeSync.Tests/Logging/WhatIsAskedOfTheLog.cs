using HomeSync.Core.Logging;
using Microsoft.Extensions.Logging;

namespace HomeSync.Tests.Logging;

public sealed class WhatIsAskedOfTheLog
{
    private static readonly string[] Lines =
    [
        "nobody's",
        "[2026-01-31 09:15:02] [INFO] a",
        "  b",
        "[2026-01-31 09:15:03] [ERROR] c",
        "  d",
    ];

    [Theory]
    [InlineData("WARN", LogLevel.Warning)]
    [InlineData("warning", LogLevel.Warning)]
    [InlineData("Success", LogLevel.Information)]
    [InlineData("warn ", null)]
    [InlineData("", null)]
    public void May_be_a_level_by_its_name(string word, LogLevel? level) =>
        Assert.Equal(level, LogQuery.LevelOf(word));

    [Fact]
    public void Is_all_of_it_where_nothing_else_is_said()
    {
        Assert.Equal(Lines, Lines.Where(new LogSieve(new()).Takes));
        Assert.Equal(Lines, new LogSieve(new()).FromEnd(Lines));
    }

    [Fact]
    public void Is_whole_entries_and_no_lines_in_front_of_the_first()
    {
        var errors = new LogQuery { Level = LogLevel.Error };
        var later = new LogQuery { Since = new(2026, 1, 31, 9, 15, 3, default) };
        Assert.Equal(Lines[3..], Lines.Where(new LogSieve(errors).Takes));
        Assert.Equal(Lines[3..], Lines.Where(new LogSieve(later).Takes));
    }
}
