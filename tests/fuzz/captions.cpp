#include "reading.hpp"
#include "targets.hpp"

void tamis::fuzz::captions(std::string_view bytes) {
  static constexpr Format formats[] = {Format::srt, Format::vtt, Format::sbv};
  read_as_one_of(bytes, formats);
}
