// Speaker labels before speech: `Name: `, `Name : `, `**Name:** `,
// `Name (00:01:02): `, `[00:01:02] Name: `, and `\Name: `, by which the text
// form says that a label is one, whatever the name: `\: ` is nobody's.
//
// One look never tells a name from "Note:" or "Je dis : non". So a label is
// believed by the evidence of the whole text: it recurs and heads a good share
// of the paragraphs. Once some names are believed, others of the same shape
// that stand only once are as well.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace tamis::transcript {

struct Label {
  std::string name;
  std::size_t size = 0;  // bytes of the label, its blank included
  bool is_sure = false;  // \Name:
  std::optional<double> start;
};

// What stands as a label at the beginning of `text`, judged by shape alone.
std::optional<Label> possible_label(std::string_view text);

// `\Name: `, with a backslash before what would end the name early.
std::string sure_label_of(std::string_view name);

// Whether `name` has the shape of a person's or role's name: one to five words,
// each with a capital or digit first (particles such as de or van aside), and
// no word that heads remarks, such as "Note".
bool is_name_shaped(std::string_view name);

class Labels {
 public:
  // Judges by `texts`: lines or captions, in order. `heads` are those of them
  // that begin a block; evidence among these alone is enough as well.
  explicit Labels(std::span<const std::string_view> texts,
                  std::span<const std::string_view> heads = {});

  // The label of `text`, if it is believed.
  std::optional<Label> of(std::string_view text) const;

  // The share of the texts that bear a believed label.
  double share() const { return share_; }

 private:
  bool is_labelled_ = false;
  double share_ = 0;
};

}  // namespace tamis::transcript
