// Prints one of the sample pages. usage: print_page KIND
#include <iostream>
#include <string_view>

#include "apps/sample_page.hpp"

int main(int count, char** arguments) {
  using namespace tamis::apps;
  const std::string_view kind = count > 1 ? arguments[1] : "";
  Page page = sample_page();
  if (kind == "time") page = sample_page_over_time();
  if (kind == "lists") page = sample_page_of_lists();
  if (kind == "large") page = large_page(10000);
  if (kind == "hostile") page = hostile_page();
  std::cout << page_html(page);
}
