# The points that CHANGELOG.md has for one version, as Debian wants them.

function wrapped(text, words, count, i, line) {
  count = split(text, words, " ")
  line = "  *"
  for (i = 1; i <= count; i++) {
    if (length(line) + 1 + length(words[i]) > 79) {
      print line
      line = "   "
    }
    line = line " " words[i]
  }
  print line
}

BEGIN { print "home-sync (" version ") unstable; urgency=medium\n" }
/^## / { on = $2 == version }
on && /^- / { wrapped(substr($0, 3)) }
END { print "\n -- " maintainer "  " date }
