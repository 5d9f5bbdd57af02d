#include "command_line.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <string_view>

#include "options.hpp"
#include "suggestion.hpp"

namespace tamis::common {
namespace {

// Bytes of the words that are told beside the one which is meant.
constexpr std::size_t most_listed = 60;

// `word` as it stood there: --lnaguage=fr, -z.
std::string unknown(const CommandLine& line, const std::string& word) {
  const std::string given = word.substr(0, word.find('='));
  const std::string name =
      given.substr(std::min(given.find_first_not_of('-'), given.size()));
  return given + ": there is no such option" +
         did_you_mean(name, names_of(line), "--");
}

// A flag that was given a value.
std::string overfull(const CommandLine& line) {
  for (const CLI::Option* option : line.get_options()) {
    if (!is_plain_flag(*option)) continue;
    for (const std::string& value : option->results()) {
      if (value == "true" || value == "false") continue;
      return option->get_name() + ": takes no value, not '" + value + "'";
    }
  }
  return {};
}

std::string explained(const CommandLine& line, const CLI::ParseError& error) {
  const std::vector<std::string> left = line.remaining();
  const bool is_extra =
      dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr;
  if (is_extra && !left.empty()) return unknown(line, left.front());
  if (dynamic_cast<const CLI::ConversionError*>(&error) != nullptr) {
    if (std::string text = overfull(line); !text.empty()) return text;
  }
  const std::string text = error.what();
  const std::size_t colon = text.find(": ");
  return colon == text.npos ? text : text.substr(0, colon + 2) + plain(error);
}

// The option whose value stands behind `word`.
const CLI::Option* awaiting(const CommandLine& line, const std::string& word) {
  if (!word.starts_with('-')) return nullptr;
  const CLI::Option* option = line.get_option_no_throw(word);
  const bool has_value = option != nullptr && !option->get_positional() &&
                         option->get_items_expected_min() > 0;
  return has_value ? option : nullptr;
}

// -language is -l with the value "anguage" to CLI11, and to nobody else.
void refuse_one_dash(const CommandLine& line, const std::string& word) {
  const bool has_one = word.size() > 2 && word[0] == '-' && word[1] != '-';
  if (has_one && line.get_option_no_throw("-" + word) != nullptr) {
    throw UsageError(word + ": there is no such option; did you mean -" + word +
                     "?");
  }
}

// What CLI11 understands otherwise than a shell's user: it takes whatever
// stands behind an option for its value, so that a file would be called
// --quiet, the next word for that of "--report=", and an input "[a, b]" for a
// list. An empty value is a variable of a script that nobody set.
void mend(const CommandLine& line, std::vector<std::string>& words) {
  const auto end = std::find(words.begin(), words.end(), "--");
  const CLI::Option* option = nullptr;  // whose value the word is
  for (auto word = words.begin(); word != words.end(); ++word) {
    const bool is_option = word < end && word->starts_with('-') &&
                           line.get_option_no_throw(*word) != nullptr;
    const bool is_cut = word < end && word->starts_with("--") &&
                        word->size() > 3 && word->ends_with('=');
    if (option == nullptr && is_cut) {
      throw UsageError(word->substr(0, word->find('=')) + ": needs a value");
    }
    if (option != nullptr && word->empty()) {
      throw UsageError(option->get_name() + ": needs a value, not ''");
    }
    if (option != nullptr && is_option) {
      throw UsageError(option->get_name() + ": needs a value, and " + *word +
                       " is an option");
    }
    if (option == nullptr && word < end) refuse_one_dash(line, *word);
    if (option == nullptr && word->starts_with('[') && word->ends_with(']')) {
      word->insert(0, "./");
    }
    const bool is_value = option != nullptr || word >= end;
    option = is_value ? nullptr : awaiting(line, *word);
  }
}

}  // namespace

bool is_shared(const CLI::Option& option) {
  const std::string& group = option.get_group();
  return group == input_group || group == output_group ||
         group == running_group;
}

bool is_plain_flag(const CLI::Option& option) {
  return option.get_items_expected_max() == 0 && option.get_fnames().empty();
}

std::vector<std::string> names_of(const CommandLine& line) {
  std::vector<std::string> names;
  for (const CLI::Option* option : line.get_options()) {
    const auto& longs = option->get_lnames();
    names.insert(names.end(), longs.begin(), longs.end());
  }
  return names;
}

std::vector<std::string> words_of(const CLI::Option& option) {
  // CLI11 has no const way to a validator.
  auto& open = const_cast<CLI::Option&>(option);
  try {
    return CLI::detail::split(open.get_validator("one of")->get_description(),
                              ' ');
  } catch (const CLI::OptionNotFound&) {
    return {};
  }
}

std::vector<std::string_view> paragraphs_in(std::string_view text) {
  std::vector<std::string_view> paragraphs;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find("\n\n"), text.size());
    paragraphs.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 2, text.size()));
  }
  return paragraphs;
}

