// Where units stood, also those of earlier runs: source, id and line by number.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "dedupe/ledger.hpp"
#include "tamis/dedup/origins.hpp"

namespace tamis::apps {

class Places {
 public:
  Places() : origins_(dedup::Marks::given) {}
  Places(dedup::Store& index, std::string_view kind)
      : origins_(dedup::Marks::given, index, kind) {}

  // The next units, a line each, of one document.
  void add(const std::string& source, const std::string& id,
           std::span<const std::size_t> lines);

  Place of(std::size_t unit) const;

  // Puts those of this run into the index, to be committed there.
  void save() const { origins_.save(); }

 private:
  dedup::Origins origins_;
};

}  // namespace tamis::apps
