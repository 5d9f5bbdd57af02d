// The lines of a text while it is written.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "detect.hpp"
#include "text_stream.hpp"

namespace tamis::transcript {

class LiveLines {
 public:
  // `stream` must live longer.
  explicit LiveLines(TextStream& stream) : stream_(stream) {}

  // By as few lines as will do, however many have come; none where the file
  // ends before. All lines are still there.
  std::optional<Format> format() {
    std::size_t blank = 0;  // where the first line begins that says something
    for (std::size_t size = 0;;) {
      while (stream_.held().find('\n', size) == std::string_view::npos) {
        if (!stream_.hold_more()) return std::nullopt;
      }
      const std::size_t begin = size;
      size = stream_.held().find('\n', begin) + 1;
      const std::string_view head = stream_.held().substr(0, size);
      const bool is_blank = head.find_first_not_of(" \t\n", begin) == head.npos;
      if (is_blank && blank == begin) blank = size;
      head_ = {blank, size};
      const auto format = live_format_of(head.substr(blank));
      if (format) return format;
    }
  }

  // The lines that it was told by.
  std::string_view head() const {
    return stream_.held().substr(0, head_.end).substr(head_.begin);
  }

  // Gives each line to use(line, number) when its end has come.
  template <typename Use>
  void for_each(Use use) {
    std::size_t number = 1;
    std::size_t looked_at = 0;
    for (bool has_more = true; has_more;) {
      std::size_t end = stream_.held().find('\n', looked_at);
      for (; end != std::string_view::npos; ++number) {
        use(stream_.held().substr(0, end), number);
        stream_.drop(end + 1);
        end = stream_.held().find('\n');
      }
      looked_at = stream_.held().size();
      has_more = stream_.hold_more();
    }
    if (!stream_.held().empty()) use(stream_.held(), number);
  }

 private:
  struct Range {
    std::size_t begin;
    std::size_t end;
  };

  TextStream& stream_;
  Range head_ = {0, 0};
};

}  // namespace tamis::transcript
