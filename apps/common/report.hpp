// Rows about the work, in a file of their own.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "inputs.hpp"
#include "output.hpp"
#include "output_file.hpp"

namespace tamis::common {

class Report {
 public:
  // No rows are kept where `path` is empty. Throws UsageError, which names the
  // command line's `option`, where it is one of the inputs or goes where
  // `output` does.
  Report(const std::string& path, const Output& output,
         const std::vector<Input>& inputs,
         const std::string& option = "--report");

  explicit operator bool() const { return file_.has_value(); }
  void write(std::string_view row);

  // The file appears, unless the work failed and there is no row.
  void finish(bool has_failed);

 private:
  std::optional<OutputFile> file_;
};

}  // namespace tamis::common
