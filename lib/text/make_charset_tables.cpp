// Prints the rows of charset_tables.inc, by asking this machine's iconv for
// each byte and each pair of bytes. Run when a static build is made.
#include <iconv.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <string>

namespace {

struct Encoding {
  const char* iconv_name;
  const char* names;  // folded, parted by blanks
};

constexpr Encoding of_one_byte[] = {
    {"US-ASCII", "usascii ascii"},
    {"CP1250", "cp1250 windows1250"},
    {"CP1251", "cp1251 windows1251"},
    {"CP1252", "cp1252 windows1252"},
    {"CP1253", "cp1253 windows1253"},
    {"CP1254", "cp1254 windows1254"},
    {"CP1255", "cp1255 windows1255"},
    {"CP1256", "cp1256 windows1256"},
    {"CP1257", "cp1257 windows1257"},
    {"CP1258", "cp1258 windows1258"},
    {"ISO-8859-1", "iso88591 latin1 l1"},
    {"ISO-8859-2", "iso88592 latin2 l2"},
    {"ISO-8859-3", "iso88593 latin3 l3"},
    {"ISO-8859-4", "iso88594 latin4 l4"},
    {"ISO-8859-5", "iso88595 cyrillic"},
    {"ISO-8859-6", "iso88596 arabic"},
    {"ISO-8859-7", "iso88597 greek"},
    {"ISO-8859-8", "iso88598 hebrew"},
    {"ISO-8859-9", "iso88599 latin5 l5"},
    {"ISO-8859-10", "iso885910 latin6 l6"},
    {"ISO-8859-11", "iso885911"},
    {"ISO-8859-13", "iso885913 latin7 l7"},
    {"ISO-8859-14", "iso885914 latin8 l8"},
    {"ISO-8859-15", "iso885915 latin9"},
    {"ISO-8859-16", "iso885916 latin10 l10"},
    {"KOI8-R", "koi8r"},
    {"KOI8-U", "koi8u"},
    {"MACINTOSH", "macintosh mac"},
    {"MAC-CENTRALEUROPE", "maccentraleurope"},
    {"MAC-CYRILLIC", "maccyrillic"},
    {"CP437", "cp437 ibm437 437"},
    {"CP737", "cp737"},
    {"CP775", "cp775 ibm775"},
    {"CP850", "cp850 ibm850 850"},
    {"CP852", "cp852 ibm852 852"},
    {"CP855", "cp855 ibm855 855"},
    {"CP857", "cp857 ibm857 857"},
    {"CP860", "cp860 ibm860 860"},
    {"CP861", "cp861 ibm861 861"},
    {"CP862", "cp862 ibm862 862"},
    {"CP863", "cp863 ibm863 863"},
    {"CP865", "cp865 ibm865 865"},
    {"CP866", "cp866 ibm866 866"},
    {"CP869", "cp869 ibm869 869"},
    {"CP874", "cp874 ibm874 windows874"},
    {"TIS-620", "tis620"},
};

constexpr Encoding of_two_bytes[] = {
    {"GB18030", "gb18030"},
    {"GBK", "gbk cp936"},
    {"GB2312", "gb2312 euccn"},
    {"BIG5", "big5"},
    {"SHIFT_JIS", "shiftjis sjis"},
    {"CP932", "cp932 windows31j ms932"},
    {"EUC-JP", "eucjp"},
    {"EUC-KR", "euckr"},
    {"CP949", "cp949 uhc"},
};

class Iconv {
 public:
  explicit Iconv(const char* name) : converter_(iconv_open("UTF-32LE", name)) {}
  Iconv(const Iconv&) = delete;
  Iconv& operator=(const Iconv&) = delete;
  ~Iconv() {
    if (is_known()) iconv_close(converter_);
  }

  bool is_known() const {
    return reinterpret_cast<std::intptr_t>(converter_) != -1;
  }

  // The one character of plane 0 that `bytes` are, or 0.
  unsigned character(std::string bytes) {
    std::array<unsigned char, 16> room{};
    char* from = bytes.data();
    std::size_t left = bytes.size();
    auto* to = reinterpret_cast<char*>(room.data());
    std::size_t free = room.size();
    iconv(converter_, nullptr, nullptr, nullptr, nullptr);
    const bool is_done = iconv(converter_, &from, &left, &to, &free) == 0 &&
                         iconv(converter_, nullptr, nullptr, &to, &free) == 0;
    if (!is_done || room.size() - free != 4) return 0;
    if (room[2] != 0 || room[3] != 0) return 0;
    return room[0] | static_cast<unsigned>(room[1]) << 8;
  }

 private:
  iconv_t converter_;
};

void print_row(const Encoding& encoding, bool has_pairs) {
  Iconv iconv(encoding.iconv_name);
  if (!iconv.is_known()) return;
  std::printf("{\"%s\", u\"", encoding.names);
  for (int byte = 0x80; byte <= 0xFF; ++byte) {
    std::printf("\\x%X", iconv.character({static_cast<char>(byte)}));
  }
  std::printf("\"sv, u\"");
  for (int first = 0x81; has_pairs && first <= 0xFE; ++first) {
    for (int second = 0x40; second <= 0xFE; ++second) {
      std::printf("\\x%X", iconv.character({static_cast<char>(first),
                                            static_cast<char>(second)}));
    }
    std::printf("\"\nu\"");
  }
  std::printf("\"sv},\n");
}

}  // namespace

int main() {
  for (const Encoding& encoding : of_one_byte) print_row(encoding, false);
  for (const Encoding& encoding : of_two_bytes) print_row(encoding, true);
}
