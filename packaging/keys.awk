# The README's table of configuration keys, from the table that scripts/pages makes (packaging/table.awk
# says what its rows are).

BEGIN { FS = ";"; print "| key | default | meaning |\n|---|---|---|" }

# What is left of the row from this field on; a bar would end the table's cell.
function rest(field, i, text) {
  text = $field
  for (i = field + 1; i <= NF; i++) text = text ";" $i
  gsub(/\|/, "\\|", text)
  return text
}

# Takes off what stands behind this word, and gives it.
function behind(word, at, found) {
  at = index(detail, word)
  if (at == 0) return ""
  found = substr(detail, at + length(word))
  detail = substr(detail, 1, at - 1)
  sub(/[. ]+$/, "", found)
  return found
}

$1 == "k" { meaning = rest(3) }
$1 == "d" {
  detail = rest(3)
  variables = behind("Overruled by: ")
  allowed = behind("Allowed: ")
  standard = behind("Default: ")
  gsub(/[$][A-Z_]+/, "`&`", variables)
  # That a switch is true or false, its default says.
  if (allowed !~ /^true or false/) meaning = meaning " Allowed: " allowed "."
  if (variables != "") meaning = meaning " Overruled by " variables "."
  printf "| `%s` | %s | %s |\n", $2, standard == "" ? "" : "`" standard "`", meaning
}
