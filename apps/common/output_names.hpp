// What the outputs in a folder are called: talk.vtt gives talk.txt. Where
// several inputs would give one name, all of them keep their own extension, so
// that what is there of one is never taken for another's; so does one whose
// name would be another input's. Then they get a number: talk.srt.txt,
// talk.srt.2.txt.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "file_identity.hpp"
#include "inputs.hpp"

namespace tamis::common {

class OutputNames {
 public:
  // `inputs` stay where they are. `format`: of the outputs; empty: JSONL for
  // JSONL, else text.
  OutputNames(const std::string& folder, const std::string& format,
              const std::vector<Input>& inputs);

  const std::string& of(const Input& input) const { return names_.at(&input); }

  // Whether one of them is `path`.
  bool hold(const std::string& path) const;

 private:
  bool take(const std::string& name, const Input& input);
  bool is_other_input(const std::string& name, const Input& input);

  const std::vector<Input>& inputs_;
  std::map<const Input*, std::string> names_;  // one input may be named twice
  std::set<std::string> taken_;
  std::map<std::string, std::size_t> last_numbers_;
  std::set<FileIdentity> read_;  // looked at where a name is there already
};

}  // namespace tamis::common
