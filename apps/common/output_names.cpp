#include "output_names.hpp"

#include <algorithm>
#include <filesystem>

#include "output_file.hpp"

namespace tamis::common {
namespace {

namespace fs = std::filesystem;

// That of the format asked for; JSONL stays JSONL, all else becomes text.
std::string extension_of(const std::string& format, const std::string& input) {
  if (format == "text" || (format.empty() && !input.ends_with(".jsonl"))) {
    return ".txt";
  }
  return format.empty() ? ".jsonl" : "." + format;
}

}  // namespace

OutputNames::OutputNames(const std::string& folder, const std::string& format,
                         const std::vector<Input>& inputs)
    : inputs_(inputs) {
  const auto short_name = [&](const Input& input) {
    return (fs::path(folder) / input.relative)
        .replace_extension(extension_of(format, input.path))
        .string();
  };
  std::map<std::string, std::string> claimed;  // names, by an input's path
  std::set<std::string> contested;
  for (const Input& input : inputs) {
    const auto [claim, is_first] =
        claimed.try_emplace(short_name(input), input.path);
    if (!is_first && claim->second != input.path) {
      contested.insert(claim->first);
    }
  }
  for (const Input& input : inputs) {
    const std::string extension = extension_of(format, input.path);
    const fs::path whole = fs::path(folder) / input.relative;
    std::string name = short_name(input);
    if (contested.contains(name)) name = whole.string() + extension;
    std::size_t& number = last_numbers_[whole.string() + extension];
    while (!take(name, input)) {
      ++number;
      const std::string part =
          number > 1 ? "." + std::to_string(number) : std::string();
      name = whole.string() + part + extension;
    }
    names_[&input] = name;
  }
}

bool OutputNames::take(const std::string& name, const Input& input) {
  return !is_other_input(name, input) && taken_.insert(name).second;
}

bool OutputNames::is_other_input(const std::string& name, const Input& input) {
  const auto there = identity_of(name);
  if (!there || there == identity_of(input.path)) return false;
  if (read_.empty()) {
    for (const Input& each : inputs_) {
      if (const auto file = identity_of(each.path)) read_.insert(*file);
    }
  }
  return read_.contains(*there);
}

bool OutputNames::hold(const std::string& path) const {
  const std::string real = fs::absolute(path).lexically_normal().string();
  return std::any_of(taken_.begin(), taken_.end(), [&](const auto& name) {
    return fs::absolute(name).lexically_normal() == real;
  });
}

}  // namespace tamis::common
