// Times before and behind paragraphs, judged by all of them together.
#pragma once

#include <vector>

#include "heads.hpp"
#include "rows.hpp"

namespace tamis::transcript {

class Times {
 public:
  explicit Times(const std::vector<Row>& rows);

  // Whether the time that `head` begins with is one: [0:12] always, (0:12)
  // twice or more or with a colon, 0:12 where it heads half of the lines,
  // hardly goes back and does not keep to quarters as agendas do.
  bool believes(const Head& head, std::string_view text) const;

  // Moves a time in brackets at the end of `row` to its start, if most rows end
  // in one: the players that write it there mean where the words begin.
  void take_behind(Row& row) const;

 private:
  bool believes_round_ = false;
  bool believes_bare_ = false;
  bool believes_behind_ = false;
};

// Gives the time of a label alone on its line to the text below it.
void pass_starts_on(std::vector<Row>& rows);

// The end of each row with a start: the next start, unless it is known or
// times go back there.
void set_ends(std::vector<Row>& rows);

}  // namespace tamis::transcript
