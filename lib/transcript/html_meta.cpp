// What pages say of themselves in JSON-LD.
#include <simdjson.h>

#include <algorithm>
#include <new>
#include <string>

#include "html_page.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/transcript/json.hpp"

namespace tamis::transcript {
namespace {

// A text, the name of an object, or the first such of a list.
std::string_view name_in(simdjson::dom::element value) {
  std::string_view text;
  if (value.get(text) == simdjson::SUCCESS) return text;
  simdjson::dom::array list;
  if (value.get(list) == simdjson::SUCCESS) {
    return list.size() == 0 ? std::string_view() : name_in(list.at(0));
  }
  simdjson::dom::element name;
  if (value["name"].get(name) != simdjson::SUCCESS) return {};
  return name.get(text) == simdjson::SUCCESS ? text : std::string_view();
}

void add_from(simdjson::dom::element thing, Document& document) {
  simdjson::dom::element value;
  if (thing["datePublished"].get(value) == simdjson::SUCCESS) {
    add_meta(document, "date", name_in(value));
  }
  if (thing["author"].get(value) == simdjson::SUCCESS) {
    add_meta(document, "author", name_in(value));
  }
  if (thing["publisher"].get(value) == simdjson::SUCCESS) {
    add_meta(document, "site", name_in(value));
  }
}

}  // namespace

void add_linked_meta(std::string_view json, Document& document) {
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  const auto error = parser.parse(json.data(), json.size()).get(root);
  if (error == simdjson::MEMALLOC) throw std::bad_alloc();
  if (error != simdjson::SUCCESS) return;
  simdjson::dom::element graph;
  if (root["@graph"].get(graph) == simdjson::SUCCESS) root = graph;
  simdjson::dom::array things;
  if (root.get(things) != simdjson::SUCCESS) return add_from(root, document);
  for (const simdjson::dom::element thing : things) add_from(thing, document);
}

void add_meta(Document& document, std::string_view key,
              std::string_view value) {
  value = text::trimmed(value);
  const bool is_known =
      std::any_of(document.meta.begin(), document.meta.end(),
                  [key](const MetaEntry& entry) { return entry.key == key; });
  if (value.empty() || is_known) return;
  document.meta.push_back({std::string(key), json_string(value)});
}

}  // namespace tamis::transcript
