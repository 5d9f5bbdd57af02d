#include "output_file.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <utility>

#include "terminal.hpp"

namespace tamis::common {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t buffer_size = 1 << 18;

// Of what is open already and must not be replaced, be it a file; below 0
// where `path` names neither.
int standard_descriptor(const std::string& path) {
  if (path == "/dev/stdout") return STDOUT_FILENO;
  return path == "/dev/stderr" ? STDERR_FILENO : -1;
}

// The name by which a file without one is found.
std::string proc_name(int descriptor) {
  return "/proc/self/fd/" + std::to_string(descriptor);
}

std::string folder_of(const std::string& path) {
  const std::string folder = fs::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

// As those of the file that it replaces; not every user may give a file away.
void take_permissions(int descriptor, const std::string& old) {
  struct stat status = {};
  if (::stat(old.c_str(), &status) != 0) return;
  const int given = ::fchown(descriptor, status.st_uid, status.st_gid);
  static_cast<void>(given);
  ::fchmod(descriptor, status.st_mode & 0777);
}

[[noreturn]] void throw_not_opened(const std::string& path) {
  const int error = errno;
  const std::string folder = folder_of(path);
  std::error_code ignored;
  const bool has_folder = error != ENOENT || fs::is_directory(folder, ignored);
  throw OutputError(has_folder ? path : path + ": there is no folder " + folder,
                    error);
}

// What `path` leads to, also where that is not there yet.
fs::path behind_links(fs::path path) {
  constexpr int most_links = 40;  // as Linux follows
  std::error_code error;
  for (int i = 0; i < most_links && fs::is_symlink(path, error); ++i) {
    path = path.parent_path() / fs::read_symlink(path, error);
  }
  return path;
}

// What a file system says only when a file is closed.
bool is_closable(int descriptor) {
  const int copy = ::dup(descriptor);
  return copy >= 0 && ::close(copy) == 0;
}

// How many of them the file takes now, below 0 none.
ssize_t written(int descriptor, std::string_view bytes) {
  for (;;) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count >= 0) return count;
    if (errno == EAGAIN) {  // whoever reads made it so
      pollfd ready = {descriptor, POLLOUT, 0};
      ::poll(&ready, 1, -1);
    } else if (errno != EINTR) {
      return count;
    }
  }
}

// False, and errno, where the file does not take all.
bool is_written(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = written(descriptor, bytes);
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

}  // namespace

std::string real_path(const std::string& path) {
  std::error_code error;
  const fs::path real = fs::weakly_canonical(behind_links(path), error);
  return error ? path : real.string();
}

bool is_same_file(const std::string& a, const std::string& b) {
  std::error_code error;
  const auto real = [&error](const std::string& path) {
    return fs::weakly_canonical(fs::absolute(path, error), error);
  };
  return fs::equivalent(a, b, error) || real(a) == real(b);
}

OutputError::OutputError(const std::string& place, int error)
    : std::runtime_error(place + ": " + std::strerror(error)),
      is_closed_pipe(error == EPIPE),
      is_full(error == ENOSPC || error == EDQUOT) {}

OutputFile::OutputFile(const std::string& path)
    : place_(path.empty() ? "standard output" : path) {
  const int open_already =
      path.empty() ? STDOUT_FILENO : standard_descriptor(path);
  descriptor_ = path.empty()       ? STDOUT_FILENO
                : open_already < 0 ? open_new(path)
                                   : ::dup(open_already);
  if (descriptor_ < 0) throw_not_opened(path);
}

int OutputFile::open_new(const std::string& path) {
  std::error_code error;
  path_ = real_path(path);
  const fs::file_status status = fs::status(path_, error);
  const bool is_special = fs::exists(status) && !fs::is_regular_file(status);
  if (is_special) return ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
  const bool may_write = ::access(path_.c_str(), W_OK) == 0;
  if (!may_write && errno != ENOENT) return -1;
  is_new_ = true;
  const int descriptor = open_temporary();
  if (descriptor >= 0 && may_write) take_permissions(descriptor, path_);
  return descriptor;
}

int OutputFile::open_temporary() {
  const std::string folder = folder_of(path_);
#ifdef O_TMPFILE
  const int nameless =
      ::open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666);
  if (nameless >= 0) {
    if (::access(proc_name(nameless).c_str(), F_OK) == 0) return nameless;
    ::close(nameless);  // it could not be named
  }
#endif
  temporary_.emplace(folder);
  const int named = ::open(temporary_->path().c_str(),
                           O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (named >= 0) ::flock(named, LOCK_EX | LOCK_NB);
  return named;
}

OutputFile::~OutputFile() {
  // Who reads along gets all that came before the work broke off.
  if (!is_new_ && descriptor_ >= 0) is_written(descriptor_, buffer_);
  if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
}

void OutputFile::write(std::string_view bytes) {
  if (bytes.empty()) return;
  is_empty_ = false;
  if (buffer_.size() + bytes.size() > buffer_size) flush();
  if (bytes.size() > buffer_size) return put(bytes);
  buffer_ += bytes;
}

void OutputFile::flush() {
  put(buffer_);
  buffer_.clear();
}

void OutputFile::put(std::string_view bytes) {
  if (is_written(descriptor_, bytes)) return;
  const int error = errno;
  buffer_.clear();  // and is not tried again
  throw OutputError(place_, error);
}

bool OutputFile::is_terminal() const {
  return common::is_terminal(descriptor_);
}

void OutputFile::commit() {
  flush();
  if (!is_closable(descriptor_) || (is_new_ && !give_name())) {
    throw OutputError(place_, errno);
  }
  if (descriptor_ != STDOUT_FILENO) ::close(std::exchange(descriptor_, -1));
}

bool OutputFile::give_name() {
  if (!temporary_) {
    const std::string nameless = proc_name(descriptor_);
    const auto link_to = [&nameless](const std::string& path) {
      return ::linkat(AT_FDCWD, nameless.c_str(), AT_FDCWD, path.c_str(),
                      AT_SYMLINK_FOLLOW) == 0;
    };
    if (link_to(path_)) return true;
    if (errno != EEXIST) return false;
    temporary_.emplace(folder_of(path_));  // a link replaces nothing
    ::flock(descriptor_, LOCK_EX | LOCK_NB);
    if (!link_to(temporary_->path())) return false;
  }
  if (std::rename(temporary_->path().c_str(), path_.c_str()) != 0) return false;
  temporary_->release();
  return true;
}

std::string temporary_folder() {
  const char* const folder = std::getenv("TMPDIR");
  return folder == nullptr || *folder == '\0' ? "/tmp" : folder;
}

}  // namespace tamis::common
