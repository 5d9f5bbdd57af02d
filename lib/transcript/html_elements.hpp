// What the elements of HTML mean for the text in them.
#pragma once

#include <string_view>

#include "html_page.hpp"
#include "sax.hpp"

namespace tamis::transcript {

// What an element does to the text in and around it; all others nothing.
enum class Role {
  none,
  dropped,
  chrome,
  form,
  block,
  article,
  heading,
  bullet,
  row,
  cell,
  head_cell,
  preformatted,
  line_break,
  link,
  bold,
  label,
  title,
  meta,
  root,
};

// Of an element by its name, in lower case.
Role role_of(std::string_view name);

// What an element's role and attributes say of it, the strongest word;
// <article> and <main> are no chrome by their class.
Mark mark_of(Role role, const Attributes& attributes);

}  // namespace tamis::transcript
