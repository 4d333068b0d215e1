# From what a terminal was sent to a picture of it: a line of text each, with the colours that were asked for.

BEGIN {
  esc = sprintf("%c", 27)
  colour["31"] = "#f47067"; colour["32"] = "#6bc46d"; colour["33"] = "#daaa3f"; colour["34"] = "#6cb6ff"
  colour["36"] = "#76e3ea"; colour["90"] = "#909dab"
  width = 0
}

function plain(text) {
  gsub(/&/, "\\&amp;", text)
  gsub(/</, "\\&lt;", text)
  gsub(/>/, "\\&gt;", text)
  return text
}

# A piece of a line in the colour that counts now.
function piece(text) {
  if (text == "") return ""
  cells += length(text)
  return fill == "" ? plain(text) : "<tspan fill=\"" fill "\">" plain(text) "</tspan>"
}

{
  drawn = ""
  cells = 0
  fill = ""
  # What is typed stands out.
  if (match($0, /^[a-z]+@[a-z]+:[^$]*[$] /)) {
    fill = colour["36"]
    drawn = piece(substr($0, 1, RLENGTH))
    fill = "#ffffff"
    $0 = substr($0, RLENGTH + 1)
  }
  while (match($0, esc "\\[[0-9;]*m")) {
    drawn = drawn piece(substr($0, 1, RSTART - 1))
    code = substr($0, RSTART + 2, RLENGTH - 3)
    $0 = substr($0, RSTART + RLENGTH)
    if (code == "0" || code == "") fill = ""
    else if (code in colour) fill = colour[code]
    else { print "unknown colour: " code > "/dev/stderr"; exit failed = 1 }
  }
  line[NR] = drawn piece($0)
  if (cells > width) width = cells
}

END {
  if (failed) exit 1
  w = int(width * 8.43 + 32)
  h = NR * 20 + 52
  printf "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">\n", w, h, w, h
  print "<!-- Drawn by scripts/picture from what the program says. -->"
  printf "<rect width=\"%d\" height=\"%d\" rx=\"8\" fill=\"#22272e\"/>\n", w, h
  print "<circle cx=\"20\" cy=\"18\" r=\"6\" fill=\"#f47067\"/><circle cx=\"40\" cy=\"18\" r=\"6\" fill=\"#daaa3f\"/><circle cx=\"60\" cy=\"18\" r=\"6\" fill=\"#6bc46d\"/>"
  print "<g font-family=\"ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace\" font-size=\"14\" fill=\"#cdd9e5\" xml:space=\"preserve\">"
  for (i = 1; i <= NR; i++)
    if (line[i] != "") printf "<text x=\"16\" y=\"%d\">%s</text>\n", i * 20 + 32, line[i]
  print "</g>\n</svg>"
}
