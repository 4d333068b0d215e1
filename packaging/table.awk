# Rows of the table of all that can be typed, from one page: a page of 'home-sync help' or a fresh
# configuration file. Fields are parted by ';', the last one may hold any itself.
#   c;COMMAND;SHORT NAMES;OPERANDS;MEANING
#   o;COMMAND, or nothing for all;SPELLINGS;VALUE;MEANING
#   k;KEY OF THE CONFIGURATION;MEANING
#   d;KEY;DEFAULT, WHAT IS ALLOWED, VARIABLES THAT OVERRULE IT
#   n;NAME AND VERSION;WHAT THE PROGRAM IS
#   x;EXIT CODES
# With -v command=NAME -v short=NAMES it is that command's page, else the page of all, or the file.

function trimmed(text) { gsub(/^ +| +$/, "", text); return text }

# A configuration file: what a key means, then the key.
FILENAME ~ /\.yml$/ {
  if (/^# (Allowed|Overruled by): /) detail = detail " " substr($0, 3) (/\.$/ ? "" : ".")
  else if (/^# /) meaning = trimmed(meaning " " substr($0, 3))
  else if (/^#?[a-z_.]+:/) {
    key = $1
    gsub(/[#:]/, "", key)
    if (/^#/ && NF > 1) detail = "Default: " trimmed(substr($0, length($1) + 1)) "." detail
    print "k;" key ";" meaning
    print "d;" key ";" trimmed(detail)
  }
  if (!/^# /) meaning = detail = ""
  next
}

FNR == 1 && command == "" { sub(/: /, ";"); print "n;" $0 }
/^Exit code: / && command == "" { print "x;" substr($0, 12) }

# What stands between the name and the options.
/^Usage: / {
  operands = substr($0, length("Usage: home-sync " command) + 1)
  sub(/^\|[^ ]*/, "", operands)
  sub(/ \[options\.\.\.\].*| \[-h\|--help\].*/, "", operands)
  used = 1
  next
}
command != "" && used && NF { print "c;" command ";" short ";" trimmed(operands) ";" $0; used = 0 }

/^Options of every command/ { if (command != "") exit }

# An option: its spellings and its value, two blanks or more, what it means.
/^  -/ {
  cut = index(substr($0, 3), "  ")
  names = substr($0, 3, cut - 1)
  value = ""
  if (match(names, / <.*>/)) {
    value = substr(names, RSTART + 2, RLENGTH - 3)
    names = substr(names, 1, RSTART - 1)
  }
  print "o;" command ";" names ";" value ";" trimmed(substr($0, cut + 2))
}
