#include "store_pages.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tamis/dedup/store.hpp"

// The format is version 1 of LMDB's, the same in all of its 0.9. A page has a
// head of 16 bytes: its number, 2 bytes of padding, flags, and where its free
// room begins and ends, or of a large value how many pages that takes. In a
// page of a tree places of 2 bytes follow, each of a node, which lie without
// gaps at the page's end. A node has a head of 8 bytes, a key, and in a leaf a
// value, or the number of the page with it.

namespace tamis::dedup {
namespace {

using Number = std::uint64_t;  // of a page

constexpr const char* damaged = "is damaged";
constexpr const char* unknown = "is no index, or of another version of LMDB";

constexpr Number no_page = ~Number{0};
constexpr std::uint16_t branch = 1, leaf = 2, large = 4, meta = 8;
constexpr std::uint16_t is_elsewhere = 1;   // of a node: its value
constexpr std::uint16_t integer_keys = 8;   // of the tree of free pages,
constexpr std::uint16_t tree_flags = 0xFF;  // whose others are of the file
constexpr unsigned deepest = 30;            // LMDB holds 32 pages at once

void require(bool holds) {
  if (!holds) throw StoreError(damaged);
}

struct PageHead {
  Number number;
  std::uint16_t padding;
  std::uint16_t flags;
  std::uint16_t lower;
  std::uint16_t upper;

  std::uint32_t pages() const {  // of a large value, in place of both
    return std::uint32_t{upper} << 16 | lower;
  }
};
static_assert(sizeof(PageHead) == 16);

struct Tree {
  std::uint32_t page_size;  // of all pages, in that of the free ones
  std::uint16_t flags;
  std::uint16_t depth;
  std::uint64_t counts[4];  // of pages of each kind, and entries
  Number root;
};
static_assert(sizeof(Tree) == 48);

struct Meta {
  std::uint32_t mark;
  std::uint32_t version;
  std::uint64_t address;
  std::uint64_t map_size;
  Tree free;
  Tree main;
  Number last_page;
  std::uint64_t transaction;
};
static_assert(sizeof(Meta) == 136);

struct NodeHead {
  std::uint16_t low;
  std::uint16_t high;
  std::uint16_t flags;
  std::uint16_t key_size;

  std::uint32_t value_size() const { return std::uint32_t{high} << 16 | low; }
  Number page() const { return Number{flags} << 32 | value_size(); }
};
static_assert(sizeof(NodeHead) == 8);

template <typename Head>
Head head_at(std::span<const char> bytes, std::size_t at) {
  Head head;
  std::memcpy(&head, bytes.data() + at, sizeof head);
  return head;
}

// As much as is there.
std::size_t read_at(int descriptor, std::span<char> to, std::uint64_t at) {
  std::size_t size = 0;
  while (size < to.size()) {
    const ssize_t count =
        ::pread(descriptor, to.data() + size, to.size() - size,
                static_cast<off_t>(at + size));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw StoreError(std::strerror(errno));
    if (count == 0) break;
    size += static_cast<std::size_t>(count);
  }
  return size;
}

Meta meta_at(int descriptor, std::uint64_t at) {
  char bytes[sizeof(PageHead) + sizeof(Meta)];
  if (read_at(descriptor, bytes, at) < sizeof bytes ||
      head_at<PageHead>(bytes, 0).flags != meta) {
    throw StoreError(unknown);
  }
  const Meta found = head_at<Meta>(bytes, sizeof(PageHead));
  if (found.mark != 0xBEEFC0DE || found.version != 1) throw StoreError(unknown);
  return found;
}

// That of the last commit. LMDB takes it by its number from one of two places.
Meta newest_meta(int descriptor) {
  const Meta first = meta_at(descriptor, 0);
  const std::uint32_t size = first.free.page_size;
  require(size >= 512 && size <= 0x8000 && (size & (size - 1)) == 0);
  const Meta second = meta_at(descriptor, size);
  require(second.free.page_size == size);
  const bool is_second = second.transaction > first.transaction;
  const Meta& newest = is_second ? second : first;
  require(newest.transaction % 2 == (is_second ? 1 : 0) ||
          std::memcmp(&first, &second, sizeof first) == 0);
  return newest;
}

class Pages {
 public:
  explicit Pages(int descriptor)
      : descriptor_(descriptor),
        meta_(newest_meta(descriptor)),
        page_size_(meta_.free.page_size) {
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0) {
      throw StoreError(std::strerror(errno));
    }
    const auto there = static_cast<std::uint64_t>(status.st_size) / page_size_;
    if (meta_.last_page >= there) throw StoreError("is truncated");
    is_used_.resize(static_cast<std::size_t>(meta_.last_page) + 1);
    use(0);
    use(1);
  }

  void check() {
    require(meta_.main.flags == 0);
    require((meta_.free.flags & tree_flags) == integer_keys);
    check(meta_.main, false);
    check(meta_.free, true);
  }

  std::uint64_t transaction() const { return meta_.transaction; }

 private:
  struct Node {
    std::size_t place;  // in the page
    NodeHead head;
    std::string_view key;
    std::string_view rest;  // of the page, behind the key
  };

  // No page is two things.
  void use(Number page) {
    require(page < is_used_.size() && !is_used_[page]);
    is_used_[page] = true;
  }

  std::vector<char> page_at(Number number) const {
    std::vector<char> bytes(page_size_);
    require(read_at(descriptor_, bytes, number * page_size_) == page_size_);
    require(head_at<PageHead>(bytes, 0).number == number);
    return bytes;
  }

