#include "print.hpp"

#include <algorithm>

#include "tamis/transcript/write.hpp"

namespace tamis::common {
namespace {

// Whether `document` has what captions need; one without text needs nothing.
bool has_times(const transcript::Document& document) {
  return document.segments.empty() ||
         std::any_of(document.segments.begin(), document.segments.end(),
                     [](const auto& segment) { return segment.start; });
}

void fail_without_times(Session& session, const transcript::Document& document,
                        const std::string& format) {
  session.messages.fail_document(document.id, "has no times, so no " + format);
  session.output.leave_out();
}

// What goes on where the piece before ended; false for formats whose documents
// are rows of their own.
bool print_piece(Session& session, const transcript::Document& piece,
                 const std::string& format, bool timestamps) {
  transcript::PieceWriter& writer = session.pieces;
  const bool is_first = writer.begins(piece);
  if (format == "text") {
    session.output.add_piece(piece.id, writer.text(piece, {timestamps}),
                             is_first);
  } else if (format == "srt" || format == "vtt") {
    if (is_first && !has_times(piece)) {
      fail_without_times(session, piece, format);
    }
    const std::string text =
        format == "srt" ? writer.srt(piece) : writer.vtt(piece);
    is_first ? session.output.add_sole(text) : session.output.write(text);
  } else {
    return false;
  }
  return true;
}

}  // namespace

const std::string& format_for(Session& session,
                              const transcript::Document& document) {
  return session.output.format(document.is_record ? "jsonl" : "text");
}

void print(Session& session, const transcript::Document& document,
           bool timestamps) {
  Output& output = session.output;
  const std::string& format = format_for(session, document);
  if (document.piece > 0 &&
      print_piece(session, document, format, timestamps)) {
    return;
  }
  if (format == "jsonl") {
    output.write(transcript::to_jsonl(document) + "\n");
  } else if (format == "text") {
    output.add(document.id,
               transcript::to_text(document, {.timestamps = timestamps}));
  } else if (format == "md") {
    output.add_parted(transcript::to_markdown(document));
  } else if (format == "tsv") {
    output.add_rows(
        transcript::tsv_header,
        transcript::to_tsv(
            document, {.escape_formulas = session.options.escape_formulas}));
  } else if (!has_times(document)) {
    fail_without_times(session, document, format);
  } else {
    output.add_sole(format == "srt" ? transcript::to_srt(document)
                                    : transcript::to_vtt(document));
  }
}

}  // namespace tamis::common
