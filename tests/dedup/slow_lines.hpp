// Lines sifted in the obvious way, and by the library, in a form to compare.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tamis/dedup/lines.hpp"

namespace tamis::dedup {

struct Sifted {
  std::string kept;        // count: and a colon before each where it is told
  std::string copies;      // number=original:text and a blank
  std::string copy_lines;  // the same, as lines
  std::string uncompared;  // numbers, each with a blank
  std::size_t copy_count = 0;
  std::size_t ends = 0;
  LineTotals totals;
};

// By Lines, which gets its bytes in reads of `piece`.
inline Sifted sifted(const std::vector<std::string>& sources,
                     const LineOptions& options, std::size_t piece = 100'000,
                     std::function<void(const KnownLine&)> learned = {}) {
  Sifted out;
  LineSink sink;
  sink.keep = [&](std::string_view bytes) { out.kept += bytes; };
  sink.counted = [&](std::string_view line, std::uint64_t count) {
    out.kept.append(std::to_string(count)).append(":").append(line);
  };
  sink.copy = [&](const LineCopy& copy) {
    ++out.copy_count;
    out.copies.append(std::to_string(copy.number)).append("=");
    out.copies.append(std::to_string(copy.original)).append(":");
    out.copies.append(copy.text).append(" ");
    out.copy_lines.append(copy.text).append("\n");
  };
  sink.uncompared = [&](std::uint64_t number) {
    out.uncompared += std::to_string(number) + " ";
  };
  sink.end = [&] { ++out.ends; };
  sink.learned = std::move(learned);
  Lines lines(options, sink);
  for (const std::string& source : sources) {
    lines.read([&, rest = std::string_view(source)](char* to,
                                                    std::size_t most) mutable {
      const std::size_t count = rest.copy(to, std::min(most, piece));
      rest.remove_prefix(count);
      return count;
    });
    lines.end_source();
  }
  lines.finish();
  out.totals = lines.totals();
  return out;
}

// By a map of strings; for lines compared by their bytes.
inline Sifted judged(const std::vector<std::string>& sources,
                     const LineOptions& options) {
  struct Seen {
    std::uint64_t first, last, count;
  };
  std::vector<std::string> lines;
  for (const std::string& source : sources) {
    for (std::size_t at = 0; at < source.size();) {
      const std::size_t end =
          std::min(source.find('\n', at), source.size() - 1);
      lines.push_back(source.substr(at, end + 1 - at));
      at = end + 1;
    }
  }
  const auto bare = [](std::string line) {
    if (line.ends_with('\n')) line.pop_back();
    return line;
  };
  std::unordered_map<std::string, Seen> seen;
  for (std::uint64_t i = 0; i < lines.size(); ++i) {
    Seen& line = seen.try_emplace(bare(lines[i]), Seen{i, i, 0}).first->second;
    line.last = i;
    ++line.count;
  }
  Sifted out;
  for (std::uint64_t i = 0; i < lines.size(); ++i) {
    const std::string text = bare(lines[i]);
    const Seen& line = seen.at(text);
    const std::uint64_t stays =
        options.stays == StayingCopy::first ? line.first : line.last;
    if (i != stays) {
      out.copies +=
          std::to_string(i) + "=" + std::to_string(stays) + ":" + text + " ";
    } else if (line.count > 1 || !options.only_repeated) {
      if (options.count) out.kept += std::to_string(line.count) + ":";
      out.kept += lines[i];
    }
  }
  return out;
}

}  // namespace tamis::dedup
