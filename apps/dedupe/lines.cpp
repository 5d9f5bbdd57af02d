#include "dedupe/lines.hpp"

#include <algorithm>
#include <vector>

#include "tamis/dedup/exact.hpp"
#include "tamis/token/words.hpp"

namespace tamis::apps {

void sift_lines(common::Session& session, const DedupeCommand& command,
                Ledger& ledger) {
  const auto likeness =
      command.normalize ? dedup::Likeness::words : dedup::Likeness::bytes;
  const std::string_view measure =
      command.normalize ? measure::words : measure::bytes;
  dedup::Exact seen(likeness);
  std::vector<Place> places;
  bool needs_end = false;
  common::for_each_input(session, [&](const common::Input& input,
                                      const transcript::ByteSource& source) {
    std::vector<transcript::Problem> problems;
    const std::string bytes = transcript::unpacked(source, problems);
    session.messages.report(input.path, problems);
    if (command.scope == "file") {
      seen = dedup::Exact(likeness);
      places.clear();
    }
    std::size_t number = 0;
    for (std::size_t at = 0; at < bytes.size();) {
      const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
      const std::size_t next = std::min(end + 1, bytes.size());
      const std::string_view line(bytes.data() + at, end - at);
      const std::string_view whole(bytes.data() + at, next - at);
      at = next;
      ++number;
      const auto original = seen.add(line);
      if (!command.report.empty()) {
        places.push_back({input.path, input.path, number});
      }
      const std::size_t words = token::word_count(line);
      ledger.add_input(words);
      if (original) {
        const Place known =
            *original < places.size() ? places[*original] : Place{};
        ledger.add({"line",
                    {input.path, input.path, number},
                    words,
                    known,
                    std::string(line),
                    1,
                    measure});
      } else if (!command.dry_run) {
        if (needs_end) session.output.write("\n");
        session.output.write(whole);
        needs_end = whole.size() == line.size();
      }
    }
    if (session.output.is_folder()) needs_end = false;
  });
}

}  // namespace tamis::apps
