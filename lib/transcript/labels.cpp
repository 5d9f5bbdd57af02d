#include "labels.hpp"

#include <algorithm>
#include <utility>

namespace tamis::transcript {
namespace {

bool is_timed(const Head& head) {
  return head.start && !head.is_bare_time;
}

// `Q. ` and `M. Name. `, which a sentence may begin with.
bool is_period(const Head& head) {
  return !head.has_colon && !is_timed(head) && !head.is_chat && !head.is_sure &&
         !head.start;
}

// Of enough text to tell a title from "Oui."; 0 where it is shorter.
std::size_t hash_of(std::string_view text) {
  constexpr std::size_t shortest = 20;  // bytes
  constexpr std::size_t window = 120;
  if (text.size() < shortest) return 0;
  return std::hash<std::string_view>()(text.substr(0, window));
}

// A share of recurring labels above which those that lack a mark are doubted.
bool is_most(std::size_t count, std::size_t total) {
  return total >= 3 && count * 10 >= total * 7;
}

}  // namespace

// What labels there are among texts.
struct Labels::Tally {
  Names names;
  std::size_t total = 0;
  std::size_t labels = 0;     // of plain names
  std::size_t recurring = 0;  // those whose name comes twice or more
  std::size_t recurring_names = 0;
  std::size_t loose = 0;  // labels of loose names that come thrice
  std::size_t loose_names = 0;
  std::size_t timed = 0;      // named and timed
  std::size_t backwards = 0;  // times among these that go back
  std::size_t bare = 0;       // named, behind a time without brackets
  std::size_t periods = 0;
  double last_time = 0;

  void add(std::string_view text) {
    ++total;
    const auto head = head_of(text);
    if (!head || head->name.empty() || head->is_sure || head->is_chat) return;
    auto found = names.find(head->name);
    if (found == names.end()) {
      found = names.emplace(head->name, Name{name_shape(head->name)}).first;
    }
    Name& name = found->second;
    if (name.shape == NameShape::none) return;
    const std::size_t hash = hash_of(text.substr(head->size));
    constexpr std::size_t most_repeats = 3;  // a page scraped again and again
    if (hash != 0 && hash == name.last_text && ++name.repeats <= most_repeats)
      return;
    name.last_text = hash;
    ++name.count;
    name.timed += is_timed(*head);
    bare += head->is_bare_time;
    name.bold += head->is_bold;
    name.without_colon += is_period(*head);
    if (is_timed(*head)) {
      ++timed;
      backwards += *head->start < last_time;
      last_time = *head->start;
    }
  }

  void sum() {
    for (const auto& [text, name] : names) {
      const std::size_t count = name.count - name.without_colon;
      if (name.without_colon > 1) periods += name.without_colon;
      if (name.shape == NameShape::loose && count > 2) {
        loose += count;
        ++loose_names;
      }
      if (name.shape != NameShape::plain) continue;
      labels += count;
      if (count < 2) continue;
      recurring += count;
      ++recurring_names;
    }
  }

  // Captions bear a label only where the turn changes: two recurring names are
  // evidence enough. One name alone must head a tenth of the texts.
  bool has_names() const {
    return (recurring_names >= 2 && recurring >= 4) ||
           (recurring_names >= 1 && recurring * 10 >= total) ||
           (labels >= 2 && labels * 5 >= total * 4) ||
           (loose_names >= 2 && (loose + recurring) * 2 >= total);
  }

