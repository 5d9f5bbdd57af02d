#include "unpack.hpp"

#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <new>
#include <utility>

namespace tamis::transcript {
namespace {

constexpr std::size_t room_size = 65536;
constexpr std::size_t bomb_size = std::size_t{64} << 20;
constexpr std::size_t bomb_ratio = 1000;
constexpr int most_window_log = 27;  // 128 MiB; zstd's own bound

using namespace std::string_view_literals;

struct Packer {
  std::string_view magic;
  std::string_view name;
  std::string_view command;
};

// What we do not unpack.
constexpr std::array<Packer, 8> foreign = {{
    {"\xFD"
     "7zXZ\0"sv,
     "xz", "xzcat FILE | ..."},
    {"BZh91AY&SY", "bzip2", "bzcat FILE | ..."},
    {"PK\x03\x04", "zip", "unzip -p FILE | ..."},
    {"PK\x05\x06", "zip", "unzip -p FILE | ..."},
    {"7z\xBC\xAF\x27\x1C", "7z", "7z x -so FILE | ..."},
    {"\x04\x22\x4D\x18", "lz4", "lz4cat FILE | ..."},
    {"\x1F\x9D", "compress", "zcat FILE | ..."},
    {"LZIP\x01", "lzip", "lzip -dc FILE | ..."},
}};

constexpr std::size_t longest_magic = 10;

// bzip2 writes the size of its blocks, 1 to 9, into the fourth byte.
bool has_magic(std::string_view head, std::string_view magic) {
  if (head.size() < magic.size()) return false;
  if (!magic.starts_with("BZh")) return head.starts_with(magic);
  return head.starts_with("BZh") && head[3] >= '1' && head[3] <= '9' &&
         head.substr(4).starts_with(magic.substr(4));
}

bool is_gzip(std::string_view head) {
  return head.starts_with("\x1F\x8B\x08");
}

// A frame, or one to be skipped.
bool is_zstd(std::string_view head) {
  return head.starts_with("\x28\xB5\x2F\xFD") ||
         (head.size() >= 4 && (head[0] & 0xF0) == 0x50 &&
          head.substr(1, 3) == "\x2A\x4D\x18");
}

// Whether bytes that begin as `head` can be packed, for all its first two say.
bool may_be_packed(std::string_view head) {
  const std::string_view two = head.substr(0, 2);
  const auto begins = [two](std::string_view magic) {
    return magic.starts_with(two);
  };
  const bool is_foreign =
      std::any_of(foreign.begin(), foreign.end(),
                  [&](const Packer& packer) { return begins(packer.magic); });
  const bool is_skipped = !two.empty() && (two[0] & 0xF0) == 0x50 &&
                          (two.size() < 2 || two[1] == '\x2A');
  return is_foreign || is_skipped || begins("\x1F\x8B") || begins("\x28\xB5");
}

std::string after(std::size_t bytes) {
  return " after " + std::to_string(bytes) + " bytes";
}

}  // namespace

void Unpacked::GzipEnd::operator()(z_stream_s* stream) const {
  inflateEnd(stream);
  delete stream;
}

void Unpacked::ZstdEnd::operator()(ZSTD_DCtx_s* context) const {
  ZSTD_freeDCtx(context);
}

Unpacked::Unpacked(ByteSource source)
    : source_(std::move(source)), room_(room_size) {}

Unpacked::~Unpacked() = default;

std::size_t Unpacked::read(char* to, std::size_t most) {
  if (packing_ == Packing::unknown) open();
  switch (packing_) {
    case Packing::none:
      return read_plain(to, most);
    case Packing::gzip:
    case Packing::zstd:
      return read_packed(to, most);
    default:
      return 0;
  }
}

std::string_view Unpacked::waiting() const {
  return {room_.data() + begin_, end_ - begin_};
}

// Whether at least `size` packed bytes wait, once more were read.
bool Unpacked::wait_for(std::size_t size) {
  if (end_ - begin_ < size && begin_ > 0) {
    std::memmove(room_.data(), room_.data() + begin_, end_ - begin_);
    end_ -= std::exchange(begin_, 0);
  }
  while (end_ - begin_ < size && !is_source_empty_) {
    const std::size_t got = source_(room_.data() + end_, room_.size() - end_);
    end_ += got;
    is_source_empty_ = got == 0;
  }
  return end_ - begin_ >= size;
}

// A short first line of a pipe is not held up.
void Unpacked::open() {
  for (std::size_t size = 1; wait_for(size) && size < longest_magic; ++size) {
    if (!may_be_packed(waiting())) break;
  }
  for (const Packer& packer : foreign) {
    if (!has_magic(waiting(), packer.magic)) continue;
    finish("is packed by " + std::string(packer.name) +
           "; unpack it first: " + std::string(packer.command));
    return;
  }
  packing_ = Packing::none;
  if (is_gzip(waiting())) {
    packing_ = Packing::gzip;
    gzip_.reset(new z_stream_s());
    constexpr int gzip_only = 16;
    if (inflateInit2(gzip_.get(), MAX_WBITS + gzip_only) != Z_OK) {
      throw std::bad_alloc();
    }
  } else if (is_zstd(waiting())) {
    packing_ = Packing::zstd;
    zstd_.reset(ZSTD_createDCtx());
    if (!zstd_) throw std::bad_alloc();
    ZSTD_DCtx_setParameter(zstd_.get(), ZSTD_d_windowLogMax, most_window_log);
  }
}

std::size_t Unpacked::read_plain(char* to, std::size_t most) {
  if (begin_ == end_) {
    const std::size_t count = is_source_empty_ ? 0 : source_(to, most);
    is_source_empty_ = count == 0;
    return count;
  }
  const std::size_t size = std::min(most, end_ - begin_);
  std::memcpy(to, room_.data() + begin_, size);
  begin_ += size;
  return size;
}

std::size_t Unpacked::read_packed(char* to, std::size_t most) {
  std::size_t size = 0;
  while (size < most && packing_ != Packing::finished) {
    wait_for(1);
    const Step done = step(to + size, most - size);
    begin_ += done.taken;
    taken_ += done.taken;
    given_ += done.given;
    size += done.given;
    if (done.state == State::member_end) {
      end_member();
    } else if (done.state == State::broken) {
      finish("is broken: what is packed cannot be read" + after(taken_));
    } else if (done.state == State::too_wide) {
      finish(
          "is packed by zstd with a window over 128 MiB; unpack it first: "
          "zstd -dc --long=31 FILE | ...");
    } else if (done.taken == 0 && done.given == 0) {
      finish("is cut off: what is packed ends early" + after(taken_));
    } else if (given_ > bomb_size && given_ / bomb_ratio > taken_) {
      finish("unpacks to more than 1,000 times its size: stopped" +
             after(given_) + "; if it is no bomb: " +
             (packing_ == Packing::gzip ? "gzip" : "zstd") + " -dc FILE | ...");
    }
  }
  return size;
}

Unpacked::Step Unpacked::step(char* to, std::size_t most) {
  return packing_ == Packing::gzip ? step_gzip(to, most) : step_zstd(to, most);
}

Unpacked::Step Unpacked::step_gzip(char* to, std::size_t most) {
  const std::size_t in = end_ - begin_;
  const std::size_t out = std::min(most, std::size_t{1} << 30);
  gzip_->next_in = reinterpret_cast<Bytef*>(room_.data() + begin_);
  gzip_->avail_in = static_cast<uInt>(in);
  gzip_->next_out = reinterpret_cast<Bytef*>(to);
  gzip_->avail_out = static_cast<uInt>(out);
  const int result = inflate(gzip_.get(), Z_NO_FLUSH);
  if (result == Z_MEM_ERROR) throw std::bad_alloc();
  State state = State::broken;
  if (result == Z_OK || result == Z_BUF_ERROR) state = State::going;
  if (result == Z_STREAM_END) state = State::member_end;
  return {in - gzip_->avail_in, out - gzip_->avail_out, state};
}

// Where a block is broken, zstd drops what it unpacked before in the same call.
// So it gets one block at a time, or one head of a block: what it hints at are
// the bytes up to the next head and that head.
Unpacked::Step Unpacked::step_zstd(char* to, std::size_t most) {
  constexpr std::size_t head = 3;
  std::size_t size = zstd_hint_ > head ? zstd_hint_ - head : zstd_hint_;
  size = std::clamp<std::size_t>(size, 1, room_.size());
  if (!zstd_has_more_) wait_for(size);
  ZSTD_inBuffer in{room_.data() + begin_, std::min(size, end_ - begin_), 0};
  ZSTD_outBuffer out{to, most, 0};
  const std::size_t result = ZSTD_decompressStream(zstd_.get(), &out, &in);
  zstd_hint_ = result;
  zstd_has_more_ = out.pos == most;
  State state = result == 0 ? State::member_end : State::going;
  if (ZSTD_isError(result)) {
    const ZSTD_ErrorCode code = ZSTD_getErrorCode(result);
    if (code == ZSTD_error_memory_allocation) throw std::bad_alloc();
    state = code == ZSTD_error_frameParameter_windowTooLarge ? State::too_wide
                                                             : State::broken;
  }
  return {in.pos, out.pos, state};
}

// Goes on to the next member or frame, if there is one.
void Unpacked::end_member() {
  wait_for(4);
  if (packing_ == Packing::gzip && is_gzip(waiting())) {
    inflateReset(gzip_.get());
  } else if (packing_ != Packing::zstd || !is_zstd(waiting())) {
    // Tapes fill their blocks with NULs.
    const bool is_end = waiting().empty() || waiting().front() == '\0';
    finish(is_end ? ""
                  : "is followed by something not packed, left out" +
                        after(taken_));
  }
}

void Unpacked::finish(std::string problem) {
  packing_ = Packing::finished;
  problem_ = std::move(problem);
}

}  // namespace tamis::transcript
