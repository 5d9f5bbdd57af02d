// The words and numbers of a page, as HTML: each function gives what can stand
// in an element or in an attribute in double quotes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "extract/page.hpp"

namespace tamis::apps::html {

// Any bytes as text. What has no business on a page (control characters, what
// is no UTF-8) is made visible or a blank; marks that turn the direction of
// writing fall out, since one that is never closed would turn what follows.
std::string escaped(std::string_view text);

// `text` with a direction of its own, whatever stands around it.
std::string isolated(std::string_view text);

// The same, in `language`; empty: not known.
std::string isolated(std::string_view text, std::string_view language);

// ` lang="fr"` for an element that holds words of a document.
std::string lang(std::string_view language);

// Its English name, or else its code; empty where it is not known.
std::string language_name(std::string_view language);

std::string grouped(std::size_t number);                         // 12,345
std::string counted(std::size_t number, std::string_view noun);  // 2 words
double portion(double share);  // in [0, 1] whatever it is
std::string percent(double share);
std::string time(double seconds);      // 12:34, 1:02:03
std::string duration(double seconds);  // 1 h 2 min

// The name of a document, cut where it is very long.
std::string name(const PageDocument& document);

// A link to the document; its name alone where there is no path.
std::string link(const PageDocument& document);

// A link to a place, such as "talk.vtt, 12:34"; without the name where there
// is one document only.
std::string link(const Page& page, const PagePlace& place);

}  // namespace tamis::apps::html
