#include "tamis/transcript/read.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "caption_labels.hpp"
#include "detect.hpp"
#include "json_formats.hpp"
#include "lines.hpp"
#include "live_input.hpp"
#include "markup_formats.hpp"
#include "parts.hpp"
#include "readers.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/controls.hpp"
#include "tamis/text/encoding.hpp"
#include "text_stream.hpp"
#include "unpack.hpp"

namespace tamis::transcript {
namespace {

// Bytes of one document, or of one line of JSONL: places in it fit 32 bits.
constexpr std::size_t most_bytes = 0xFFFF'FFFF;

// Whether segments are captions, which name who speaks in their text at most.
bool holds_captions(Format format) {
  switch (format) {
    case Format::jsonl:  // what tamis wrote is as it is meant
    case Format::text:
    case Format::markdown:
    case Format::html:
    case Format::podcast_html:
    case Format::podlove_xml:
    case Format::podlove_json:
    case Format::hansard:
      return false;
    default:
      return true;
  }
}

void settle_name(std::string& name) {
  text::drop_controls(name);
  name = one_line(std::move(name));
  const std::string_view inner = text::trimmed(name);
  if (inner.size() < name.size()) name = std::string(inner);
}

// What came by another name than its own, as \u001b in JSON or &#27; in HTML.
// Names of files stay what they are.
void drop_controls(Document& document) {
  settle_name(document.title);
  settle_name(document.language);
  for (Chapter& chapter : document.chapters) settle_name(chapter.title);
  for (Segment& segment : document.segments) {
    text::drop_controls(segment.text);
    settle_name(segment.speaker);
  }
}

// Reads one file; gives what the file itself does not say to each document.
class FileReader {
 public:
  FileReader(const ByteSource& bytes, std::string_view source,
             const ReadOptions& options, const DocumentSink& sink)
      : stream_(bytes, options),
        source_(source),
        options_(options),
        sink_(sink) {}

  Problems read() {
    const bool is_open = !options_.format && options_.encoding.empty();
    if (is_open && text::is_binary(stream_.first_bytes())) {
      throw InputError(
          "is binary, not text; --from FORMAT reads it all the same");
    }
    if (!stream_.hold(1) && !stream_.packing_problem().empty()) {
      throw InputError(stream_.packing_problem());
    }
    if (options_.live == Live::nothing || !read_live()) read_all();
    report_bytes();
    return std::move(problems_);
  }

 private:
  void read_all() {
    stream_.hold(probe_size);
    const std::string_view head = stream_.held();
    format_ = options_.format.value_or(format_of(head));
    if (format_ == Format::jsonl && has_record_lines(head)) {
      read_records();
    } else if (format_ == Format::text && options_.part_size > 0) {
      read_parts();
    } else {
      hold_within_bounds(most_bytes + 1);
      read_whole(stream_.held());
    }
  }

  // False where the format is none that can be read while it comes.
  bool read_live() {
    const auto format = live_format(stream_, options_);
    if (!format) return false;
    format_ = *format;
    if (format_ == Format::jsonl) {
      read_live_records(stream_, options_, problems_, sink());
    } else {
      read_live_blocks(stream_, format_, problems_, [this](Document piece) {
        if (piece.id.empty()) piece.id = source_;
        give(std::move(piece));
      });
    }
    return true;
  }

  // Reads until `size` bytes are held; false where there are less.
  bool hold_within_bounds(std::size_t size) {
    const bool has_all = stream_.hold(size);
    if (stream_.held().size() > most_bytes) {
      throw InputError("is one text of more than 4 GiB, which is too large");
    }
    return has_all;
  }

  // Gives all text to use(block, first_line), in blocks of about `size` bytes
  // that end where `cut` says one may: what it says of the text that is held, 0
  // where there is no such place yet.
  template <typename Cut, typename Use>
  void for_each_block(std::size_t size, Cut cut, Use use) {
    std::size_t first_line = 1;
    for (bool has_more = true; has_more;) {
      has_more = hold_within_bounds(size);
      const std::string_view held = stream_.held();
      if (held.empty() && first_line > 1) return;  // the last block took all
      const std::size_t end = has_more ? cut(held) : held.size();
      if (has_more && end == 0) {  // a line longer than the block
        size *= 2;
        continue;
      }
      const std::string_view block = held.substr(0, end);
      use(block, first_line);
      first_line += line_ends(block);
      stream_.drop(end);
    }
  }

  // JSONL of any size in the memory of its longest line.
  void read_records() {
    constexpr std::size_t block_size = 1 << 20;  // bytes
    for_each_block(
        block_size, [](std::string_view held) { return held.rfind('\n') + 1; },
        [this](std::string_view block, std::size_t first_line) {
          read_jsonl(block, first_line, options_, problems_, sink());
        });
  }

  // Plain text of any size in parts, each ending with a paragraph if it can.
  void read_parts() {
    for_each_block(
        options_.part_size,
        [](std::string_view held) {
          const std::size_t blank = held.rfind("\n\n");
          return blank == held.npos ? held.rfind('\n') + 1 : blank + 2;
        },
        [this](std::string_view block, std::size_t first_line) {
          read_texts(block, first_line);
        });
  }

