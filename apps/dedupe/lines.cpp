#include "dedupe/lines.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <utility>
#include <vector>

#include "common/belt.hpp"
#include "tamis/dedup/known_lines.hpp"
#include "tamis/dedup/lines.hpp"
#include "tamis/dedup/origins.hpp"
#include "tamis/text/utf8.hpp"
#include "tamis/token/words.hpp"
#include "tamis/transcript/speech.hpp"

namespace tamis::apps {
namespace {

std::size_t half_of_memory() {
  const auto pages = static_cast<std::size_t>(::sysconf(_SC_PHYS_PAGES));
  const auto page_size = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
  return pages * page_size / 2;
}

dedup::LineOptions options_of(const DedupeCommand& command) {
  dedup::LineOptions options;
  if (command.normalize) {
    options.likeness = dedup::Likeness::words;
    options.core = transcript::speech_in;
  }
  if (command.keep == "last") options.stays = dedup::StayingCopy::last;
  options.count = command.count;
  options.only_repeated = command.only_repeated;
  options.verify = command.verify;
  options.memory =
      command.shared.memory > 0 ? command.shared.memory : half_of_memory();
  options.longest =
      std::clamp<std::size_t>(options.memory / 16, 1 << 12, options.longest);
  options.folder = common::temporary_folder();
  options.threads = common::thread_count(command.shared.threads);
  return options;
}

// What earlier runs saw: their lines, and the inputs these stood in.
struct PastLines {
  PastLines(dedup::Store& index, const DedupeCommand& command)
      : known(index, "line",
              command.normalize ? "equal words, times and speakers aside"
                                : "equal bytes"),
        origins(dedup::Marks::counted, index, "line") {}

  dedup::KnownLines known;
  dedup::Origins origins;
};

// Joins lines, which have numbers, with inputs and outputs, which have names.
class LineSieve {
 public:
  LineSieve(common::Session& session, const DedupeCommand& command,
            Ledger& ledger, dedup::Store* index)
      : session_(session),
        command_(command),
        ledger_(ledger),
        options_(options_of(command)) {
    common::refuse(problem_with(options_));
    if (index == nullptr) return;
    past_.emplace(*index, command_);
    options_.first_number = past_->known.count();
    options_.past = [this](auto keys, auto numbers) {
      past_->known.look_up(keys, numbers);
    };
  }

  void sift() {
    if (command_.raw) session_.output.leave_raw();
    common::read_each_input(session_,
                            [this](const common::Input& input,
                                   const transcript::ByteSource& bytes) {
                              if (!lines_) lines_.emplace(options_, sink());
                              read(input, bytes);
                              if (command_.scope == "file") finish();
                            });
    finish();
    tell_of_changes();
    if (past_ && !command_.dry_run) remember();
  }

  std::string totals() const {
    const std::size_t lines = totals_.lines - totals_.kept_lines;
    const std::size_t bytes = totals_.bytes - totals_.kept_bytes;
    return std::to_string(lines) + " line" + (lines == 1 ? "" : "s") +
           " gone: " + std::to_string(lines) + " of " +
           std::to_string(totals_.lines) + " lines, " + std::to_string(bytes) +
           " of " + std::to_string(totals_.bytes) + " bytes (" +
           percent(bytes, totals_.bytes) + ")";
  }

 private:
  struct Source {
    const common::Input* input;
    std::uint64_t first_line;  // its number
    bool has_failed = false;
    bool has_broken_off = false;  // behind some lines
  };

  dedup::LineSink sink() {
    dedup::LineSink sink;
    if (!command_.dry_run) {
      sink.keep = [this](std::string_view bytes) { write({}, bytes); };
      sink.counted = [this](std::string_view line, std::uint64_t count) {
        char text[32];
        std::snprintf(text, sizeof text, "%7llu ",
                      static_cast<unsigned long long>(count));
        write(text, line);
      };
      sink.pause = [this] { session_.output.flush(); };
    }
    if (!command_.report.empty()) {
      sink.copy = [this](const dedup::LineCopy& copy) { tell(copy); };
    }
    sink.uncompared = [this](std::uint64_t number) {
      problems_.add(
          {static_cast<std::size_t>(number - sources_.back().first_line + 1),
           "is longer than " + std::to_string(options_.longest) +
               " bytes: given on as it is"});
    };
    sink.end = [this] { end_output(); };
    if (past_ && !command_.dry_run) {
      sink.learned = [this](const dedup::KnownLine& line) {
        past_->known.learn(line.key, line.number);
      };
    }
    return sink;
  }

