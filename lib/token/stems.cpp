#include "tamis/token/stems.hpp"

#include <libstemmer.h>

namespace tamis::token {
namespace {

sb_stemmer* open(Language language) {
  if (language == Language::unknown) return nullptr;
  return sb_stemmer_new(language == Language::french ? "french" : "english",
                        "UTF_8");
}

}  // namespace

void Stemmer::Close::operator()(sb_stemmer* stemmer) const {
  sb_stemmer_delete(stemmer);
}

Stemmer::Stemmer(Language language) : stemmer_(open(language)) {}
Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

std::string_view Stemmer::stem(std::string_view word) {
  const auto found = known_.find(word);
  if (found != known_.end()) return found->second;
  std::string stem(word);
  if (stemmer_) {
    const auto* stemmed = sb_stemmer_stem(
        stemmer_.get(), reinterpret_cast<const sb_symbol*>(word.data()),
        static_cast<int>(word.size()));
    if (stemmed != nullptr) {
      stem.assign(reinterpret_cast<const char*>(stemmed),
                  static_cast<std::size_t>(sb_stemmer_length(stemmer_.get())));
    }
  }
  return known_.emplace(word, std::move(stem)).first->second;
}

}  // namespace tamis::token
