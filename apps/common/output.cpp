#include "output.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <set>

namespace tamis::common {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t buffer_size = 1 << 18;

constexpr const char* several_message =
    "several documents do not make one file of captions: give each its own "
    "with -o FOLDER/";

bool is_captions(const std::string& format) {
  return format == "srt" || format == "vtt";
}

bool means_folder(const SharedOptions& options) {
  std::error_code error;
  if (options.output.empty()) return false;
  if (options.output.ends_with('/')) return true;
  if (fs::exists(options.output, error)) {
    return fs::is_directory(options.output, error);
  }
  return options.recursive &&
         std::any_of(options.inputs.begin(), options.inputs.end(),
                     [](const std::string& path) {
                       std::error_code ignored;
                       return fs::is_directory(path, ignored);
                     });
}

// That of the format asked for; JSONL stays JSONL, all else becomes text.
std::string extension_of(const std::string& format, const std::string& input) {
  if (format == "text" || (format.empty() && !input.ends_with(".jsonl"))) {
    return ".txt";
  }
  return format.empty() ? ".jsonl" : "." + format;
}

// Of what is open already and must not be replaced, be it a file; below 0
// where `path` names neither.
int standard_descriptor(const std::string& path) {
  if (path == "/dev/stdout") return STDOUT_FILENO;
  return path == "/dev/stderr" ? STDERR_FILENO : -1;
}

}  // namespace

bool is_same_file(const std::string& a, const std::string& b) {
  std::error_code error;
  const auto real = [&error](const std::string& path) {
    return fs::weakly_canonical(fs::absolute(path, error), error);
  };
  return fs::equivalent(a, b, error) || real(a) == real(b);
}

OutputError::OutputError(const std::string& place, int error)
    : std::runtime_error(place + ": " + std::strerror(error)),
      is_closed_pipe(error == EPIPE) {}

OutputFile::OutputFile(const std::string& path)
    : place_(path.empty() ? "standard output" : path), file_(stdout) {
  if (!path.empty()) {
    const int open_already = standard_descriptor(path);
    const int descriptor =
        open_already < 0 ? open_new(path) : ::dup(open_already);
    if (descriptor < 0) throw OutputError(place_, errno);
    file_ = ::fdopen(descriptor, "wb");
  }
  std::setvbuf(file_, nullptr, _IOFBF, buffer_size);
}

int OutputFile::open_new(const std::string& path) {
  std::error_code error;
  const fs::path real = fs::weakly_canonical(path, error);
  path_ = error ? path : real.string();
  const fs::file_status status = fs::status(path_, error);
  const bool is_special = fs::exists(status) && !fs::is_regular_file(status);
  if (is_special) return ::open(path_.c_str(), O_WRONLY);
  temporary_ = path_ + ".part-" + std::to_string(::getpid());
  return ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666);
}

OutputFile::~OutputFile() {
  if (file_ != nullptr && file_ != stdout) {
    std::fclose(file_);
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
  }
}

void OutputFile::write(std::string_view bytes) {
  if (bytes.empty()) return;
  is_empty_ = false;
  if (std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size()) {
    throw OutputError(place_, errno);
  }
}

void OutputFile::flush() {
  if (std::fflush(file_) != 0) throw OutputError(place_, errno);
}

void OutputFile::commit() {
  flush();
  if (file_ == stdout) return;
  const bool is_closed = std::fclose(file_) == 0;
  file_ = nullptr;
  const bool is_named =
      temporary_.empty() ||
      (is_closed && std::rename(temporary_.c_str(), path_.c_str()) == 0);
  if (is_closed && is_named) return;
  const int error = errno;
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
  throw OutputError(place_, error);
}

std::string temporary_folder() {
  const char* const folder = std::getenv("TMPDIR");
  return folder == nullptr || *folder == '\0' ? "/tmp" : folder;
}

Report::Report(const std::string& path, const SharedOptions& options,
               const std::vector<Input>& inputs, const std::string& option) {
  if (path.empty()) return;
  if (path == "-") {
    throw UsageError(option + " needs a file of its own; /dev/stderr is one");
  }
  const bool is_input = std::any_of(
      inputs.begin(), inputs.end(),
      [&path](const Input& input) { return is_same_file(path, input.path); });
  if (is_input) throw UsageError(option + " would overwrite an input: " + path);
  if (!options.output.empty() && is_same_file(path, options.output)) {
    throw UsageError(option + " and -o name the same file: " + path);
  }
  file_.emplace(path);
}

void Report::write(std::string_view row) {
  if (file_) file_->write(row);
}

void Report::finish(bool has_failed) {
  if (file_ && (!has_failed || !file_->is_empty())) file_->commit();
}

Output::Output(const SharedOptions& options, const std::vector<Input>& inputs)
    : options_(options),
      is_folder_(means_folder(options)),
      has_several_(inputs.size() > 1),
      format_(options.format) {
  if (!is_folder_) {
    if (is_captions(options.format) && inputs.size() > 1) {
      throw UsageError(several_message);
    }
    return;
  }
  // talk.vtt gives talk.txt; where several inputs would give one name, later
  // ones keep their own extension, then get a number: talk.srt.txt,
  // talk.srt.2.txt.
  std::set<std::string> taken;
  for (const Input& input : inputs) {
    const std::string extension = extension_of(options.format, input.path);
    const fs::path whole = fs::path(options_.output) / input.relative;
    std::string name = fs::path(whole).replace_extension(extension).string();
    for (std::size_t number = 1; !taken.insert(name).second; ++number) {
      const std::string part =
          number > 1 ? "." + std::to_string(number) : std::string();
      name = whole.string() + part + extension;
    }
    names_[&input] = name;
  }
}

bool Output::is_skipped(const Input& input) const {
  std::error_code error;
  return is_folder_ && options_.skip_existing &&
         fs::exists(names_.at(&input), error);
}

void Output::begin(const Input& input) {
  if (!is_folder_) return;
  const std::string& path = names_.at(&input);
  std::error_code error;
  fs::create_directories(fs::path(path).parent_path(), error);
  if (error) throw OutputError(path, error.value());
  file_.emplace(path);
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

void Output::write(std::string_view bytes) {
  file().write(bytes);
}

void Output::flush() {
  if (file_ && options_.output.empty()) file_->flush();
}

void Output::add(std::string_view name, std::string text) {
  if (options_.line_buffered) return add_piece(name, text, true);
  ++documents_;
  if (documents_ == 1) {
    first_.emplace(name, std::move(text));
    return;
  }
  flush_first();
  write("\n==> " + std::string(name) + " <==\n" + text);
}

void Output::add_piece(std::string_view name, std::string_view text,
                       bool is_first) {
  if (is_first && (++documents_ > 1 || (has_several_ && !is_folder_))) {
    flush_first();
    write((documents_ > 1 ? "\n==> " : "==> ") + std::string(name) + " <==\n");
  }
  write(text);
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
  if (documents_ > 1) write("==> " + first_->first + " <==\n");
  write(first_->second);
  first_.reset();
}

void Output::close(bool has_failed) {
  flush_first();
  documents_ = 0;
  format_ = options_.format;
  if (!has_failed || !file().is_empty()) file().commit();
  file_.reset();
}

}  // namespace tamis::common
