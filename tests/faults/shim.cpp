// Preloaded into a tool, lets system calls and allocations fail where a test
// wants it.
//
//   TAMIS_FAULT=write:17              the 17th write fails
//   TAMIS_FAULT=write:17:from         so do all behind it
//   TAMIS_FAULT=write:17:short        it writes half; :break is interrupted
//   TAMIS_FAULT=nameless:1:from,write:3    several at once
//   TAMIS_FAULT_COUNT=FILE            counts all kinds, and writes them there
//
// Calls that the C library makes within itself are not seen. Nothing here
// allocates, nor has a constructor that could run too late.

#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

extern "C" {
void* __libc_malloc(std::size_t);
void* __libc_calloc(std::size_t, std::size_t);
void* __libc_realloc(void*, std::size_t);
void* __libc_memalign(std::size_t, std::size_t);
}

namespace {

enum class How { once, from, half, interrupted };

struct Kind {
  const char* name;
  int error;
  std::atomic<long> calls = 0;
  std::atomic<long> first = 0;  // that fails; 0: none
  How how = How::once;
};

Kind write_kind{"write", ENOSPC};
Kind sync_kind{"sync", EIO};
Kind rename_kind{"rename", EIO};
Kind open_kind{"open", ENOSPC};              // to write
Kind nameless_kind{"nameless", EOPNOTSUPP};  // files without a name
Kind input_kind{"input", EMFILE};            // opened to read
Kind close_kind{"close", EIO};
Kind resize_kind{"resize", ENOSPC};
Kind map_kind{"map", ENOMEM};
Kind read_kind{"read", EIO};
Kind folder_kind{"folder", ENOSPC};  // made
Kind malloc_kind{"malloc", ENOMEM};
Kind thread_kind{"thread", EAGAIN};

Kind* const kinds[] = {&write_kind,    &sync_kind,  &rename_kind, &open_kind,
                       &nameless_kind, &input_kind, &close_kind,  &resize_kind,
                       &map_kind,      &read_kind,  &folder_kind, &malloc_kind,
                       &thread_kind};

How how_called(const char* text) {
  if (std::strncmp(text, ":from", 5) == 0) return How::from;
  if (std::strncmp(text, ":short", 6) == 0) return How::half;
  return std::strncmp(text, ":break", 6) == 0 ? How::interrupted : How::once;
}

void take(const char* fault) {
  for (Kind* kind : kinds) {
    const std::size_t size = std::strlen(kind->name);
    if (std::strncmp(fault, kind->name, size) != 0) continue;
    if (fault[size] != ':') continue;
    char* end = nullptr;
    kind->first = std::strtol(fault + size + 1, &end, 10);
    kind->how = how_called(end);
  }
}

// As early as the first call, be it the loader's.
void be_ready() {
  static std::atomic<bool> is_ready = false;
  if (is_ready.exchange(true)) return;
  const char* faults = std::getenv("TAMIS_FAULT");
  while (faults != nullptr && *faults != '\0') {
    take(faults);
    const char* const comma = std::strchr(faults, ',');
    faults = comma == nullptr ? nullptr : comma + 1;
  }
}

// How a call that is made now is to fail, if at all.
bool fails(Kind& kind, How& how) {
  be_ready();
  const long call = ++kind.calls;
  how = kind.how;
  if (kind.first == 0 || call < kind.first) return false;
  if (call > kind.first && kind.how != How::from) return false;
  errno = kind.how == How::interrupted ? EINTR : kind.error;
  return true;
}

bool fails(Kind& kind) {
  How how;
  return fails(kind, how);
}

template <typename Function>
Function* next(Function*, const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

// What a call of so many bytes may do.
template <typename Call>
ssize_t moved(Kind& kind, std::size_t size, Call call) {
  How how;
  if (!fails(kind, how)) return call(size);
  if (how == How::half && size > 1) return call(size / 2);
  return how == How::half ? call(size) : -1;
}

bool is_for_writing(int flags) {
  return (flags & O_ACCMODE) != O_RDONLY;
}

bool open_fails(int flags) {
  if ((flags & O_TMPFILE) == O_TMPFILE && fails(nameless_kind)) return true;
  return fails(is_for_writing(flags) ? open_kind : input_kind);
}

bool has_mode(int flags) {
  return (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE;
}

struct Told {
  ~Told() {
    const char* const path = std::getenv("TAMIS_FAULT_COUNT");
    if (path == nullptr) return;
    static char text[1024];
    int size = 0;
    for (const Kind* kind : kinds) {
      size += std::snprintf(text + size, sizeof text - std::size_t(size),
                            "%s %ld\n", kind->name, kind->calls.load());
    }
    const int file = next(&::openat, "openat")(
        AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    next(&::write, "write")(file, text, std::size_t(size));
    next(&::close, "close")(file);
  }
} told_at_the_end;

}  // namespace

#define NEXT(name) (next(&::name, #name))

extern "C" {

ssize_t write(int file, const void* bytes, size_t size) {
  static const auto real = NEXT(write);
  if (file == STDERR_FILENO) return real(file, bytes, size);
  return moved(write_kind, size,
               [&](size_t some) { return real(file, bytes, some); });
}

ssize_t pwrite(int file, const void* bytes, size_t size, off_t at) {
  static const auto real = NEXT(pwrite);
  return moved(write_kind, size,
               [&](size_t some) { return real(file, bytes, some, at); });
}

ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t at) {
  return pwrite(file, bytes, size, at);
}

ssize_t writev(int file, const iovec* parts, int count) {
  static const auto real = NEXT(writev);
  return fails(write_kind) ? -1 : real(file, parts, count);
}

ssize_t pwritev(int file, const iovec* parts, int count, off_t at) {
  static const auto real = NEXT(pwritev);
  return fails(write_kind) ? -1 : real(file, parts, count, at);
}

ssize_t pwritev64(int file, const iovec* parts, int count, off64_t at) {
  return pwritev(file, parts, count, at);
}

ssize_t read(int file, void* bytes, size_t size) {
  static const auto real = NEXT(read);
  return moved(read_kind, size,
               [&](size_t some) { return real(file, bytes, some); });
}

ssize_t pread(int file, void* bytes, size_t size, off_t at) {
  static const auto real = NEXT(pread);
  return moved(read_kind, size,
               [&](size_t some) { return real(file, bytes, some, at); });
}

ssize_t pread64(int file, void* bytes, size_t size, off64_t at) {
  return pread(file, bytes, size, at);
}

int fsync(int file) {
  static const auto real = NEXT(fsync);
  return fails(sync_kind) ? -1 : real(file);
}

int fdatasync(int file) {
  static const auto real = NEXT(fdatasync);
  return fails(sync_kind) ? -1 : real(file);
}

int msync(void* begin, size_t size, int flags) {
  static const auto real = NEXT(msync);
  return fails(sync_kind) ? -1 : real(begin, size, flags);
}

int rename(const char* from, const char* to) {
  static const auto real = NEXT(rename);
  return fails(rename_kind) ? -1 : real(from, to);
}

int renameat(int from_folder, const char* from, int to_folder, const char* to) {
  static const auto real = NEXT(renameat);
  return fails(rename_kind) ? -1 : real(from_folder, from, to_folder, to);
}

int link(const char* from, const char* to) {
  static const auto real = NEXT(link);
  return fails(rename_kind) ? -1 : real(from, to);
}

int linkat(int from_folder, const char* from, int to_folder, const char* to,
           int flags) {
  static const auto real = NEXT(linkat);
  return fails(rename_kind) ? -1
                            : real(from_folder, from, to_folder, to, flags);
}

int openat(int folder, const char* path, int flags, ...) {
  static const auto real = NEXT(openat);
  va_list more;
  va_start(more, flags);
  const mode_t mode = has_mode(flags) ? va_arg(more, mode_t) : 0;
  va_end(more);
  return open_fails(flags) ? -1 : real(folder, path, flags, mode);
}

int open(const char* path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  const mode_t mode = has_mode(flags) ? va_arg(more, mode_t) : 0;
  va_end(more);
  return openat(AT_FDCWD, path, flags, mode);
}

int open64(const char* path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  const mode_t mode = has_mode(flags) ? va_arg(more, mode_t) : 0;
  va_end(more);
  return openat(AT_FDCWD, path, flags, mode);
}

int mkostemp(char* path, int flags) {
  static const auto real = NEXT(mkostemp);
  return fails(open_kind) ? -1 : real(path, flags);
}

int mkstemp(char* path) {
  return mkostemp(path, 0);
}

// The file is closed whatever is said of it.
int close(int file) {
  static const auto real = NEXT(close);
  const bool has_failed = fails(close_kind);
  const int error = errno;
  const int result = real(file);
  if (has_failed) errno = error;
  return has_failed ? -1 : result;
}

int ftruncate(int file, off_t size) {
  static const auto real = NEXT(ftruncate);
  return fails(resize_kind) ? -1 : real(file, size);
}

int ftruncate64(int file, off64_t size) {
  return ftruncate(file, size);
}

int fallocate(int file, int mode, off_t at, off_t size) {
  static const auto real = NEXT(fallocate);
  return fails(resize_kind) ? -1 : real(file, mode, at, size);
}

void* mmap(void* wanted, size_t size, int protection, int flags, int file,
           off_t at) {
  static const auto real = NEXT(mmap);
  if (fails(map_kind)) return MAP_FAILED;
  return real(wanted, size, protection, flags, file, at);
}

void* mmap64(void* wanted, size_t size, int protection, int flags, int file,
             off64_t at) {
  return mmap(wanted, size, protection, flags, file, at);
}

int mkdir(const char* path, mode_t mode) {
  static const auto real = NEXT(mkdir);
  return fails(folder_kind) ? -1 : real(path, mode);
}

int pthread_create(pthread_t* thread, const pthread_attr_t* attributes,
                   void* (*start)(void*), void* given) {
  static const auto real = NEXT(pthread_create);
  if (fails(thread_kind)) return EAGAIN;
  return real(thread, attributes, start, given);
}

void* malloc(size_t size) {
  return fails(malloc_kind) ? nullptr : __libc_malloc(size);
}

void* calloc(size_t count, size_t size) {
  return fails(malloc_kind) ? nullptr : __libc_calloc(count, size);
}

void* realloc(void* old, size_t size) {
  return fails(malloc_kind) ? nullptr : __libc_realloc(old, size);
}

void* memalign(size_t alignment, size_t size) {
  return fails(malloc_kind) ? nullptr : __libc_memalign(alignment, size);
}

void* aligned_alloc(size_t alignment, size_t size) {
  return memalign(alignment, size);
}

int posix_memalign(void** made, size_t alignment, size_t size) {
  *made = memalign(alignment, size);
  return *made == nullptr ? ENOMEM : 0;
}

}  // extern "C"
