# The manual, from the table that scripts/pages makes (packaging/table.awk says what its rows are).

BEGIN { FS = ";" }

# Text as roff wants it: no backslash of its own, dashes to be copied, nothing that reads like a request.
function plain(text) {
  gsub(/\\/, "\\e", text)
  gsub(/-/, "\\-", text)
  if (text ~ /^[.']/) text = "\\&" text
  return text
}

# What is left of the row from this field on.
function rest(field, i, text) {
  text = $field
  for (i = field + 1; i <= NF; i++) text = text ";" $i
  return plain(text)
}

function option(i, spellings, text) {
  text = ""
  split($3, spellings, ", ")
  for (i = 1; i in spellings; i++) text = text (i > 1 ? ", " : "") "\\fB" plain(spellings[i]) "\\fR"
  return text ($4 == "" ? "" : " \\fI" plain($4) "\\fR")
}

function usage() {
  return "\\fB" plain($2) "\\fR" ($4 == "" ? "" : " \\fI" plain($4) "\\fR") ($3 == "" ? "" : " (short: \\fB" plain($3) "\\fR)")
}

$1 == "n" {
  name = $2
  about = $3
  sub(/^ +/, "", about)
}
$1 == "x" { codes = rest(2) }
$1 == "c" { commands = commands ".TP\n" usage() "\n" rest(5) "\n" }
$1 == "o" && $2 == "" { options = options ".TP\n" option() "\n" rest(5) "\n" }
$1 == "o" && $2 != "" { commands = commands ".RS\n.TP\n" option() "\n" rest(5) "\n.RE\n" }
$1 == "k" { keys = keys ".TP\n\\fB" plain($2) "\\fR\n" rest(3) "\n" }
$1 == "d" && $3 != "" { keys = keys ".br\n" rest(3) "\n" }

END {
  print ".\\\" Made by scripts/pages from what the program says itself."
  print ".TH HOME\\-SYNC 1 \"\" \"" plain(name) "\" \"User Commands\""
  print ".SH NAME\nhome\\-sync \\- " plain(about)
  print ".SH SYNOPSIS\n\\fBhome\\-sync\\fR [\\fIOPTION\\fR...] \\fICOMMAND\\fR [\\fIOPTION\\fR...] [\\fIOPERAND\\fR...]"
  while ((getline line < "packaging/man/description.roff") > 0) print line
  printf ".SH COMMANDS\n%s", commands
  printf ".SH OPTIONS\nThey are taken by every command, in any place.\n%s", options
  printf ".SH CONFIGURATION\nThe keys of \\fI~/.config/home\\-sync/config.yml\\fR. "
  printf "Options overrule environment variables, these overrule the file.\n%s", keys
  print ".SH EXIT STATUS\n" codes
  while ((getline line < "packaging/man/files.roff") > 0) print line
}
