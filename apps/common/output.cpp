#include "output.hpp"

#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "file_identity.hpp"
#include "terminal.hpp"

namespace tamis::common {
namespace {

namespace fs = std::filesystem;

constexpr const char* several_message =
    "several documents do not make one file of captions: give each its own "
    "with -o FOLDER/";

bool is_captions(const std::string& format) {
  return format == "srt" || format == "vtt";
}

bool is_folder(const std::string& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

// Whether -o names one by itself.
bool names_folder(const std::string& output) {
  return output.ends_with('/') || is_folder(output);
}

bool means_folder(const SharedOptions& options) {
  std::error_code error;
  if (options.output.empty()) return false;
  if (names_folder(options.output)) return true;
  if (!options.format_of_name.empty()) return false;
  return !fs::exists(options.output, error) && options.recursive &&
         std::any_of(options.inputs.begin(), options.inputs.end(), is_folder);
}

}  // namespace

Output::Output(const SharedOptions& options, const std::vector<Input>& inputs,
               Messages& messages, Progress& progress)
    : options_(options),
      messages_(messages),
      progress_(progress),
      shares_terminal_(progress.is_on() && options.output.empty() &&
                       is_terminal(STDOUT_FILENO)),
      is_colored_(options.color == "always" ||
                  (options.output.empty() &&
                   shows_color(options.color, STDOUT_FILENO))),
      is_folder_(means_folder(options)),
      has_several_(inputs.size() > 1),
      format_(options.format) {
  if (!is_folder_) {
    if (is_captions(options.format) && inputs.size() > 1) {
      throw UsageError(several_message);
    }
    return;
  }
  names_.emplace(options_.output, options.format, inputs);
}

void Output::expect_one_result() {
  if (!names_folder(options_.output)) is_folder_ = false;
}

bool Output::goes_to(const std::string& path) const {
  if (is_folder_) return names_->hold(path);
  if (!options_.output.empty()) return is_same_file(path, options_.output);
  const auto there = identity_of(path);  // /dev/stdout shares it, and may
  return there && there == identity_of(STDOUT_FILENO) && path != "/dev/stdout";
}

bool Output::is_skipped(const Input& input) const {
  if (!is_folder_ || !options_.skip_existing) return false;
  std::error_code error;
  const fs::file_status status = fs::status(names_->of(input), error);
  return fs::exists(status) && !fs::is_directory(status);
}

template <typename Write>
void Output::attempt(Write write) {
  if (is_dropped_) return;
  try {
    write();
  } catch (const OutputError& error) {
    if (!is_folder_ || error.is_full) throw;
    messages_.fail("cannot write", error.what());
    break_off();
  }
}

// Somebody may have put a link into the folder that leads out of it.
bool Output::is_outside(const std::string& path) const {
  const fs::path folder = real_path(options_.output);
  const fs::path below =
      fs::path(real_path(path)).lexically_relative(folder / "");
  return below.empty() || *below.begin() == "..";
}

void Output::begin(const Input& input) {
  if (!is_folder_) return;
  const std::string& path = names_->of(input);
  is_dropped_ = is_skipped(input);
  if (!is_dropped_ && !options_.follow && is_outside(path)) {
    messages_.fail("cannot write", path + ": a link leads out of " +
                                       options_.output +
                                       "; --follow follows it");
    break_off();
  }
  attempt([&] {
    std::error_code error;
    fs::create_directories(fs::path(path).parent_path(), error);
    if (error) throw OutputError(path, error.value());
    file_.emplace(path);
  });
}

void Output::break_off() {
  is_whole_ = false;
  if (!is_folder_) return;
  file_.reset();
  is_dropped_ = true;
}

void Output::end(bool has_failed) {
  if (is_folder_) close(has_failed);
}

OutputFile& Output::file() {
  if (!file_) file_.emplace(options_.output);
  return *file_;
}

const std::string& Output::format(const std::string& wanted) {
  if (format_.empty()) format_ = wanted;
  return format_;
}

Visible& Output::visible() {
  using To = Visible::To;
  if (!visible_) {
    visible_.emplace(file().is_terminal() ? To::terminal
                     : is_raw_            ? To::raw
                                          : To::file);
  }
  return *visible_;
}

void Output::put(std::string_view bytes) {
  if (!shares_terminal_) return file().write(bytes);
  const auto show = [&] {
    file().write(bytes);
    file().flush();
  };
  progress_.beside(show, bytes.ends_with('\n'));
}

void Output::write(std::string_view bytes) {
  attempt([&] { put(visible().add(bytes)); });
}

void Output::write_own(std::string_view bytes) {
  attempt([&] { put(bytes); });
}

std::size_t Output::changed() const {
  return changed_ + (visible_ ? visible_->changed() : 0);
}

void Output::flush() {
  if (file_ && file_->is_open_to_others()) file_->flush();
}

void Output::add(std::string_view name, std::string text) {
  if (options_.line_buffered) return add_piece(name, text, true);
  ++documents_;
  if (documents_ == 1) {
    first_.emplace(name, std::move(text));
    return;
  }
  flush_first();
  write_own("\n" + head_of(name));
  write(text);
}

void Output::add_piece(std::string_view name, std::string_view text,
                       bool is_first) {
  if (is_first && (++documents_ > 1 || (has_several_ && !is_folder_))) {
    flush_first();
    write_own((documents_ > 1 ? "\n" : "") + head_of(name));
  }
  write(text);
}

void Output::add_parted(std::string_view text) {
  write((++documents_ > 1 ? "\n" : "") + std::string(text));
}

void Output::add_sole(std::string_view text) {
  if (++documents_ > 1) {
    throw UsageError(several_message);
  }
  write(text);
}

void Output::add_rows(std::string_view header, std::string_view rows) {
  if (++documents_ == 1) write(header);
  write(rows);
}

void Output::finish(bool has_failed) {
  if (!is_folder_) close(has_failed);
}

void Output::flush_first() {
  if (!first_) return;
  if (documents_ > 1) write_own(head_of(first_->first));
  write(first_->second);
  first_.reset();
}

std::string Output::head_of(std::string_view name) const {
  return styled("==> " + printable(name) + " <==", style::bold, is_colored_) +
         "\n";
}

void Output::close(bool has_failed) {
  flush_first();
  attempt([&] {
    if (visible_) put(visible_->end());
    if (!has_failed || !file().is_empty()) file().commit();
  });
  file_.reset();
  changed_ = changed();
  visible_.reset();
  documents_ = 0;
  format_ = options_.format;
  is_dropped_ = false;
}

}  // namespace tamis::common
