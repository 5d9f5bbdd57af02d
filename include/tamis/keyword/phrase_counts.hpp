// How often a collection of documents tells its phrases: what others are
// compared with.
//
//   keyword::PhraseCounts counts({.language = token::Language::french});
//   for (const auto& document : documents) {
//     counts.begin();
//     for (std::string_view part : document) counts.add(part);
//   }
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "tamis/keyword/keywords.hpp"

namespace tamis::keyword {

class PhraseCounts {
 public:
  struct Count {
    std::uint32_t tellings = 0;
    std::uint32_t documents = 0;
  };

  // Only the language, the stop words and the longest phrase matter.
  explicit PhraseCounts(const Options& options = {});
  ~PhraseCounts();
  PhraseCounts(PhraseCounts&&) noexcept;
  PhraseCounts& operator=(PhraseCounts&&) noexcept;

  // Begins the next document; to be called behind the last one too.
  void begin();

  // Takes its next part, as Keywords::add does.
  void add(std::string_view part, std::span<const std::size_t> breaks = {});

  // What was told of a phrase with these stems, in the documents that end.
  Count of(std::span<const std::string> stems) const;

  std::size_t words() const;
  std::size_t documents() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace tamis::keyword
