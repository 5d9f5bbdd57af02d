// Bytes of a known encoding other than UTF-8 to UTF-8, block by block.
#pragma once

#include <iconv.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace tamis::text {

enum class ByteOrder { little, big };

// UTF-16 and UTF-32.
class WideUnits {
 public:
  // `size` is that of a unit, 2 or 4 bytes.
  WideUnits(std::size_t size, ByteOrder order) : size_(size), order_(order) {}

  void add(std::string_view bytes, std::string& out);
  void end(std::string& out);

  std::size_t malformed() const { return malformed_; }

 private:
  std::size_t add_some(std::string_view bytes, std::string& out);
  char32_t unit_at(std::string_view bytes, std::size_t at) const;
  void replace(std::string& out);

  std::size_t size_;
  ByteOrder order_;
  std::string unfinished_;  // less than a character
  std::size_t malformed_ = 0;
};

class CharsetTable;

// One of our tables, or else any encoding that the C library knows.
class Charset {
 public:
  explicit Charset(const std::string& name);
  Charset(const Charset&) = delete;
  Charset& operator=(const Charset&) = delete;
  ~Charset();

  bool is_known() const { return has_converter() || table_ != nullptr; }
  void add(std::string_view bytes, std::string& out);
  void end(std::string& out);

  std::size_t malformed() const { return malformed_; }

 private:
  bool has_converter() const;
  std::string_view convert(std::string_view bytes, std::string& out);
  void replace(std::string& out);

  const CharsetTable* table_;
  iconv_t converter_;
  std::string unfinished_;  // less than a character
  std::size_t malformed_ = 0;
};

}  // namespace tamis::text
