#include "reading.hpp"
#include "tamis/transcript/speech.hpp"
#include "targets.hpp"

void tamis::fuzz::prose(std::string_view bytes) {
  static constexpr Format formats[] = {Format::text, Format::markdown,
                                       Format::tsv};
  read_as_one_of(bytes, formats);
  const std::string_view line = bytes.substr(0, bytes.find('\n'));
  require(transcript::speech_in(line).size() <= line.size(),
          "speech is a part of its line");
}
