// Where results go: stdout, a file, or a folder with one file per input.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "inputs.hpp"
#include "messages.hpp"
#include "options.hpp"
#include "output_file.hpp"
#include "output_names.hpp"
#include "progress.hpp"
#include "visible.hpp"

namespace tamis::common {

class Output {
 public:
  // `inputs` stay where they are, and those given below are among them.
  Output(const SharedOptions& options, const std::vector<Input>& inputs,
         Messages& messages, Progress& progress);

  // One result is made of all inputs: -o with -r names a file, too, unless
  // there is a folder of that name.
  void expect_one_result();

  // Whether `input` needs no work, its output being there already.
  bool is_skipped(const Input& input) const;

  // What is added from here on comes from `input`; it is dropped where that is
  // skipped. With -o FOLDER a file that cannot be written is told, and the
  // others go on, unless the disk is full.
  void begin(const Input& input);
  void end(bool has_failed);

  // The input broke off behind what was added from it: half of a result gets no
  // file of its own, so that nobody takes it for all.
  void break_off();

  // A document has no place in the format; what else comes of its input stays.
  void leave_out() { is_whole_ = false; }

  // Whether all that was to be written is where it belongs, and no input broke
  // off.
  bool is_whole() const { return is_whole_; }

  // Whether each input has an output of its own.
  bool is_folder() const { return is_folder_; }

  // Whether escape sequences go with the text.
  bool is_colored() const { return is_colored_; }

  // The format of this output: what -f says, else what is wanted for the first
  // document in it, since one file has one format.
  const std::string& format(const std::string& wanted);

  // Bytes as they are, but for control characters, which are shown
  // (visible.hpp) since nobody knows where a file is read.
  void write(std::string_view bytes);

  // The same of what holds escape sequences of ours, and none of others.
  void write_own(std::string_view bytes);

  // From here on control characters go as they are, but to a terminal.
  void leave_raw() { is_raw_ = true; }

  // How many control characters were shown otherwise.
  std::size_t changed() const;

  // Whether results are written to the file `path`.
  bool goes_to(const std::string& path) const;

  // Shows what was written, where others see it before the end.
  void flush();

  // The same of a document that comes piece by piece, written at once; the head
  // above a sole one is left out where there is one input.
  void add_piece(std::string_view name, std::string_view text, bool is_first);

  // One document's text, that of another before it parted off by a blank line.
  void add_parted(std::string_view text);

  // One document that can be the only one in a file, as a caption file is.
  void add_sole(std::string_view text);

  // One document's text: under `==> name <==` when there are several.
  void add(std::string_view name, std::string text);

  // One document's rows; the first in a file comes under `header`.
  void add_rows(std::string_view header, std::string_view rows);

  // To be called when all is added. Where the work failed and nothing was
  // added, a file that is there already stays as it was.
  void finish(bool has_failed);

 private:
  template <typename Write>
  void attempt(Write write);
  void close(bool has_failed);
  OutputFile& file();
  Visible& visible();
  void put(std::string_view bytes);
  bool is_outside(const std::string& path) const;
  void flush_first();
  std::string head_of(std::string_view name) const;

  SharedOptions options_;
  Messages& messages_;
  Progress& progress_;
  bool shares_terminal_;  // with the line of progress
  bool is_colored_;
  bool is_folder_;
  bool has_several_;                  // inputs
  std::optional<OutputNames> names_;  // in a folder
  std::optional<OutputFile> file_;
  std::optional<Visible> visible_;  // what is written to it
  std::size_t changed_ = 0;         // in those before
  bool is_raw_ = false;
  std::optional<std::pair<std::string, std::string>> first_;  // held back
  std::string format_;
  std::size_t documents_ = 0;
  bool is_dropped_ = false;  // what is added to this file
  bool is_whole_ = true;
};

}  // namespace tamis::common
