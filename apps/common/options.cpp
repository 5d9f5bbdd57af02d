#include "options.hpp"

#include <CLI/CLI.hpp>

#include "tamis/token/language.hpp"
#include "tamis/transcript/read.hpp"
#include "tamis/version.hpp"

namespace tamis::common {

void refuse(const std::string& problem) {
  if (!problem.empty()) throw UsageError(problem);
}

CLI::Validator positive() {
  return {[](std::string& text) {
            const bool is_whole =
                !text.empty() && text.size() <= 12 &&
                text.find_first_not_of("0123456789") == std::string::npos;
            const bool is_above =
                is_whole && text.find_first_not_of('0') != std::string::npos;
            return is_above
                       ? std::string()
                       : "must be a whole number above 0, not '" + text + "'";
          },
          ""};
}

namespace {

std::vector<std::string> input_formats() {
  std::vector<std::string> names = {"auto"};
  for (const auto name : transcript::format_names()) names.emplace_back(name);
  return names;
}

}  // namespace

std::string language_codes() {
  std::string codes;
  for (const token::Language language : token::all_languages) {
    codes.append(codes.empty() ? "" : ", ").append(token::code(language));
  }
  return codes;
}

void add_shared(CLI::App& app, SharedOptions& options,
                const std::vector<std::string>& formats) {
  app.set_help_flag("-h,--help", "Print this text");
  app.add_option("input", options.inputs,
                 "Files, folders (with -r), or - for standard input")
      ->option_text("FILE ...");
  app.add_flag("-r,--recursive", options.recursive,
               "Read folders: their files by name, hidden ones left out");
  app.add_option("--files-from", options.files_from,
                 "Read the names of inputs from FILE, one a line")
      ->option_text("FILE");
  app.add_flag("-0,--null", options.null_parted,
               "Names in --files-from are parted by NUL");
  app.add_option("--from", options.from,
                 "The inputs' format; auto looks at the content")
      ->check(CLI::IsMember(input_formats()))
      ->option_text("FORMAT (auto)");
  app.add_option("--encoding", options.encoding,
                 "The inputs' encoding, as iconv names it; else it is found")
      ->option_text("NAME");
  app.add_option("--field", options.field,
                 "The key of a JSONL record that holds its text")
      ->option_text("KEY");
  app.add_option("-o,--output", options.output,
                 "Write to a file, or to a folder: one output per input")
      ->option_text("PATH");
  app.add_flag("--skip-existing", options.skip_existing,
               "With -o FOLDER: leave alone what is there already");
  std::string known;
  for (const std::string& format : formats) {
    known += (known.empty() ? "" : ", ") + format;
  }
  app.add_option("-f,--format", options.format, "Output: " + known)
      ->check(CLI::IsMember(formats))
      ->option_text("FORMAT");
  app.add_option(
         "-l,--language", options.language,
         "Language of the text: " + language_codes() + "; auto finds it")
      ->option_text("CODE (auto)");
  app.add_option("-t,--threads", options.threads,
                 "Threads that work at once; 0: one per core")
      ->check(CLI::Range(0, 1024))
      ->option_text("N (0)");
  app.add_flag("--strict", options.strict,
               "Exit with 1 where part of an input could not be read");
  app.add_flag("-q,--quiet", options.quiet, "Say only what failed");
  app.add_flag("-v,--verbose", options.verbose, "Say at the end what was done");
  app.set_version_flag("--version",
                       app.get_name() + " (tamis) " + std::string(version));
  app.get_formatter()->column_width(30);
}

}  // namespace tamis::common
