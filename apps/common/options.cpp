#include "options.hpp"

#include <algorithm>
#include <filesystem>

#include "command_line.hpp"
#include "program_name.hpp"
#include "suggestion.hpp"
#include "tamis/token/language.hpp"
#include "tamis/transcript/read.hpp"
#include "tamis/version.hpp"

namespace tamis::common {

void refuse(const std::string& problem) {
  if (!problem.empty()) throw UsageError(problem);
}

namespace {

std::vector<std::string> input_formats() {
  std::vector<std::string> names = {"auto"};
  for (const auto name : transcript::format_names()) names.emplace_back(name);
  return names;
}

// Accepts auto and codes, also with their country, as fr-CA.
CLI::Validator language() {
  std::vector<std::string> codes = {"auto"};
  for (const token::Language known : token::all_languages) {
    codes.emplace_back(token::code(known));
  }
  CLI::Validator validator = one_of(codes);
  validator.operation([codes](std::string& given) {
    if (given == "auto" || token::language_of_code(given)) return std::string();
    return "there are word lists for " + language_codes() + ", not for '" +
           given + "'" + did_you_mean(given, codes);
  });
  return validator;
}

void add_inputs(CommandLine& line, SharedOptions& options) {
  line.add_option("input", options.inputs,
                  "Files, folders (with -r), or - for standard input")
      ->option_text("FILE ...");
  line.add_flag("-r,--recursive", options.recursive,
                "Read folders; hidden files are left out")
      ->group(input_group);
  line.add_flag("-L,--follow", options.follow,
                "In folders, read or written, follow links")
      ->group(input_group);
  line.add_option("--include", options.include,
                  "Of folders only files whose name or path matches")
      ->allow_extra_args(false)
      ->option_text("GLOB ...")
      ->group(input_group);
  line.add_option("--exclude", options.exclude,
                  "Of folders no files or folders whose name or path matches")
      ->allow_extra_args(false)
      ->option_text("GLOB ...")
      ->group(input_group);
  line.add_option("--files-from", options.files_from,
                  "Read the names of inputs from FILE, one a line")
      ->option_text("FILE")
      ->group(input_group);
  line.add_flag("-0,--null", options.null_parted,
                "Names in --files-from are parted by NUL")
      ->group(input_group);
  line.add_option("--from", options.from,
                  "The inputs' format; auto looks at the content: " +
                      joined(input_formats(), ", "))
      ->check(one_of(input_formats()))
      ->option_text("FORMAT (auto)")
      ->group(input_group);
  line.add_option("--encoding", options.encoding,
                  "The inputs' encoding, as iconv names it; else it is found")
      ->option_text("NAME")
      ->group(input_group);
  line.add_option("--field", options.field,
                  "The key of a JSONL record that holds its text")
      ->option_text("KEY")
      ->group(input_group);
  line.add_option("-l,--language", options.language,
                  "Of the text: " + language_codes() + ", or auto")
      ->check(language())
      ->option_text("CODE (auto)")
      ->group(input_group);
}

void add_outputs(CommandLine& line, SharedOptions& options,
                 const std::vector<std::string>& formats) {
  line.add_option("-o,--output", options.output,
                  "Write to a file, or a folder: one file per input")
      ->option_text("PATH")
      ->group(output_group);
  line.add_flag("--skip-existing", options.skip_existing,
                "With -o FOLDER: leave alone what is there already")
      ->group(output_group);
  line.add_option("-f,--format", options.format,
                  "Output: " + joined(formats, ", "))
      ->check(one_of(formats))
      ->option_text("FORMAT")
      ->group(output_group);
  if (std::find(formats.begin(), formats.end(), "tsv") != formats.end()) {
    line.add_flag("--escape-formulas", options.escape_formulas,
                  "In tables: ' before what a spreadsheet would calculate")
        ->group(output_group);
  }
  line.add_flag("--line-buffered", options.line_buffered,
                "Write each result as soon as it is known: for live captions")
      ->group(output_group);
  line.add_option("--color", options.color,
                  "Colours: auto, always or never; auto: on a terminal, unless "
                  "NO_COLOR is set")
      ->check(one_of({"auto", "always", "never"}))
      ->option_text("WHEN (auto)")
      ->group(output_group);
}

void add_running(CommandLine& line, SharedOptions& options) {
  line.add_option("-t,--threads", options.threads,
                  "Threads that work at once; 0: one per core")
      ->check(whole(0, 1024))
      ->option_text("N (0)")
      ->group(running_group);
  line.add_option("--memory", options.memory,
                  "Take no more: a document that needs more is told and left "
                  "out")
      ->transform(bytes())
      ->option_text("SIZE")
      ->group(running_group);
  line.add_option("--config", options.config,
                  "Take options that are not given here from FILE")
      ->option_text("FILE")
      ->group(running_group);
  line.add_flag("--strict", options.strict,
                "Exit with 1 where part of an input could not be read")
      ->group(running_group);
  line.add_option("--progress", options.progress,
                  "How far the work is, on stderr: auto, always or never; "
                  "auto: on a terminal, after a second")
      ->check(one_of({"auto", "always", "never"}))
      ->option_text("WHEN (auto)")
      ->group(running_group);
  line.add_flag("-q,--quiet", options.quiet, "Say only what failed")
      ->group(running_group);
  line.add_flag("-v,--verbose", options.verbose, "Say at the end what was done")
      ->group(running_group);
}

}  // namespace

std::string language_codes() {
  std::string codes;
  for (const token::Language language : token::all_languages) {
    codes.append(codes.empty() ? "" : ", ").append(token::code(language));
  }
  return codes;
}

void settle_output(CommandLine& line, SharedOptions& options) {
  if (options.output == "-") options.output.clear();
  for (const char* const name :
       {"--report", "--clusters", "--html", "--index"}) {
    const CLI::Option* const option = line.get_option_no_throw(name);
    if (option != nullptr && option->count() > 0) {
      options.written.push_back(option->as<std::string>());
    }
  }
  const std::filesystem::path path = options.output;
  std::error_code error;
  if (!path.has_filename() || std::filesystem::is_directory(path, error)) {
    return;
  }
  CLI::Option& format = *line.get_option("--format");
  const std::string extension = path.extension().string();
  for (const std::string& name : words_of(format)) {
    if (extension != (name == "text" ? ".txt" : "." + name)) continue;
    options.format_of_name = name;
    if (format.count() == 0) options.format = name;
  }
}

void add_shared(CommandLine& line, SharedOptions& options,
                const std::vector<std::string>& formats) {
  call_by_installed_name(line);
  add_inputs(line, options);
  add_outputs(line, options, formats);
  add_running(line, options);
  line.set_help_flag("-h,--help", "Print how it is used most")
      ->group(running_group);
  line.set_help_all_flag("--help-all", "Print all there is to say")
      ->group(running_group);
  line.set_version_flag("--version",
                        line.get_name() + " (tamis) " + std::string(version),
                        "Print the version")
      ->group(running_group);
}

}  // namespace tamis::common
