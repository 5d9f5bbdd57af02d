// The manual page that is made of a command line.
#include "common/man_page.hpp"

#include <doctest/doctest.h>

#include "apps/sample_line.hpp"
#include "common/program_name.hpp"

namespace tamis::common {
namespace {

std::string page_of_sample(const std::string& name = "extract") {
  CommandLine line;
  std::string words;
  define_sample(line, words, name);
  return man_page(line);
}

bool has(const std::string& page, const std::string& part) {
  return page.find(part) != std::string::npos;
}

// The installed name of `tool`.
std::string bold_by_prefix(std::string_view tool) {
  return "\\fB" + escaped_for_man(program_prefix()) + std::string(tool) +
         "\\fR";
}

TEST_CASE("A manual page shows each letter as it is typed") {
  const struct {
    std::string text;
    std::string escaped;
  } rows[] = {
      {"", ""},
      {"plain été", "plain été"},
      {"--dry-run", "\\-\\-dry\\-run"},
      {"a\\n", "a\\en"},
      {".TH is no macro", "\\&.TH is no macro"},
      {"end.", "end."},
      {"'!seen[$0]++'", "\\&\\(aq!seen[$0]++\\(aq"},
      {"`a` ~b ^c", "\\(gaa\\(ga \\(tib \\(hac"},
      {"two\nlines", "two lines"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(escaped_for_man(row.text) == row.escaped);
  }
}

TEST_CASE("A manual page has each option, its values and its default") {
  const std::string page = page_of_sample();
  for (const std::string entry :
       {".TP\n\\fB\\-r\\fR, \\fB\\-\\-recursive\\fR\n"
        "Folders\\(aq files, as [a].\n",
        ".TP\n\\fB\\-\\-by\\fR \\fIUNIT\\fR\n"
        "One of two: turn or line. Default: \\fBturn\\fR.\n",
        ".TP\n\\fB\\-k\\fR, \\fB\\-\\-kind\\fR \\fIKIND\\fR\n"
        "What it is. One of: \\fBa\\fR, \\fBb\\fR.\n",
        ".TP\n\\fB\\-\\-near\\fR[=\\fIT\\fR]\n"
        "Nearly. \\fIT\\fR is \\fB0.5\\fR where it is left out.\n",
        ".TP\n\\fB\\-\\-themes\\fR [\\fIN\\fR]\n"
        "Some. \\fIN\\fR is \\fBauto\\fR where it is left out.\n",
        ".TP\n\\fB\\-\\-term\\fR \\fITERM\\fR\nWhich. May be given again.\n"}) {
    CAPTURE(entry);
    CHECK(has(page, entry));
  }
  CHECK_FALSE(has(page, "secret"));
}

TEST_CASE("A manual page has the parts that readers look for, in order") {
  const std::string page = page_of_sample();
  std::size_t at = 0;
  for (const std::string part :
       {".TH \"EXTRACT\" 1 \"\" \"tamis ", ".SH NAME\nextract \\- what is at",
        ".SH SYNOPSIS", ".SH DESCRIPTION\nOne \\-a.\n.PP\n\\&.two is here\n",
        ".SH OPTIONS", ".SS Options", ".SS Further options", ".SH EXIT STATUS",
        ".SH ENVIRONMENT", "TAMIS_EXTRACT_", ".SH FILES", "[extract]",
        ".SH MEMORY AND STREAMING\nNone.\n", ".SH EXAMPLES",
        "\\fBextract \\(aqa b\\(aq | clean\\fR\nit\\(aqs both", ".SH SEE ALSO",
        "clean\\fR(1),\n", "Use clean for more."}) {
    CAPTURE(part);
    const std::size_t found = page.find(part, at);
    REQUIRE(found != std::string::npos);
    at = found;
  }
  CHECK(page.back() != '\n');
  CHECK_FALSE(has(page, "\\fBextract\\fR(1)"));  // of itself
}

TEST_CASE("A manual page calls all tools but its own by installed names") {
  const std::string page =
      page_of_sample(std::string(program_prefix()) + "extract");
  for (const std::string_view tool : tools) {
    CAPTURE(tool);
    CHECK(has(page, bold_by_prefix(tool) + "(1)") == (tool != "extract"));
  }
  CHECK(has(page, "\\fBTAMIS_EXTRACT_\\fR"));
  CHECK(has(page, "[extract]"));
}

TEST_CASE("--man prints the page, and no help shows it") {
  CommandLine line;
  std::string words;
  define_sample(line, words);
  const std::string plain = line.help();
  add_man_page(line);
  CHECK(line.help() == plain);
  try {
    line.parse("--man");
    FAIL("nothing was printed");
  } catch (const CLI::Success& printed) {
    CHECK(printed.what() == man_page(line));
  }
}

}  // namespace
}  // namespace tamis::common
