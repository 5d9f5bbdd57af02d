#include "tamis/dedup/origins.hpp"

#include <cassert>

#include "column.hpp"

namespace tamis::dedup {
namespace {

struct Text {
  std::uint64_t unit_end;   // units of this text and all before it
  std::uint64_t label_end;  // and bytes of their labels
};

constexpr const char* damaged = "is damaged";

}  // namespace

struct Origins::Columns {
  explicit Columns(Marks given_marks) : marks_are(given_marks) {}
  Columns(Marks given_marks, Store& store, const std::string& kind)
      : marks_are(given_marks),
        texts(store, kind + "/texts"),
        labels(store, kind + "/labels"),
        marks(store, kind + "/marks") {}

  std::uint64_t units() const {
    return texts.size() == 0 ? 0 : texts[texts.size() - 1].unit_end;
  }

  void add(std::string_view label, std::size_t count) {
    if (count == 0) return;
    labels.append(label);
    texts.push_back({units() + count, labels.size()});
  }

  std::string label(std::uint64_t text) const {
    std::string label;
    const std::uint64_t begin = text == 0 ? 0 : texts[text - 1].label_end;
    const std::uint64_t end = texts[text].label_end;
    if (end > labels.size()) throw StoreError(damaged);
    for (auto i = begin; i < end; ++i) label += labels[i];
    return label;
  }

  Marks marks_are;
  Column<Text> texts;
  Column<char> labels;
  Column<std::uint32_t> marks;  // none where they are counted
};

Origins::Origins(Marks marks) : columns_(std::make_unique<Columns>(marks)) {}
Origins::Origins(Marks marks, Store& store, std::string_view kind)
    : columns_(std::make_unique<Columns>(marks, store, std::string(kind))) {}
Origins::~Origins() = default;
Origins::Origins(Origins&&) noexcept = default;
Origins& Origins::operator=(Origins&&) noexcept = default;

void Origins::add(std::string_view label,
                  std::span<const std::uint32_t> marks) {
  assert(columns_->marks_are == Marks::given);
  columns_->add(label, marks.size());
  columns_->marks.append(marks);
}

void Origins::add(std::string_view label, std::size_t count) {
  assert(columns_->marks_are == Marks::counted);
  columns_->add(label, count);
}

std::uint64_t Origins::size() const {
  return columns_->units();
}

Origin Origins::of(std::uint64_t unit) const {
  const auto& [marks_are, texts, labels, marks] = *columns_;
  const std::uint64_t at = texts.partition_point(
      [unit](const Text& text) { return text.unit_end <= unit; });
  const bool is_marked = marks_are == Marks::counted || unit < marks.size();
  if (at == texts.size() || !is_marked) throw StoreError(damaged);
  const std::uint64_t first = at == 0 ? 0 : texts[at - 1].unit_end;
  return {columns_->label(at),
          marks_are == Marks::given ? marks[unit] : unit - first + 1};
}

void Origins::for_each_label(
    const std::function<void(const std::string&)>& visit) const {
  for (std::uint64_t text = 0; text < columns_->texts.size(); ++text) {
    visit(columns_->label(text));
  }
}

void Origins::save() const {
  columns_->texts.save();
  columns_->labels.save();
  columns_->marks.save();
}

}  // namespace tamis::dedup
