using System.Text;
using CsCheck;
using HomeSync.Core.Platform;

namespace HomeSync.Tests.Platform;

public sealed class BytesAsText
{
    /// <summary>Half of it valid text, so that both sides of every border are met.</summary>
    private static readonly Gen<byte[]> Bytes = Gen.Select(
            Gen.Byte.Array[0, 40],
            Gen.String[0, 20],
            Gen.Byte.Array[0, 5]
        )
        .Select((one, text, other) => (byte[])[.. one, .. Encoding.UTF8.GetBytes(text), .. other]);

    [Fact]
    public void Come_back_as_they_were_whatever_they_are() =>
        Bytes.Sample(
            bytes => bytes.AsSpan().SequenceEqual(ByteText.Encode(ByteText.Decode(bytes))),
            seed: "0000000000001",
            iter: 20_000
        );

    [Fact]
    public void Come_back_when_they_are_longer_than_what_is_decoded_at_once()
    {
        // 512 characters are decoded at once: every kind of border falls there once.
        foreach (var fill in new[] { 509, 510, 511, 512, 513, 1023, 1024 })
        {
            byte[] bytes = [.. Enumerable.Repeat((byte)'a', fill), .. "é𝄞"u8, 0xff, 0xf0, 0x9d];
            Assert.Equal(bytes, ByteText.Encode(ByteText.Decode(bytes)));
        }
    }

    [Fact]
    public void That_are_valid_are_their_text() =>
        Assert.Equal("Zoë 𝄞\n", ByteText.Decode("Zoë 𝄞\n"u8));

    [Fact]
    public void That_are_no_text_become_lone_surrogates() =>
        Assert.Equal("a\udcff\udcc3", ByteText.Decode([(byte)'a', 0xff, 0xc3]));

    [Fact]
    public void Of_surrogates_in_utf8_are_kept_as_single_bytes() =>
        Assert.Equal("\udced\udcb2\udc80", ByteText.Decode([0xed, 0xb2, 0x80]));

    [Fact]
    public void For_libc_end_with_a_nul() =>
        Assert.Equal([(byte)'a', 0xff, 0], ByteText.EncodeForC("a\udcff"));

    [Theory]
    [InlineData("plain name.txt", "plain name.txt")]
    [InlineData("Zoë 𝄞 漢字", "Zoë 𝄞 漢字")]
    [InlineData("say \"hi\"", "say \"hi\"")]
    [InlineData("two\nlines \"here\"\\", "\"two\\nlines \\\"here\\\"\\\\\"")]
    [InlineData("\u001b[31mred", "\"\\x1b[31mred\"")]
    [InlineData("gpj.\u202efdp", "\"gpj.\\x202efdp\"")]
    [InlineData("a\u2028b", "\"a\\x2028b\"")]
    [InlineData("", "")]
    public void Are_shown_to_people_without_what_a_terminal_obeys(string name, string shown) =>
        Assert.Equal(shown, ByteText.ForPeople(name));

    [Fact]
    public void Are_shown_to_people_as_numbers_when_they_are_no_text() =>
        // Not above: a test's name can't hold them.
        Assert.Equal("\"bad\\xff 𝄞\"", ByteText.ForPeople("bad\udcff 𝄞"));

    [Fact]
    public void Never_reach_people_with_a_control_character() =>
        Bytes.Sample(
            bytes => !ByteText.ForPeople(ByteText.Decode(bytes)).Any(char.IsControl),
            seed: "0000000000001",
            iter: 10_000
        );
}