void parse(CommandLine& line, std::vector<std::string> words) {
  mend(line, words);
  std::reverse(words.begin(), words.end());  // as CLI11 wants them
  try {
    line.parse(words);
  } catch (const CLI::Success&) {
    throw;
  } catch (const CLI::ParseError& error) {
    throw UsageError(explained(line, error));
  }
}

std::string plain(const CLI::Error& error) {
  const std::string text = error.what();
  const auto has = [&text](std::string_view part) {
    return text.find(part) != text.npos;
  };
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
    return has("At Most") ? "is given twice, and has one value"
                          : "needs a value";
  }
  if (dynamic_cast<const CLI::ConversionError*>(&error) != nullptr) {
    const std::size_t value = text.find(" = ");
    if (value != text.npos) return "cannot be '" + text.substr(value + 3) + "'";
  }
  const std::size_t colon = text.find(": ");
  return colon == text.npos ? text : text.substr(colon + 2);
}

std::string joined(const std::vector<std::string>& words,
                   std::string_view between) {
  std::string text;
  for (const std::string& word : words) {
    text.append(text.empty() ? "" : between).append(word);
  }
  return text;
}

CLI::Validator one_of(const std::vector<std::string>& words) {
  const auto check = [words](const std::string& given) {
    const bool is_there =
        std::find(words.begin(), words.end(), given) != words.end();
    if (is_there) return std::string();
    const std::string list = joined(words, ", ");
    const std::string meant = did_you_mean(given, words);
    return list.size() > most_listed && !meant.empty()
               ? "there is no '" + given + "'" + meant
               : "'" + given + "' is none of " + list + meant;
  };
  return {check, joined(words, " "), "one of"};
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

CLI::Validator whole(unsigned least, unsigned most) {
  return {[least, most](std::string& text) {
            unsigned number = 0;
            const char* const end = text.data() + text.size();
            const auto read = std::from_chars(text.data(), end, number);
            if (read.ec == std::errc() && read.ptr == end && number >= least &&
                number <= most) {
              return std::string();
            }
            return "must be a whole number from " + std::to_string(least) +
                   " to " + std::to_string(most) + ", not '" + text + "'";
          },
          ""};
}

CLI::Validator bytes() {
  return {[](std::string& text) {
            constexpr std::string_view units = "KMGTkmgt";
            std::size_t count = 0;
            const char* const end = text.data() + text.size();
            const auto [at, error] = std::from_chars(text.data(), end, count);
            const std::size_t unit = at < end ? units.find(*at) : units.npos;
            const bool has_unit = unit != units.npos && at + 1 == end;
            const std::size_t bits = has_unit ? 10 * (unit % 4 + 1) : 0;
            if (error != std::errc() || (at < end && !has_unit) ||
                count > std::numeric_limits<std::size_t>::max() >> bits) {
              return "must be bytes as in 500M or 2G, not '" + text + "'";
            }
            text = std::to_string(count << bits);
            return std::string();
          },
          ""};
}

}  // namespace tamis::common