  // One text, or several under their names; what comes before the first name
  // belongs to the last one of the part before.
  void read_texts(std::string_view text, std::size_t first_line) {
    if (first_line == 1) has_names_ = text.starts_with("==> ");
    for (const Part& part : parts_of(text, has_names_)) {
      Document document =
          read_text(part.text, part.first_line + first_line - 1);
      if (!part.name.empty()) part_name_ = part.name;
      document.id = part_name_;
      if (document.id.empty() && first_line > 1) document.id = source_;
      give(std::move(document));
    }
  }

  void read_whole(std::string_view text) {
    switch (format_) {
      case Format::jsonl:
        read_jsonl(text, 1, options_, problems_, sink());
        break;
      case Format::json3:
      case Format::whisper:
      case Format::aws:
      case Format::deepgram:
      case Format::assemblyai:
      case Format::google:
      case Format::speechmatics:
      case Format::kaldi:
      case Format::podcast_json:
      case Format::podlove_json:
        give_held([&](const DocumentSink& keep) {
          read_json(text, format_, options_, problems_, keep);
        });
        break;
      case Format::markdown:
        give_last(read_markdown(text, problems_));
        break;
      case Format::srt:
      case Format::vtt:
      case Format::sbv:
        give_last(read_captions(text, format_, problems_));
        break;
      case Format::tsv:
        give_last(read_tsv(text, problems_));
        break;
      case Format::html:
      case Format::podcast_html:
      case Format::ttml:
      case Format::srv1:
      case Format::srv3:
      case Format::podlove_xml:
      case Format::hansard:
        give_last(read_markup(text, format_, problems_));
        break;
      case Format::text:
        if (text.starts_with("==> ")) return read_texts(text, 1);
        give_last(read_text(text, 1));
        break;
    }
  }

  // What a document was read from is not held beside it.
  void give_last(Document document) {
    stream_.drop_all();
    give(std::move(document));
  }

  template <typename Read>
  void give_held(Read read) {
    std::vector<Document> documents;
    read([&](Document document) { documents.push_back(std::move(document)); });
    stream_.drop_all();
    for (Document& document : documents) give(std::move(document));
  }

  DocumentSink sink() {
    return [this](Document document) { give(std::move(document)); };
  }

  void give(Document document) {
    ++count_;
    const bool is_piece = document.piece > 0;  // of which all is told
    if (holds_captions(format_) && !is_piece) take_labels(document.segments);
    if (document.source.empty()) document.source = source_;
    if (document.format.empty()) document.format = name(format_);
    if (document.id.empty()) {
      document.id = source_;
      if (count_ > 1) document.id.append("#").append(std::to_string(count_));
    }
    drop_controls(document);
    sink_(std::move(document));
  }

  void report_bytes() {
    if (!stream_.packing_problem().empty()) {
      problems_.add({0, stream_.packing_problem()});
    }
    const text::Decoded found = stream_.found();
    if (found.malformed > 0) {
      problems_.add({0, std::to_string(found.malformed) +
                            " malformed byte sequence(s) replaced by U+FFFD"});
    }
    if (found.doubtful) {
      problems_.add({0,
                     "read as Windows-1252, which may be wrong; "
                     "--encoding NAME says what it is"});
    }
  }

  TextStream stream_;
  std::string_view source_;
  const ReadOptions& options_;
  const DocumentSink& sink_;
  Format format_ = Format::text;
  Problems problems_;
  std::size_t count_ = 0;
  bool has_names_ = false;  // the text holds several, under their names
  std::string part_name_;   // of the one that is being read
};

}  // namespace

std::string problem_with(const ReadOptions& options) {
  return text::problem_with(text::EncodingOptions{options.encoding});
}

std::string all_of(const ByteSource& bytes) {
  std::string all;
  for (std::size_t count = read_size; count > 0;) {
    const std::size_t size = all.size();
    all.resize(size + read_size);
    count = bytes(all.data() + size, read_size);
    all.resize(size + count);
  }
  return all;
}

ByteSource unpacking(ByteSource bytes, Problems& problems) {
  return
      [packed = std::make_shared<Unpacked>(std::move(bytes)), &problems,
       is_empty = true, is_told = false](char* to, std::size_t most) mutable {
        const std::size_t count = packed->read(to, most);
        if (count == 0 && !packed->problem().empty()) {
          if (is_empty) throw InputError(packed->problem());
          if (!std::exchange(is_told, true)) {
            problems.add({0, packed->problem()});
          }
        }
        is_empty &= count == 0;
        return count;
      };
}

std::string unpacked(const ByteSource& bytes, Problems& problems) {
  return all_of(unpacking(bytes, problems));
}

Problems read(const ByteSource& bytes, std::string_view source,
              const ReadOptions& options, const DocumentSink& sink) {
  return FileReader(bytes, source, options, sink).read();
}

Problems read(std::string_view bytes, std::string_view source,
              const ReadOptions& options, const DocumentSink& sink) {
  const ByteSource all = [&bytes](char* to, std::size_t most) {
    const std::size_t count = bytes.copy(to, most);
    bytes.remove_prefix(count);
    return count;
  };
  return read(all, source, options, sink);
}

}  // namespace tamis::transcript
