#include "store_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <new>

#include "store_pages.hpp"
#include "tamis/dedup/store.hpp"

namespace tamis::dedup {
namespace {

// Addresses, not memory nor disk: the file grows as it is written. Halved where
// a limit on them refuses.
constexpr std::size_t most_room = std::size_t{1} << 40;
constexpr std::size_t least_room = std::size_t{1} << 28;

constexpr const char* busy = "is being written by another run";

[[noreturn]] void fail(int error) {
  throw StoreError(std::strerror(error));
}

off_t size_of(int descriptor) {
  struct stat status = {};
  if (::fstat(descriptor, &status) != 0) fail(errno);
  if (!S_ISREG(status.st_mode)) throw StoreError("is no regular file");
  if (status.st_nlink == 0) throw StoreError(busy);  // and was given up
  return status.st_size;
}

}  // namespace

void check(int error) {
  if (error == MDB_SUCCESS) return;
  if (error == ENOMEM) throw std::bad_alloc();
  if (error == MDB_MAP_FULL) throw StoreError("has no room to grow");
  if (error == MDB_VERSION_MISMATCH || error == MDB_INVALID) {
    throw StoreError("is no index, or of another version of LMDB");
  }
  throw StoreError(mdb_strerror(error));
}

StoreFile::StoreFile(const std::string& path, bool is_writer) : path_(path) {
  try {
    if (is_writer) {
      open_to_write();
      lock(LOCK_EX);
    } else {
      descriptor_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
      if (descriptor_ < 0 && errno == ENOENT) return;
      if (descriptor_ < 0) fail(errno);
    }
    const bool is_empty = size_of(descriptor_) == 0;
    if (!is_empty) check_head();
    if (!is_empty) check_pages(descriptor_);
    if (is_empty && !is_writer) return;
    open_env(is_writer ? 0 : MDB_RDONLY);
  } catch (...) {
    close();
    throw;
  }
}

StoreFile::~StoreFile() {
  close();
}

void StoreFile::close() {
  env_.reset();
  if (is_made_) {
    ::unlink(path_.c_str());
    ::unlink((path_ + "-lock").c_str());
  }
  if (descriptor_ >= 0) ::close(descriptor_);  // and with it goes the lock
}

void StoreFile::open_to_write() {
  constexpr int flags = O_RDWR | O_CLOEXEC;
  descriptor_ = ::open(path_.c_str(), flags | O_CREAT | O_EXCL, 0666);
  is_made_ = descriptor_ >= 0;
  if (!is_made_ && errno == EEXIST) descriptor_ = ::open(path_.c_str(), flags);
  if (descriptor_ < 0) fail(errno);
}

void StoreFile::lock(int kind) {
  if (::flock(descriptor_, kind | LOCK_NB) == 0) return;
  if (errno != EWOULDBLOCK) fail(errno);
  is_made_ = false;  // another has taken it over
  throw StoreError(busy);
}

// LMDB begins its first page with 16 bytes of its own, its mark and a version.
void StoreFile::check_head() const {
  constexpr std::uint32_t mark = 0xBEEFC0DE;
  std::uint32_t found = 0;
  ssize_t count = -1;
  do {
    count = ::pread(descriptor_, &found, sizeof found, 16);
  } while (count < 0 && errno == EINTR);
  if (count < 0) fail(errno);
  if (count == sizeof found && found == mark) return;
  if (count == sizeof found && found == __builtin_bswap32(mark)) {
    throw StoreError("was made on a machine of the other byte order");
  }
  throw StoreError("is no index");
}

void StoreFile::open_env(unsigned flags) {
  flags |= MDB_NOSUBDIR | MDB_NOTLS;
  std::size_t room = most_room;
  for (;;) {
    MDB_env* env = nullptr;
    check(mdb_env_create(&env));
    env_.reset(env);
    check(mdb_env_set_mapsize(env, room));
    const int error = mdb_env_open(env, path_.c_str(), flags, 0666);
    const bool is_refused = error == EACCES || error == EROFS;
    const bool is_too_much = error == ENOMEM || error == EINVAL;  // valgrind's
    if (is_too_much && room > least_room) {
      room /= 2;
    } else if (is_refused &&
               (flags & (MDB_RDONLY | MDB_NOLOCK)) == MDB_RDONLY) {
      lock(LOCK_SH);  // where no lock file can be made
      flags |= MDB_NOLOCK;
    } else {
      check(error);
      break;
    }
  }
  int dead = 0;  // readers, whose pages can be used anew
  check(mdb_reader_check(env_.get(), &dead));
  if (static_cast<std::size_t>(size_of(descriptor_)) < bytes_counted()) {
    throw StoreError("is truncated");
  }
}

std::size_t StoreFile::page_size() const {
  MDB_stat stat = {};
  check(mdb_env_stat(env_.get(), &stat));
  return stat.ms_psize;
}

std::size_t StoreFile::bytes_counted() const {
  MDB_envinfo info = {};
  check(mdb_env_info(env_.get(), &info));
  return (info.me_last_pgno + 1) * page_size();
}

void StoreFile::make_room(std::size_t pages) {
  constexpr std::size_t tree = 64;  // pages
  const std::size_t counted = bytes_counted() + pages * page_size();
  // A page that is free takes 8 bytes in LMDB's list of them.
  const std::size_t size = counted + counted / 256 + tree * page_size();
  if (static_cast<std::size_t>(size_of(descriptor_)) >= size) return;
  if (::ftruncate(descriptor_, static_cast<off_t>(size)) != 0) fail(errno);
}

void StoreFile::trim() {
  // If it fails the file is longer than it need be.
  [[maybe_unused]] const int failure =
      ::ftruncate(descriptor_, static_cast<off_t>(bytes_counted()));
}

}  // namespace tamis::dedup
