#include "tamis/dedup/store.hpp"

#include <cstring>
#include <utility>

#include "store_file.hpp"
#include "transaction.hpp"

// In the file, one LMDB table of
//
//   format                         what wrote it, and the version of all this
//   generation                     how many commits were made, 8 bytes
//   parameters/<kind>              text
//   run/<column> 0 first generation   the bytes of a run, numbers big-endian
//
// A run counts if its generation is no higher than the file's. So what is saved
// may be written by several transactions, each no larger than memory bears, and
// the last one, which raises the generation, makes all of it count. What a
// killed run leaves does not count, and goes when the next one writes.

namespace tamis::dedup {
namespace {

// Also raised when words, their hashes or their sampling change.
constexpr std::string_view format = "tamis dedupe 1";

constexpr std::size_t most_waiting = 64 << 20;  // bytes of one transaction

std::string big_endian(std::uint64_t number) {
  std::string bytes(8, '\0');
  for (std::size_t i = 8; i-- > 0; number >>= 8) {
    bytes[i] = static_cast<char>(number & 0xFF);
  }
  return bytes;
}

std::uint64_t big_endian_number(std::string_view bytes) {
  std::uint64_t number = 0;
  for (const char byte : bytes) {
    number = number << 8 | static_cast<unsigned char>(byte);
  }
  return number;
}

constexpr std::string_view run_prefix = "run/";

std::string key_of_runs(std::string_view column) {
  return std::string(run_prefix).append(column).append(1, '\0');
}

std::uint64_t generation_in(std::string_view run_key) {
  if (run_key.size() < run_prefix.size() + 16) throw StoreError("is damaged");
  return big_endian_number(run_key.substr(run_key.size() - 8));
}

bool is_aligned(const void* bytes) {
  return reinterpret_cast<std::uintptr_t>(bytes) % alignof(std::max_align_t) ==
         0;
}

}  // namespace

class Store::Work {
 public:
  Work(const std::string& path, Access access)
      : file_(path, access == Access::write) {
    if (file_.env() == nullptr) return;
    past_ = std::make_unique<Transaction>(file_.env(), MDB_RDONLY);
    const std::string_view found = past_->get("format");
    if (found.empty() && past_->is_empty()) return;
    if (!found.starts_with("tamis dedupe ")) throw StoreError("is no index");
    if (found != format) {
      throw StoreError("is an index of another version (" + std::string(found) +
                       ", not " + std::string(format) + ")");
    }
    generation_ = big_endian_number(past_->get("generation"));
  }

  void agree(std::string_view kind, std::string_view parameters) {
    const std::string key = "parameters/" + std::string(kind);
    const std::string_view found = past_ ? past_->get(key) : std::string_view();
    if (found.empty()) {
      agreed_.emplace_back(key, parameters);
    } else if (found != parameters) {
      throw StoreError("was made with " + std::string(found) + ", not with " +
                       std::string(parameters));
    }
  }

  std::vector<Run> runs(std::string_view column) const {
    std::vector<Run> found;
    if (!past_) return found;
    const std::string prefix = key_of_runs(column);
    past_->for_each(prefix, [&](std::string_view key, std::string_view bytes) {
      if (generation_in(key) > generation_) return;
      if (key.size() != prefix.size() + 16) throw StoreError("is damaged");
      found.push_back({big_endian_number(key.substr(prefix.size(), 8)),
                       std::as_bytes(std::span(aligned(bytes)))});
    });
    return found;
  }

  void put(std::string_view column, std::uint64_t first, std::size_t size,
           const Fill& fill) {
    if (size == 0) return;
    const std::string key =
        key_of_runs(column) + big_endian(first) + big_endian(generation_ + 1);
    add_room(size);
    if (size >= file_.page_size()) {  // what has pages of its own is aligned
      fill(now().reserve(key, size));
      return;
    }
    std::vector<std::max_align_t> bytes(size / sizeof(std::max_align_t) + 1);
    fill({reinterpret_cast<std::byte*>(bytes.data()), size});
    now().put(key, {reinterpret_cast<const char*>(bytes.data()), size});
  }

  void erase(std::string_view column, std::uint64_t first) {
    past_->for_each(key_of_runs(column) + big_endian(first),
                    [&](std::string_view key, std::string_view) {
                      if (generation_in(key) <= generation_) {
                        erased_.emplace_back(key);
                      }
                    });
  }

  void commit() {
    if (!has_begun_ && erased_.empty()) return;
    now().put("generation", big_endian(generation_ + 1));
    for (const auto& [key, parameters] : agreed_) now().put(key, parameters);
    for (const std::string& key : erased_) now().erase(key);
    pages_ += erased_.size() + agreed_.size();
    commit_part();
    file_.keep();
    file_.trim();
  }

 private:
  // LMDB aligns only what is large; the rest is copied.
  std::string_view aligned(std::string_view bytes) const {
    if (is_aligned(bytes.data())) return bytes;
    auto& copy =
        copies_.emplace_back(bytes.size() / sizeof(std::max_align_t) + 1);
    std::memcpy(copy.data(), bytes.data(), bytes.size());
    return {reinterpret_cast<const char*>(copy.data()), bytes.size()};
  }

  Transaction& now() {
    if (!now_) {
      now_ = std::make_unique<Transaction>(file_.env(), 0);
      if (!has_begun_) begin();
    }
    return *now_;
  }

  // Takes out what a run left that did not come to its end.
  void begin() {
    now_->put("format", format);
    std::vector<std::string> left;
    now_->for_each(run_prefix, [&](std::string_view key, std::string_view) {
      if (generation_in(key) > generation_) left.emplace_back(key);
    });
    for (const std::string& key : left) now_->erase(key);
    pages_ += left.size();
    has_begun_ = true;
  }

  void add_room(std::size_t size) {
    if (waiting_ + size > most_waiting && waiting_ > 0) commit_part();
    waiting_ += size;
    pages_ += size / file_.page_size() + 4;
  }

  void commit_part() {
    file_.make_room(pages_);
    const std::unique_ptr<Transaction> part = std::move(now_);
    part->commit();
    waiting_ = pages_ = 0;
  }

  StoreFile file_;
  std::unique_ptr<Transaction> past_;  // null where there was no file
  std::uint64_t generation_ = 0;
  mutable std::vector<std::vector<std::max_align_t>> copies_;
  std::vector<std::pair<std::string, std::string>> agreed_;
  std::vector<std::string> erased_;
  std::unique_ptr<Transaction> now_;
  bool has_begun_ = false;
  std::size_t waiting_ = 0;  // bytes put into now_
  std::size_t pages_ = 0;    // that they take at most
};

Store::Store(const std::string& path, Access access)
    : work_(std::make_unique<Work>(path, access)) {}
Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

void Store::agree(std::string_view kind, std::string_view parameters) {
  work_->agree(kind, parameters);
}

std::vector<Store::Run> Store::runs(std::string_view column) const {
  return work_->runs(column);
}

void Store::put(std::string_view column, std::uint64_t first, std::size_t size,
                const Fill& fill) {
  work_->put(column, first, size, fill);
}

void Store::erase(std::string_view column, std::uint64_t first) {
  work_->erase(column, first);
}

void Store::commit() {
  work_->commit();
}

}  // namespace tamis::dedup
