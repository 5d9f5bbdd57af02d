#include "tamis/token/stems.hpp"

#include <libstemmer.h>

#include <cerrno>
#include <new>
#include <string>

namespace tamis::token {
namespace {

sb_stemmer* open(Language language) {
  if (language == Language::unknown) return nullptr;
  const std::string name(code(language));  // Snowball knows ISO 639-1
  errno = 0;
  sb_stemmer* const opened = sb_stemmer_new(name.c_str(), "UTF_8");
  if (opened == nullptr && errno == ENOMEM) throw std::bad_alloc();
  return opened;
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
  const std::uint32_t number = words_.add(word);
  if (number == stems_.size()) stems_.push_back(computed(words_[number]));
  return stems_[number];
}

// The stem of a word that is kept: as a rule the word's beginning.
std::string_view Stemmer::computed(std::string_view word) {
  // No word of a language is as long, and Snowball, which moves the rest for
  // each letter it replaces, takes quadratic time.
  constexpr std::size_t longest = 255;  // bytes
  if (!stemmer_ || word.size() > longest) return word;
  const auto* bytes = sb_stemmer_stem(
      stemmer_.get(), reinterpret_cast<const sb_symbol*>(word.data()),
      static_cast<int>(word.size()));
  if (bytes == nullptr) throw std::bad_alloc();
  const std::string_view stem(
      reinterpret_cast<const char*>(bytes),
      static_cast<std::size_t>(sb_stemmer_length(stemmer_.get())));
  return word.starts_with(stem) ? word.substr(0, stem.size())
                                : bytes_.keep(stem);
}

}  // namespace tamis::token
