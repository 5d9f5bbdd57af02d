// What stands for images: alternative texts, captions, credits.
#include <algorithm>

#include "page.hpp"
#include "page_phrases.hpp"
#include "tamis/token/words.hpp"

namespace tamis::clean {
namespace {

// Alternative texts begin with a word for an image and go on without any
// small word, as no sentence or title does. A caption stands right below.
bool is_alternative_text(const Page& page, std::size_t i) {
  constexpr std::size_t longest = 160;  // bytes
  if (page.text(i).size() > longest || page.line(i).begins_small) {
    return false;
  }
  const std::string_view folded = page.folded(i);
  if (begins_with_one_of(photo_credits, folded)) {
    return token::word_count(page.text(i)) <= 12;
  }
  const std::vector<token::Word> words = token::words(folded);
  if (words.size() < 3 || words.size() > 14 ||
      !is_in(image_words, words[0].in(folded)) ||
      ends_as_sentence(page.text(i)) || folded.find(':') != folded.npos) {
    return false;
  }
  return std::none_of(words.begin() + 1, words.end(), [&](token::Word word) {
    return page.is_stop_word(word.in(folded));
  });
}

}  // namespace

void mark_images(Page& page) {
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (!page.is_open(i) || !is_alternative_text(page, i)) continue;
    page.mark(i) = "image";
    if (begins_with_one_of(photo_credits, page.folded(i))) continue;
    const std::size_t below = i + 1;
    if (below < page.size() && page.stands_right_below(below) &&
        page.is_open(below) && !ends_as_sentence(page.text(below)) &&
        token::word_count(page.text(below)) <= 20) {
      page.mark(below) = "image";
    }
  }
}

}  // namespace tamis::clean