  void check(const Tree& tree, bool is_free) {
    require((tree.root == no_page) == (tree.depth == 0));
    require(tree.depth <= deepest);
    if (tree.depth > 0) check_page(tree.root, tree.depth, is_free);
  }

  // The leaves are all as far from the root.
  void check_page(Number number, unsigned depth, bool is_free) {
    use(number);
    const std::vector<char> bytes = page_at(number);
    const auto head = head_at<PageHead>(bytes, 0);
    require(head.flags == (depth == 1 ? leaf : branch));
    const std::vector<Node> nodes = nodes_in(bytes, head);
    require(nodes.size() >= (depth == 1 || is_free ? 1 : 2));
    check_order(nodes, depth, is_free);
    for (const Node& node : nodes) {
      if (depth > 1) {
        check_page(node.head.page(), depth - 1, is_free);
      } else if (node.head.flags == is_elsewhere) {
        check_large(node, is_free);
      } else if (is_free) {
        check_list(node.rest.substr(0, node.head.value_size()));
      }
    }
  }

  // The nodes fill the page from where its free room ends.
  std::vector<Node> nodes_in(std::span<const char> bytes,
                             const PageHead& head) const {
    require(head.lower >= sizeof head && head.lower % 2 == 0);
    require(head.lower <= head.upper && head.upper <= page_size_);
    std::vector<Node> nodes;
    std::vector<std::pair<std::size_t, std::size_t>> places;  // begin, end
    for (std::size_t at = sizeof head; at < head.lower; at += 2) {
      const auto place = head_at<std::uint16_t>(bytes, at);
      require(place >= head.upper && place + sizeof(NodeHead) <= page_size_);
      nodes.push_back(node_at(bytes, place));
      places.emplace_back(place, place + size_of(nodes.back(), head.flags));
    }
    std::sort(places.begin(), places.end());
    std::size_t end = head.upper;
    for (const auto& [begin, next] : places) {
      require(begin == end);
      end = next;
    }
    require(end == page_size_);
    return nodes;
  }

  Node node_at(std::span<const char> bytes, std::size_t place) const {
    const auto head = head_at<NodeHead>(bytes, place);
    const std::size_t behind = place + sizeof head;
    require(behind + head.key_size <= page_size_);
    const std::string_view all(bytes.data(), bytes.size());
    return {place, head, all.substr(behind, head.key_size),
            all.substr(behind + head.key_size)};
  }

  // With what makes it even. One of more than half a page is large.
  std::size_t size_of(const Node& node, std::uint16_t page_flags) const {
    std::size_t size = sizeof node.head + node.key.size();
    if (page_flags == leaf) {
      require(node.head.flags == 0 || node.head.flags == is_elsewhere);
      size += node.head.flags == 0 ? node.head.value_size() : sizeof(Number);
    }
    size += size % 2;
    require(size <= (page_size_ - sizeof(PageHead)) / 2 - 2);
    require(node.place + size <= page_size_);
    return size;
  }

  // The first key of a branch says nothing.
  static void check_order(const std::vector<Node>& nodes, unsigned depth,
                          bool is_free) {
    constexpr std::size_t longest = 511;
    for (std::size_t i = depth > 1 ? 1 : 0; i < nodes.size(); ++i) {
      const std::string_view key = nodes[i].key;
      require(!key.empty() && key.size() <= longest);
      require(!is_free || key.size() == sizeof(std::uint64_t));
      if (i < (depth > 1 ? 2 : 1)) continue;
      const std::string_view before = nodes[i - 1].key;
      require(is_free ? head_at<std::uint64_t>(before, 0) <
                            head_at<std::uint64_t>(key, 0)
                      : before < key);
    }
  }

  void check_large(const Node& node, bool is_free) {
    const auto first = head_at<Number>(node.rest, 0);
    const std::size_t size = node.head.value_size();
    require(first < is_used_.size());
    char bytes[sizeof(PageHead)];
    require(read_at(descriptor_, bytes, first * page_size_) == sizeof bytes);
    const auto head = head_at<PageHead>(bytes, 0);
    require(head.number == first && head.flags == large);
    require(head.pages() >= (sizeof head + size - 1) / page_size_ + 1);
    require(head.pages() <= is_used_.size() - first);
    for (Number page = first; page < first + head.pages(); ++page) use(page);
    if (!is_free) return;
    std::string list(size, '\0');
    require(read_at(descriptor_, list, first * page_size_ + sizeof head) ==
            size);
    check_list(list);
  }

  // How many pages are free, then their numbers, each less than the one before.
  // LMDB may set aside room for more than there are in the end, or for none.
  void check_list(std::string_view list) {
    require(list.size() >= sizeof(Number));
    require(list.size() % sizeof(Number) == 0);
    const auto count = head_at<Number>(list, 0);
    require(count <= list.size() / sizeof(Number) - 1);
    Number before = no_page;
    for (std::size_t i = 1; i <= count; ++i) {
      const auto page = head_at<Number>(list, i * sizeof(Number));
      require(page < before);
      use(page);
      before = page;
    }
  }

  int descriptor_;
  Meta meta_;
  std::uint64_t page_size_;
  std::vector<bool> is_used_;
};

}  // namespace

void check_pages(int descriptor) {
  constexpr int rounds = 8;
  for (int round = 1;; ++round) {
    std::uint64_t transaction = 0;
    try {
      Pages pages(descriptor);
      transaction = pages.transaction();
      return pages.check();
    } catch (const StoreError&) {
      // Somebody may have written over pages that were free when we began.
      const bool has_changed =
          transaction > 0 && round < rounds &&
          newest_meta(descriptor).transaction != transaction;
      if (!has_changed) throw;
    }
  }
}

}  // namespace tamis::dedup
