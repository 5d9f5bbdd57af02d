#include "reading.hpp"
#include "targets.hpp"

void tamis::fuzz::markup(std::string_view bytes) {
  static constexpr Format formats[] = {
      Format::html, Format::podcast_html, Format::ttml,   Format::srv1,
      Format::srv3, Format::podlove_xml,  Format::hansard};
  read_as_one_of(bytes, formats);
}
