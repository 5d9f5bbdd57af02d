#include "command_line.hpp"

namespace tamis::common {

CLI::Validator one_of(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) {
    list.append(list.empty() ? "" : " ").append(word);
  }
  const auto check = [words](const std::string& given) {
    const bool is_there =
        std::find(words.begin(), words.end(), given) != words.end();
    if (is_there) return std::string();
    std::string known;
    for (const std::string& word : words) {
      known.append(known.empty() ? "" : ", ").append(word);
    }
    return "'" + given + "' is none of " + known;
  };
  return {check, list, "one of"};
}

CLI::Validator positive() {
  return {[](std::string& text) {
            const bool is_whole =
                !text.empty() && text.size() <= 12 &&
                text.find_first_not_of("0123456789") == std::string::npos;
            const bool is_above =
                is_whole && text.find_first_not_of('0') != std::string::npos;
            return is_above
                       ? std::string()
                       : "must be a whole number above 0, not '" + text + "'";
          },
          ""};
}

}  // namespace tamis::common
