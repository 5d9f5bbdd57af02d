#include "inputs.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include "file_identity.hpp"
#include "globs.hpp"
#include "tally.hpp"

namespace tamis::common {
namespace {

// What is cut short says nothing of what is missing: it is not used at all.
std::string unpacked_text(const std::string& path) {
  transcript::Problems problems;
  std::string text = transcript::unpacked(bytes_of({path, path}), problems);
  if (!problems.empty()) {
    throw transcript::InputError(problems[0].message);
  }
  return text;
}

namespace fs = std::filesystem;

// A file that results go to. Who read it would write what he reads, and read
// what he writes, without an end.
std::set<FileIdentity> own_files(const SharedOptions& options) {
  std::set<FileIdentity> files;
  const auto add = [&](const std::optional<FileIdentity>& file) {
    if (file) files.insert(*file);
  };
  add(options.output.empty() ? identity_of(STDOUT_FILENO)
                             : identity_of(options.output));
  for (const std::string& path : options.written) add(identity_of(path));
  return files;
}

bool is_standard_output(const std::string& path) {
  const auto file = identity_of(path);
  return file && file == identity_of(STDOUT_FILENO);
}

class Listing {
 public:
  Listing(const SharedOptions& options, Messages& messages)
      : options_(options),
        messages_(messages),
        include_(options.include),
        exclude_(options.exclude),
        own_files_(own_files(options)),
        output_folder_(options.output) {}

  std::vector<Input> inputs() {
    for (const std::string& path : options_.inputs) add(path);
    if (!options_.files_from.empty()) add_list(options_.files_from);
    if (options_.inputs.empty() && options_.files_from.empty()) add("-");
    return std::move(found_);
  }

 private:
  void add(const std::string& path) {
    std::error_code error;
    if (path == "-") {
      found_.push_back({path, "stdin"});
    } else if (options_.output.empty() && is_standard_output(path)) {
      messages_.fail(path, "is what standard output is written to");
    } else if (!fs::is_directory(path, error)) {
      found_.push_back({path, fs::path(path).filename().string()});
    } else if (options_.recursive) {
      add_folder(path);
    } else {
      messages_.fail(path, "is a folder; -r reads what is in it");
    }
  }

  // What a folder holds: files, and links that are to be followed.
  struct Found {
    std::vector<std::string> files;
    std::vector<std::string> links;                           // to folders
    std::vector<std::pair<std::string, std::string>> faults;  // path, what
    std::size_t passed_over = 0;                              // links
    std::set<std::string> walked;  // folders, where links are followed
  };

  // Devices, pipes and sockets are left alone.
  void add_folder(const std::string& folder) {
    Found found;
    walk(folder, folder, found);
    if (options_.follow) follow_links(folder, found);
    std::sort(found.faults.begin(), found.faults.end());
    for (const auto& [path, what] : found.faults) messages_.fail(path, what);
    if (found.passed_over > 0) {
      messages_.warn(folder, counted(found.passed_over, "link") +
                                 " passed over; --follow follows them");
    }
    std::sort(found.files.begin(), found.files.end());
    for (std::string& path : found.files) {
      std::string relative = below(path, folder);
      found_.push_back({std::move(path), std::move(relative)});
    }
  }

  // Each folder is read once, be it that links lead to it from many places or
  // that it lies in itself: first what needs no link, then by the order of
  // their paths.
  void follow_links(const std::string& folder, Found& found) {
    while (!found.links.empty()) {
      std::vector<std::string> links = std::exchange(found.links, {});
      std::sort(links.begin(), links.end());
      for (const std::string& link : links) walk(link, folder, found);
    }
  }

  static std::string real(const std::string& path) {
    std::error_code error;
    const fs::path found = fs::canonical(path, error);
    return error ? path : found.string();
  }

  // Follows no links to folders.
  void walk(const std::string& begin, const std::string& folder, Found& found) {
    std::vector<std::string> folders = {begin};
    while (!folders.empty()) {
      const std::string next = std::move(folders.back());
      folders.pop_back();
      if (options_.follow && !found.walked.insert(real(next)).second) continue;
      std::error_code error;
      fs::directory_iterator entry(next, error);
      for (; !error && entry != fs::directory_iterator();
           entry.increment(error)) {
        std::error_code fault;
        look_at(*entry, folder, found, folders, fault);
        if (fault) found.faults.emplace_back(entry->path(), fault.message());
      }
      if (error) found.faults.emplace_back(next, error.message());
    }
  }

