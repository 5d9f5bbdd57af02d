#include "json_shape.hpp"

#include <algorithm>
#include <vector>

namespace tamis::transcript {

class JsonWalk {
 public:
  JsonWalk(std::string_view text, JsonShape& shape)
      : text_(text), shape_(shape) {}

  void run() {
    skip_blanks();
    if (at_ >= text_.size()) return;
    shape_.is_list_ = text_[at_] == '[';
    if (text_[at_] != '{' && text_[at_] != '[') {
      shape_.is_broken_ = true;
      return;
    }
    while (at_ < text_.size() && steps_ < most_steps && step()) {
      skip_blanks();
    }
  }

 private:
  static constexpr std::size_t most_steps = 20000;  // keys and values
  static constexpr std::size_t most_paths = 1000;
  static constexpr std::size_t deepest = 8;

  struct Open {
    bool is_object;
    bool expects_key;
    std::size_t path_size;  // of the container itself
  };

  void skip_blanks() {
    while (at_ < text_.size() &&
           (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\t')) {
      ++at_;
    }
  }

  bool broken() {
    shape_.is_broken_ = true;
    return false;
  }

  // Reads a string; none where it is cut off.
  std::string_view string() {
    const std::size_t begin = ++at_;
    while (at_ < text_.size() && text_[at_] != '"') {
      at_ += text_[at_] == '\\' ? 2U : 1U;
    }
    at_ = std::min(at_, text_.size());
    const std::string_view found = text_.substr(begin, at_ - begin);
    if (at_ < text_.size()) ++at_;
    return found;
  }

  void add_path() {
    if (shape_.paths_.size() < most_paths) shape_.paths_.insert(path_);
  }

  bool open(bool is_object) {
    ++at_;
    if (!is_object && open_.size() < deepest) path_ += "[]";
    open_.push_back({is_object, is_object, path_.size()});
    return true;
  }

  bool close(bool is_object) {
    ++at_;
    if (open_.empty() || open_.back().is_object != is_object) return broken();
    open_.pop_back();
    if (!open_.empty()) path_.resize(open_.back().path_size);
    return !open_.empty();
  }

  bool key() {
    const std::string_view name = string();
    skip_blanks();
    if (at_ >= text_.size()) return false;
    if (text_[at_] != ':') return broken();
    ++at_;
    if (open_.size() <= deepest) {
      path_.resize(open_.back().path_size);
      path_ += '.';
      path_ += name.substr(0, 200);
      add_path();
    }
    open_.back().expects_key = false;
    return true;
  }

  bool scalar() {
    const std::size_t begin = at_;
    while (at_ < text_.size() &&
           std::string_view(",]} \n\t:\"{[").find(text_[at_]) ==
               std::string_view::npos) {
      ++at_;
    }
    if (at_ == begin) return broken();
    const char first = text_[begin];
    const bool is_value =
        (first >= '0' && first <= '9') || first == '-' ||
        std::string_view("tfnNIuTF").find(first) != std::string_view::npos;
    return is_value && at_ - begin < 64 ? true : broken();
  }

  bool step() {
    ++steps_;
    const char c = text_[at_];
    if (!open_.empty() && open_.back().is_object && open_.back().expects_key) {
      if (c == '}') return close(true);
      if (c == ',') return ++at_, true;
      return c == '"' ? key() : broken();
    }
    switch (c) {
      case '{':
      case '[':
        return open(c == '{');
      case '}':
      case ']':
        return close(c == '}');
      case ',':
        ++at_;
        if (open_.back().is_object) open_.back().expects_key = true;
        return true;
      case '"':
        string();
        if (open_.back().is_object && open_.size() <= deepest) {
          shape_.paths_.insert(path_ + '"');
        }
        return true;
      default:
        return scalar();
    }
  }

  std::string_view text_;
  JsonShape& shape_;
  std::size_t at_ = 0;
  std::size_t steps_ = 0;
  std::string path_;
  std::vector<Open> open_;
};

JsonShape::JsonShape(std::string_view text) {
  JsonWalk(text, *this).run();
}

bool JsonShape::has_ending(std::string_view end) const {
  return std::any_of(paths_.begin(), paths_.end(),
                     [end](const std::string& p) { return p.ends_with(end); });
}

bool JsonShape::has_string(std::string_view path) const {
  return has(std::string(path) + '"');
}

}  // namespace tamis::transcript
