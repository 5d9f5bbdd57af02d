// The style and the script of a page, embedded when the tools are built.
#pragma once

#include <string_view>

namespace tamis::apps::html {

struct Asset {
  std::string_view text;
  std::string_view sha256;  // in base64, as a page's security policy names it
};

extern const Asset page_style;
extern const Asset page_script;

}  // namespace tamis::apps::html
