# A page of man(7) out of the Markdown that our docs are written in: headings,
# paragraphs, lists, tables, indented blocks, and within lines `code`, **bold**
# and [links](to). A table's row becomes an entry: its first cell, and below it
# the others, each with the head of its column where there are several.
#
# usage: awk -v name=tamis-formats -v section=7 -v version=0.1.0
#            -v see_also=clean,dedupe -f markdown_to_man.awk formats.md

# Printed letter by letter, so that it can be copied out of the page.
function escaped(text) {
  gsub(/\\/, "\\e", text)
  gsub(/-/, "\\-", text)
  gsub(/'/, "\\(aq", text)
  gsub(/`/, "\\(ga", text)
  gsub(/\^/, "\\(ha", text)
  gsub(/~/, "\\(ti", text)
  return text
}

function guarded(line) {
  return line ~ /^[.']/ ? "\\&" line : line
}

function inline(text,    out, at, end, size) {
  out = ""
  while (text != "") {
    at = match(text, /`|\*\*|\[[^]]*\]\([^)]*\)/)
    if (at == 0) return out escaped(text)
    out = out escaped(substr(text, 1, at - 1))
    if (substr(text, at, 1) == "`") {
      end = index(substr(text, at + 1), "`")
      if (end == 0) return out escaped(substr(text, at))
      out = out "\\fB" escaped(substr(text, at + 1, end - 1)) "\\fR"
      text = substr(text, at + end + 1)
    } else if (substr(text, at, 1) == "*") {
      end = index(substr(text, at + 2), "**")
      if (end == 0) return out escaped(substr(text, at))
      out = out "\\fB" escaped(substr(text, at + 2, end - 1)) "\\fR"
      text = substr(text, at + 2 + end + 1)
    } else {
      size = RLENGTH  # which the text of the link, read as well, would change
      end = index(substr(text, at), "](")
      out = out inline(substr(text, at + 1, end - 2))
      text = substr(text, at + size)
    }
  }
  return out
}

# Prints the paragraph or the point of a list that was being read.
function flush() {
  if (held != "") print guarded(inline(held))
  held = ""
}

function begin(kind) {
  flush()
  if (block == "code" && kind != "code") print ".EE"
  block = kind
}

# Splits a row of a table into `cells`, and gives their number.
function split_row(row,    count, at) {
  gsub(/\\\|/, "\001", row)
  sub(/^ *\| */, "", row)
  sub(/ *\| *$/, "", row)
  count = split(row, cells, / *\| */)
  for (at = 1; at <= count; at++) gsub(/\001/, "|", cells[at])
  return count
}

function print_row(count,    at, is_first) {
  print ".TP\n" guarded(inline(cells[1]))
  is_first = 1
  for (at = 2; at <= count; at++) {
    if (cells[at] == "") continue
    if (!is_first) print ".br"
    is_first = 0
    if (count > 2) printf "\\fI%s\\fR: ", escaped(heads[at])
    print (count > 2 ? inline(cells[at]) : guarded(inline(cells[at])))
  }
  if (is_first) print "\\&"
}

NR == 1 {
  title = $0
  sub(/^# */, "", title)
  printf ".TH \"%s\" %s \"\" \"tamis %s\" \"tamis\"\n", \
    escaped(toupper(name)), section, version
  print ".nh\n.ad l"
  print ".SH NAME\n" escaped(name) " \\- " \
    escaped(tolower(substr(title, 1, 1)) substr(title, 2))
  print ".SH DESCRIPTION"
  block = "heading"
  next
}

/^## / {
  begin("heading")
  print ".SH " inline(toupper(substr($0, 4)))
  next
}

/^###+ / {
  begin("heading")
  sub(/^#+ */, "")
  print ".SS " inline($0)
  next
}

/^\|[-| :]+\|$/ && block == "table" { next }

/^\|/ {
  if (block != "table") {
    begin("table")
    count = split_row($0)
    for (at = 1; at <= count; at++) heads[at] = cells[at]
    next
  }
  print_row(split_row($0))
  next
}

/^- / {
  if (block == "list") flush()
  else begin("list")
  print ".IP \\(bu 2"
  held = substr($0, 3)
  next
}

/^    / && block != "list" && held == "" {
  if (block != "code") print ".PP\n.EX"
  block = "code"
  print guarded(escaped(substr($0, 5)))
  next
}

/^ *$/ {
  flush()
  if (block == "code") { print ".EE"; block = "gap" }
  else if (block != "heading") block = "gap"
  next
}

{
  if (held == "" && block != "heading") print ".PP"
  if (held == "") block = "text"
  sub(/^ +/, "")
  held = held (held == "" ? "" : " ") $0
}

END {
  begin("end")
  print ".SH SEE ALSO"
  count = split(see_also, names, ",")
  for (at = 1; at <= count; at++) {
    print "\\fB" escaped(names[at]) "\\fR(1)" (at < count ? "," : "")
  }
}
