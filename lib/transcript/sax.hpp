// XML and HTML as a run of events, by libxml2, which builds no tree for it.
//
//   struct Reader {
//     void on_start(std::string_view name, const Attributes& attributes,
//                   std::size_t line);
//     void on_end(std::string_view name);
//     void on_text(std::string_view text);
//   };
//   Reader reader;
//   parse(text, Notation::xml, reader, problems);
//
// Names come without prefix, those of HTML in lower case. Text is UTF-8
// whatever the document declares; nothing outside of it is loaded, nothing it
// declares is expanded. Broken markup is read to its end all the same. Linear,
// however deep elements nest and however many attributes they have.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "tamis/transcript/read.hpp"

namespace tamis::transcript {

enum class Notation { xml, html };

// The attributes of one element, valid while it is told.
class Attributes {
 public:
  explicit Attributes(const unsigned char** list) : list_(list) {}

  // The value of `name`, a prefix before it not looked at; empty without.
  std::string_view of(std::string_view name) const;
  bool has(std::string_view name) const { return find(name) != nullptr; }

  // Calls `use` with each name and value.
  template <class Use>
  void each(const Use& use) const {
    if (list_ == nullptr) return;
    for (const unsigned char** at = list_; *at != nullptr; at += 2) {
      use(view(at[0]), at[1] == nullptr ? std::string_view() : view(at[1]));
    }
  }

 private:
  static std::string_view view(const unsigned char* text) {
    return reinterpret_cast<const char*>(text);
  }
  const unsigned char** find(std::string_view name) const;

  const unsigned char** list_;  // names and values in turn; null: there is none
};

// `name` without what stands before its colon.
std::string_view local_name(std::string_view name);

// A reader and how it is told: what parse() makes of any reader.
struct Listener {
  void* reader;
  void (*start)(void* reader, std::string_view name,
                const Attributes& attributes, std::size_t line);
  void (*end)(void* reader, std::string_view name);
  void (*text)(void* reader, std::string_view text);
};

void parse(std::string_view text, Notation notation, const Listener& listener,
           Problems& problems);

template <class Reader>
void parse(std::string_view text, Notation notation, Reader& reader,
           Problems& problems) {
  const Listener listener{&reader,
                          [](void* to, std::string_view name,
                             const Attributes& attributes, std::size_t line) {
                            static_cast<Reader*>(to)->on_start(name, attributes,
                                                               line);
                          },
                          [](void* to, std::string_view name) {
                            static_cast<Reader*>(to)->on_end(name);
                          },
                          [](void* to, std::string_view piece) {
                            static_cast<Reader*>(to)->on_text(piece);
                          }};
  parse(text, notation, listener, problems);
}

}  // namespace tamis::transcript
