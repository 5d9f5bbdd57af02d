// A filter over a byte source: what is packed by gzip or zstd comes out
// unpacked, all else as it is.
//
//   Unpacked unpacked(source);
//   while (const std::size_t size = unpacked.read(room, sizeof room)) ...
//   if (!unpacked.problem().empty()) tell(unpacked.problem());
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tamis/transcript/read.hpp"

struct z_stream_s;
struct ZSTD_DCtx_s;

namespace tamis::transcript {

// gzip with all its members and zstd with all its frames are told by their
// first bytes; one level is unpacked. Where the packed bytes break off or are
// damaged, what came before is given, and problem() tells. Memory: 64 KiB, for
// zstd up to 128 MiB more (windows larger than that are refused), whatever the
// file says of itself. What unpacks beyond 64 MiB to over 1,000 times its size
// is a bomb, and is stopped there.
class Unpacked {
 public:
  explicit Unpacked(ByteSource source);
  Unpacked(const Unpacked&) = delete;
  Unpacked& operator=(const Unpacked&) = delete;
  ~Unpacked();

  // Puts up to `most` bytes at `to` and gives how many; 0: the end.
  std::size_t read(char* to, std::size_t most);

  // What was wrong with the packing, in plain words; empty if nothing (yet).
  const std::string& problem() const { return problem_; }

 private:
  enum class Packing { unknown, none, gzip, zstd, finished };
  enum class State { going, member_end, broken, too_wide };

  struct GzipEnd {
    void operator()(z_stream_s* stream) const;
  };
  struct ZstdEnd {
    void operator()(ZSTD_DCtx_s* context) const;
  };

  struct Step {
    std::size_t taken;
    std::size_t given;
    State state;
  };

  std::string_view waiting() const;
  bool wait_for(std::size_t size);
  void open();
  bool begins_member();
  std::size_t read_plain(char* to, std::size_t most);
  std::size_t read_packed(char* to, std::size_t most);
  Step step(char* to, std::size_t most);
  Step step_gzip(char* to, std::size_t most);
  Step step_zstd(char* to, std::size_t most);
  void end_member();
  void finish(std::string problem);

  ByteSource source_;
  Packing packing_ = Packing::unknown;
  std::vector<char> room_;  // packed bytes; those from begin_ to end_ wait
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  bool is_source_empty_ = false;
  std::unique_ptr<z_stream_s, GzipEnd> gzip_;
  std::unique_ptr<ZSTD_DCtx_s, ZstdEnd> zstd_;
  std::size_t zstd_hint_ = 0;   // bytes that it wants next
  bool zstd_has_more_ = false;  // unpacked already
  std::size_t taken_ = 0;
  std::size_t given_ = 0;
  std::string problem_;
};

}  // namespace tamis::transcript