  bool has_timed() const { return timed >= 2 && backwards * 5 <= timed; }
};

Labels::Tally Labels::tally_of(std::span<const std::string_view> texts) {
  Tally tally;
  for (const std::string_view text : texts) tally.add(text);
  tally.sum();
  return tally;
}

Labels::Labels(std::span<const std::string_view> texts,
               std::span<const std::string_view> heads) {
  Tally tally = tally_of(texts);
  judge(tally);
  if (!believes_names_ && !heads.empty()) judge(tally_of(heads));
  if (believes_names_ && tally.total > 0) {
    share_ = static_cast<double>(tally.labels + tally.loose) /
             static_cast<double>(tally.total);
  }
  names_ = std::move(tally.names);
  if (!believes_names_ && !texts.empty()) judge_single(texts);
}

// One label at the head of a short text: "Marie Curie : " and a sentence.
void Labels::judge_single(std::span<const std::string_view> texts) {
  constexpr std::size_t most_texts = 12;
  const auto head = head_of(texts[0]);
  if (!head || head->is_sure || !head->has_colon || head->start ||
      texts.size() > most_texts || names_.size() > 1 ||
      (texts.size() > 1 && texts[1] == texts[0])) {
    return;
  }
  const bool is_full = head->name.find(' ') != std::string_view::npos ||
                       head->name.find('_') != std::string_view::npos;
  const std::string_view text = texts[0].substr(head->size);
  const bool is_speech =
      std::count(text.begin(), text.end(), ' ') >= 5 &&
      (text.ends_with('.') || text.ends_with('!') || text.ends_with('?'));
  believes_names_ =
      is_full && is_speech && name_shape(head->name) == NameShape::plain;
}

void Labels::judge(const Tally& tally) {
  believes_names_ = tally.has_names();
  believes_timed_ |= tally.has_timed();
  believes_bare_ |= tally.bare >= 2 && tally.bare * 2 >= tally.labels;
  believes_period_ |= tally.periods >= 4 && tally.periods * 5 >= tally.total;
  std::size_t bold = 0;
  std::size_t timed = 0;
  std::size_t count = 0;
  for (const auto& [text, name] : tally.names) {
    if (name.count < 2) continue;
    bold += name.bold;
    timed += name.timed;
    count += name.count;
  }
  wants_bold_ = is_most(bold, count);
  wants_time_ = is_most(timed, count);
}

bool Labels::believes(const Head& head) const {
  if (head.is_sure || head.is_chat) return true;
  if (head.name.empty()) return false;
  const auto found = names_.find(head.name);
  const Name name =
      found == names_.end() ? Name{name_shape(head.name)} : found->second;
  if (name.shape == NameShape::none) return false;
  if (is_period(head)) {
    return believes_period_ &&
           (name.without_colon > 1 || name.shape == NameShape::plain);
  }
  if (head.is_bare_time && !believes_bare_) return false;
  if (is_timed(head) && believes_timed_) return true;
  if (!head.has_colon && !head.start) return believes_names_;
  if (!believes_names_) return false;
  const bool is_marked =
      (!wants_bold_ || head.is_bold) && (!wants_time_ || is_timed(head));
  const bool is_known =
      (!wants_bold_ || name.bold > 1) && (!wants_time_ || name.timed > 1);
  if (!is_marked && !is_known) return false;
  if (name.shape == NameShape::plain) return true;
  const std::string_view main = without_role(head.name);
  return name.count > 2 || (main.size() < head.name.size() &&
                            (name.count > 1 || names_.contains(main)));
}

std::string_view Labels::name_of(std::string_view name) const {
  const std::string_view main = without_role(name);
  return main.size() < name.size() && names_.contains(main) ? main : name;
}

std::optional<Label> Labels::of(std::string_view text) const {
  const auto head = head_of(text);
  if (!head || !believes(*head)) return std::nullopt;
  return Label{head->is_sure ? unescaped_name(head->name)
                             : std::string(name_of(head->name)),
               head->size, head->is_sure, head->start};
}

std::optional<Label> possible_label(std::string_view text) {
  const auto head = head_of(text);
  if (!head || (!head->is_sure && name_shape(head->name) == NameShape::none)) {
    return std::nullopt;
  }
  return Label{
      head->is_sure ? unescaped_name(head->name) : std::string(head->name),
      head->size, head->is_sure, head->start};
}

std::string sure_label_of(std::string_view name) {
  std::string label = "\\";
  for (const char c : name) {
    if (c == '\\' || c == ':') label += '\\';
    label += c;
  }
  return label += ": ";
}

}  // namespace tamis::transcript