  void look_at(const fs::directory_entry& entry, const std::string& folder,
               Found& found, std::vector<std::string>& folders,
               std::error_code& fault) {
    const std::string path = entry.path().string();
    std::error_code ignored;
    if (entry.path().filename().string().starts_with('.')) return;
    const bool is_link = entry.is_symlink(ignored);
    if (entry.is_directory(ignored)) {
      if (exclude_.match_folder(below(path, folder)) ||
          fs::equivalent(path, output_folder_, ignored)) {
        return;
      }
      if (is_link && !options_.follow) ++found.passed_over;
      if (!is_link || options_.follow) {
        (is_link ? found.links : folders).push_back(path);
      }
      return;
    }
    if (!is_wanted(below(path, folder))) return;
    if (is_link && !options_.follow) {
      ++found.passed_over;
      return;
    }
    if (entry.is_regular_file(fault) && !is_own(path)) {
      found.files.push_back(path);
    }
    // A link that leads nowhere is no error to ask about.
    if (is_link && !fault && !entry.exists(ignored)) {
      fault = std::make_error_code(std::errc::no_such_file_or_directory);
    }
  }

  bool is_own(const std::string& path) const {
    if (own_files_.empty()) return false;
    const auto file = identity_of(path);
    return file && own_files_.contains(*file);
  }

  bool is_wanted(const std::string& path) const {
    return (include_.is_empty() || include_.match_file(path)) &&
           !exclude_.match_file(path);
  }

  // What stands in `path` behind `folder`, whose entry it is.
  static std::string below(const std::string& path, const std::string& folder) {
    const std::size_t begin = path.find_first_not_of('/', folder.size());
    return path.substr(std::min(begin, path.size()));
  }

  // A list that was written on Windows has CR before its line ends.
  std::string listed(std::string name) const {
    std::error_code error;
    if (!options_.null_parted && name.ends_with('\r') &&
        !fs::exists(fs::symlink_status(name, error))) {
      name.pop_back();
    }
    return name;
  }

  void add_list(const std::string& path) {
    std::string list;
    try {
      list = unpacked_text(path);
    } catch (const transcript::InputError& error) {
      messages_.fail(path, error.what());
      return;
    }
    if (!options_.null_parted && list.find('\0') != list.npos) {
      messages_.fail(path, "holds NULs: -0 reads such a list");
      return;
    }
    const char mark = options_.null_parted ? '\0' : '\n';
    for (std::size_t at = 0; at < list.size();) {
      const std::size_t end = std::min(list.find(mark, at), list.size());
      if (end > at) add(listed(list.substr(at, end - at)));
      at = end + 1;
    }
  }

  const SharedOptions& options_;
  Messages& messages_;
  Globs include_;  // files
  Globs exclude_;  // files and folders
  const std::set<FileIdentity> own_files_;
  std::string output_folder_;  // never read from
  std::vector<Input> found_;
};

// A file that is read without a buffer: what a pipe holds comes at once.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ != STDIN_FILENO) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  ssize_t read(char* to, std::size_t most) const {
    ssize_t count = -1;
    do {
      count = ::read(number_, to, most);
    } while (count < 0 && errno == EINTR);
    return count;
  }

 private:
  int number_;
};

[[noreturn]] void throw_error() {
  throw transcript::InputError(std::strerror(errno));
}

}  // namespace

std::vector<Input> inputs_of(const SharedOptions& options, Messages& messages) {
  return Listing(options, messages).inputs();
}

transcript::ByteSource bytes_of(const Input& input) {
  const int opened = input.path == "-"
                         ? STDIN_FILENO
                         : ::open(input.path.c_str(), O_RDONLY | O_CLOEXEC);
  if (opened < 0) throw_error();
  return [file = std::make_shared<const Descriptor>(opened)](char* to,
                                                             std::size_t most) {
    const ssize_t count = file->read(to, most);
    if (count < 0) throw_error();
    return static_cast<std::size_t>(count);
  };
}

std::string text_in(const std::string& path) {
  try {
    return unpacked_text(path);
  } catch (const transcript::InputError& error) {
    throw UsageError(path + ": " + error.what());
  }
}

}  // namespace tamis::common
