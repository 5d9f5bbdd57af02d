#include "reading.hpp"
#include "targets.hpp"

void tamis::fuzz::json(std::string_view bytes) {
  static constexpr Format formats[] = {
      Format::jsonl,        Format::json3,        Format::whisper,
      Format::aws,          Format::deepgram,     Format::assemblyai,
      Format::google,       Format::speechmatics, Format::kaldi,
      Format::podcast_json, Format::podlove_json};
  read_as_one_of(bytes, formats);
}