  void read(const common::Input& input, const transcript::ByteSource& bytes) {
    sources_.push_back({&input, lines_->next_number()});
    problems_ = {};
    try {
      lines_->read(transcript::unpacking(bytes, problems_));
    } catch (const transcript::InputError&) {
      sources_.back().has_failed = true;
      end_source();
      throw;
    }
    end_source();
  }

  void end_source() {
    Source& source = sources_.back();
    session_.messages.report(source.input->path, problems_);
    source.has_broken_off =
        source.has_failed && lines_->next_number() > source.first_line;
    lines_->end_source();
  }

  void finish() {
    if (!lines_) return;
    lines_->finish();
    options_.first_number = lines_->next_number();
    totals_.lines += lines_->totals().lines;
    totals_.bytes += lines_->totals().bytes;
    totals_.kept_lines += lines_->totals().kept_lines;
    totals_.kept_bytes += lines_->totals().kept_bytes;
    lines_.reset();
  }

  void tell_of_changes() {
    const std::size_t count = session_.output.changed();
    if (count == 0) return;
    session_.messages.warn(
        "lines", common::counted(count, "character") +
                     " shown as \\x and two digits" +
                     (command_.raw ? "" : "; --raw leaves them to a file"));
  }

  void remember() {
    for (std::size_t i = 0; i < sources_.size(); ++i) {
      const std::uint64_t end = i + 1 < sources_.size()
                                    ? sources_[i + 1].first_line
                                    : options_.first_number;
      past_->origins.add(sources_[i].input->path, end - sources_[i].first_line);
    }
    past_->known.save(options_.first_number);
    past_->origins.save();
  }

  // The output of the source whose lines are given, which may be read long
  // since.
  void begin_output() {
    if (is_output_open_) return;
    session_.output.begin(*sources_[output_].input);
    is_output_open_ = true;
  }

  void end_output() {
    begin_output();
    const Source& source = sources_[output_];
    if (source.has_broken_off) session_.output.break_off();
    session_.output.end(source.has_failed);
    is_output_open_ = false;
    const bool is_in_line = std::exchange(is_in_line_, false);
    needs_end_ = (needs_end_ || is_in_line) && !session_.output.is_folder();
    ++output_;
  }

  void write(std::string_view head, std::string_view bytes) {
    begin_output();
    if (std::exchange(needs_end_, false)) session_.output.write("\n");
    session_.output.write(head);
    session_.output.write(bytes);
    is_in_line_ = !bytes.ends_with('\n');
  }

  Place place_of(std::uint64_t number) const {
    if (past_ && number < past_->known.count()) {
      const dedup::Origin origin = past_->origins.of(number);
      return {origin.label, origin.label,
              static_cast<std::size_t>(origin.mark)};
    }
    const auto behind =
        std::upper_bound(sources_.begin(), sources_.end(), number,
                         [](std::uint64_t line, const Source& source) {
                           return line < source.first_line;
                         });
    const Source& source = *std::prev(behind);
    return {source.input->path, source.input->path,
            static_cast<std::size_t>(number - source.first_line + 1)};
  }

  void tell(const dedup::LineCopy& copy) {
    ledger_.tell({"line", place_of(copy.number), token::word_count(copy.text),
                  place_of(copy.original), text::repaired(copy.text), 1,
                  command_.normalize ? measure::words : measure::bytes});
  }

  common::Session& session_;
  const DedupeCommand& command_;
  Ledger& ledger_;
  dedup::LineOptions options_;
  std::optional<PastLines> past_;
  std::optional<dedup::Lines> lines_;
  std::vector<Source> sources_;  // all that were read
  std::size_t output_ = 0;       // the source whose lines are given
  bool is_output_open_ = false;
  bool is_in_line_ = false;  // what was written last has no end
  bool needs_end_ = false;   // before what is written next
  transcript::Problems problems_;
  dedup::LineTotals totals_;
};

}  // namespace

std::string sift_lines(common::Session& session, const DedupeCommand& command,
                       Ledger& ledger, dedup::Store* index) {
  LineSieve sieve(session, command, ledger, index);
  try {
    sieve.sift();
  } catch (const dedup::SpoolError& error) {
    throw common::OutputError(common::temporary_folder(), error.error);
  }
  return sieve.totals();
}

}  // namespace tamis::apps
