// Where units stood: for what Exact and Passages number, the text that a unit
// was in, by the caller's own label, and its place there.
//
//   dedup::Origins origins(dedup::Marks::given);
//   origins.add("talk.srt", lines_of_sentences);
//   const auto origin = origins.of(*seen.add(sentence));
//
// Takes 16 bytes a text and its label, and 4 bytes a unit where marks are
// given.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "tamis/dedup/store.hpp"

namespace tamis::dedup {

enum class Marks {
  given,    // a number of the caller's for each unit
  counted,  // the unit's place in its text, from 1
};

struct Origin {
  std::string label;
  std::uint64_t mark;
};

class Origins {
 public:
  explicit Origins(Marks marks);

  // Goes on from what `store` remembers of `kind`; `store` outlives this.
  Origins(Marks marks, Store& store, std::string_view kind);

  ~Origins();
  Origins(Origins&&) noexcept;
  Origins& operator=(Origins&&) noexcept;

  // The next text has as many units as `marks`, or `count` units; the first
  // form is for marks that are given, the second for those that are counted.
  void add(std::string_view label, std::span<const std::uint32_t> marks);
  void add(std::string_view label, std::size_t count);

  // How many units were added, in all runs.
  std::uint64_t size() const;

  // Of a unit that was added. O(log texts). Throws StoreError where the store
  // that numbered it is damaged, and knows no such unit.
  Origin of(std::uint64_t unit) const;

  // Calls visit(label) for each text that has units, in order.
  void for_each_label(
      const std::function<void(const std::string&)>& visit) const;

  // Puts what was added in this run into the store, to be committed there.
  void save() const;

 private:
  struct Columns;
  std::unique_ptr<Columns> columns_;
};

}  // namespace tamis::dedup
