# Prints line and branch coverage by folder from a Cobertura report.

# The attribute's value in this line of XML.
function value(name,    at, rest) {
  at = index($0, " " name "=\"")
  if (at == 0) return ""
  rest = substr($0, at + length(name) + 3)
  return substr(rest, 1, index(rest, "\"") - 1)
}

function share(part, all) {
  return sprintf("%5d of %5d %7s", part, all, all ? sprintf("%.1f %%", 100 * part / all) : "-")
}

function row(name) {
  return sprintf("%-18s %s   %s", name, share(covered[name], lines[name]), share(taken[name], branches[name]))
}

/<class / {
  file = value("filename")
  sub(/^.*HomeSync\.Core\//, "", file)
  folder = file
  if (!sub(/\/[^\/]*$/, "", folder)) folder = "."
}

# Every line stands under its method and again under its class.
/<methods>/ { inside = 1 }
/<\/methods>/ { inside = 0 }

# A line with a lambda belongs to two classes: it counts once, its branches in both.
/<line / && !inside {
  line = file ":" value("number")
  if (!(line in hits)) { lines[folder]++; lines["all"]++ }
  if (value("hits") + 0 > 0 && hits[line] == 0) { covered[folder]++; covered["all"]++ }
  hits[line] += value("hits")
  if (split(value("condition-coverage"), part, /[(\/)]/) > 2) {
    taken[folder] += part[2]; taken["all"] += part[2]
    branches[folder] += part[3]; branches["all"] += part[3]
  }
}

END {
  printf "%-18s %22s   %22s\n", "Coverage of Core", "lines", "branches"
  for (name in lines) if (name != "all") print row(name) | "sort"
  close("sort")
  print row("all")
}
