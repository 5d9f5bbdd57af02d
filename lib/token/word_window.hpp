// 64 bytes of text as the rules of words see them, and where these rules cut.
//
// A window is turned into bit masks, one for each class of characters
// (word_masks.hpp). The rules that look at two or three neighbours (WB3, 3d and
// 5 to 13b but for Katakana and Hebrew) are then a handful of operations on
// whole masks. Characters beyond ASCII are decoded one by one and put into the
// same masks, all bytes of one alike. What needs longer memory (marks that
// attach, joiners, flags, Hebrew, Katakana) ends the window: it is left to the
// rules one by one (word_rules.hpp).
#pragma once

#include <string_view>

#include "tamis/text/utf8.hpp"
#include "word_masks.hpp"
#include "word_rules.hpp"

namespace tamis::token {

class WordWindow {
 public:
  WordWindow(std::string_view text, Reading reading)
      : text_(text), reading_(reading) {}

  // Reads the window that begins at byte `at`: where the last one ended, or at
  // a boundary behind which `forget` was called.
  void read(std::size_t at);

  // What stands before the next window no longer counts, but that it may have
  // been any sign.
  void forget() { before_ = {.edge = 1}; }

  // Whether what begins at byte `at` is left to the rules one by one.
  bool is_hard(std::size_t at) const;

  // Of the window, one bit for each of its bytes:
  Bits ends = 0;                          // before these bytes a segment ends
  Bits letter = 0, digit = 0, space = 0;  // the kinds of characters
  Bits word = 0;                          // what a word may begin with
  Bits sign = 0;  // a segment of mining that has one of these is not plain
  std::size_t size = 0;     // bytes whose boundaries are told
  bool is_stopped = false;  // by something hard behind these bytes

 private:
  // What the next window must know of the character before it.
  struct Before {
    Bits letter = 0, digit = 0, word = 0, blank = 0, bridge = 0, carriage = 0,
         edge = 0;
  };

  void read_masks();
  void add_rare();
  void add_wide();
  void add_point(std::size_t i, text::CodePoint point, WordBreak property,
                 Bits bytes);
  void add_mid(std::size_t i, std::size_t size, WordBreak property);
  void bridge_ascii();
  void join();
  void step_back();
  bool is_latin(std::size_t at) const;

  std::string_view text_;
  Reading reading_;
  Before before_;
  std::size_t at_ = 0;
  WordMasks masks_;
  Bits connector_ = 0;  // ExtendNumLet
  Bits carriage_ = 0;
  Bits line_feed_ = 0;
  Bits joined_ = 0;  // no boundary before these
  Bits bridge_ = 0;  // the last byte of what joins what stands on both sides
};

}  // namespace tamis::token
