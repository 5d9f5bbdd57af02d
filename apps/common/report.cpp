#include "report.hpp"

#include <algorithm>

namespace tamis::common {

Report::Report(const std::string& path, const Output& output,
               const std::vector<Input>& inputs, const std::string& option) {
  if (path.empty()) return;
  if (path == "-") {
    throw UsageError(option + " needs a file of its own; /dev/stderr is one");
  }
  const bool is_input = std::any_of(
      inputs.begin(), inputs.end(),
      [&path](const Input& input) { return is_same_file(path, input.path); });
  if (is_input) throw UsageError(option + " would overwrite an input: " + path);
  if (output.goes_to(path)) {
    throw UsageError(option + " and the results name the same file: " + path);
  }
  file_.emplace(path);
}

void Report::write(std::string_view row) {
  if (file_) file_->write(row);
}

void Report::finish(bool has_failed) {
  if (file_ && (!has_failed || !file_->is_empty())) file_->commit();
}

}  // namespace tamis::common
