// Speaker labels before speech, in the notations of heads.hpp: `Name: `,
// `**Name:** `, `Name (00:01:02): `, …, and `\Name: `, by which the text form
// says that a label is one, whatever the name: `\: ` is nobody's.
//
// One look never tells a name from "Note:" or "Je dis : non". So a label is
// believed by the evidence of the whole text: it recurs and heads a good share
// of the paragraphs. Once some names are believed, others of the same shape
// that stand only once are as well; where believed labels are bold or bear
// times, others must be too, or bear a name that is known.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "heads.hpp"
#include "names.hpp"

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

class Labels {
 public:
  // Judges by `texts`: lines or captions, in order. `heads` are those of them
  // that begin a block; evidence among these alone is enough as well.
  explicit Labels(std::span<const std::string_view> texts,
                  std::span<const std::string_view> heads = {});

  // The label of `text`, if it is believed.
  std::optional<Label> of(std::string_view text) const;

  // Whether `head` bears a name that is believed.
  bool believes(const Head& head) const;

  // The name to give for `name`: without its role where it also stands so.
  std::string_view name_of(std::string_view name) const;

  // The share of the texts that bear a believed label.
  double share() const { return share_; }

 private:
  struct Name {
    NameShape shape = NameShape::none;
    std::size_t count = 0;
    std::size_t timed = 0;
    std::size_t bold = 0;
    std::size_t without_colon = 0;
    std::size_t repeats = 0;
    std::size_t last_text = 0;  // a hash: a title given twice is no evidence
  };
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  using Names = std::unordered_map<std::string, Name, Hash, std::equal_to<>>;
  struct Tally;

  static Tally tally_of(std::span<const std::string_view> texts);
  void judge(const Tally& tally);
  void judge_single(std::span<const std::string_view> texts);

  Names names_;
  bool believes_names_ = false;   // Name:
  bool believes_timed_ = false;   // Name (0:12), alone or before speech
  bool believes_bare_ = false;    // 0:12 Name:
  bool believes_period_ = false;  // Q. and M. Name.
  bool wants_bold_ = false;
  bool wants_time_ = false;
  double share_ = 0;
};

}  // namespace tamis::transcript
