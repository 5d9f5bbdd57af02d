// libxml2 loses the rest after some faults and is quadratic in some shapes:
//   - long tags and comments without an end: tame_markup.hpp;
//   - HTML: an end tag looks through all open elements, so the parser is
//     stopped where they are many, and a fresh one goes on there, which must
//     not copy all of the rest each time;
//   - XML: what stands behind the end of the root is not read, and a stray end
//     tag ends it early, so a fresh parser goes on there, in twice as many
//     roots each time. Thus the fresh starts are few.
#include "sax.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/threads.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <exception>
#include <limits>
#include <memory>
#include <new>
#include <string>

#include "lines.hpp"
#include "tame_markup.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::transcript {
namespace {

constexpr int most_open_elements = 256;                     // of HTML
constexpr std::size_t longest_text = std::size_t{1} << 30;  // sizes are int

std::string_view view(const xmlChar* text) {
  return reinterpret_cast<const char*>(text);
}

struct ContextDeleter {
  void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};
using Context = std::unique_ptr<xmlParserCtxt, ContextDeleter>;

class Parsing {
 public:
  Parsing(const Listener& listener, Problems& problems)
      : listener_(listener), problems_(problems) {
    xmlSetStructuredErrorFunc(this, &on_error);
  }
  ~Parsing() { xmlSetStructuredErrorFunc(context_before_, errors_before_); }
  Parsing(const Parsing&) = delete;
  Parsing& operator=(const Parsing&) = delete;

  void read_html(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
      const std::size_t size = read_html_part(text.substr(at));
      if (size == 0) break;
      const std::string_view part = text.substr(at, size);
      lines_before_ += line_ends(part);
      at += size;
    }
  }

  void read_xml(std::string_view text) {
    std::size_t roots = 0;
    skip_blanks(text);
    while (!text.empty()) {  // libxml2 has no parser for nothing
      const std::size_t size = read_xml_part(text, roots);
      text.remove_prefix(std::min(size, text.size()));
      lines_before_ = line() - 1;
      skip_blanks(text);
      if (text.empty() || (size == 0 && roots > 0)) break;
      told_fault_at(lines_before_ + 1);
      roots = roots == 0 ? 1 : roots * 2;
    }
    if (fault_ > 0) {
      problems_.add({fault_, "broken XML; what can be read is kept"});
    }
  }

 private:
  static Parsing& self(void* parsing) {
    return *static_cast<Parsing*>(parsing);
  }

  // What stands before an XML declaration makes it none.
  void skip_blanks(std::string_view& text) {
    while (!text.empty() &&
           text::is_space(static_cast<unsigned char>(text[0]))) {
      lines_before_ += text[0] == '\n';
      text.remove_prefix(1);
    }
  }

  std::size_t line() const {
    return lines_before_ +
           static_cast<std::size_t>(std::max(context_->input->line, 1));
  }

  // Bytes read up to now.
  std::size_t position() const {
    const xmlParserInput& input = *context_->input;
    return input.consumed + static_cast<std::size_t>(input.cur - input.base);
  }

  xmlSAXHandler handler() const {
    xmlSAXHandler handler{};
    handler.initialized = 1;  // SAX1: namespaces are not looked up
    handler.startElement = &on_start;
    handler.endElement = &on_end;
    handler.characters = &on_text;
    handler.ignorableWhitespace = &on_text;
    return handler;
  }

  void set_up(Context context, const xmlSAXHandler& handler) {
    if (!context) throw std::bad_alloc();
    context_ = std::move(context);
    *context_->sax = handler;
    context_->userData = this;
    is_stopped_ = false;
  }

  // Called back for the next bytes of what is read.
  static int next_bytes(void* rest, char* to, int most) {
    auto& text = *static_cast<std::string_view*>(rest);
    const std::size_t count = text.copy(to, static_cast<std::size_t>(most));
    text.remove_prefix(count);
    return static_cast<int>(count);
  }

  // A parser that takes `rest` piece by piece: there may be many of them, and
  // one that is given a text copies all of it.
  static Context html_context(std::string_view& rest) {
    Context context(htmlNewParserCtxt());
    xmlParserInputBuffer* buffer = xmlParserInputBufferCreateIO(
        &next_bytes, nullptr, &rest, XML_CHAR_ENCODING_NONE);
    if (!context || buffer == nullptr) throw std::bad_alloc();
    xmlParserInput* input =
        xmlNewIOInputStream(context.get(), buffer, XML_CHAR_ENCODING_NONE);
    if (input == nullptr || inputPush(context.get(), input) < 0) {
      throw std::bad_alloc();
    }
    return context;
  }

  // Reads `text` up to where elements nest too deeply, and says how far that
  // is.
  std::size_t read_html_part(std::string_view text) {
    std::string_view rest = text;
    set_up(html_context(rest), handler());
    htmlCtxtUseOptions(context_.get(), HTML_PARSE_IGNORE_ENC |
                                           HTML_PARSE_NOIMPLIED |
                                           HTML_PARSE_NODEFDTD);
    *context_->sax = handler();
    context_->charset = XML_CHAR_ENCODING_UTF8;
    is_html_ = true;
    htmlParseDocument(context_.get());
    throw_fault();
    if (!is_stopped_) return text.size();
    while (stopped_at_ < text.size() &&
           (text[stopped_at_] == '/' || text[stopped_at_] == '>')) {
      if (text[stopped_at_++] == '>') break;
    }
    return stopped_at_;
  }

  // Reads `text` inside of `roots` elements of our own, and says how much of
  // it was read.
  std::size_t read_xml_part(std::string_view text, std::size_t roots) {
    std::string wrapped;
    for (std::size_t i = 0; i < roots; ++i) wrapped += "<r>";
    own_roots_ = static_cast<int>(roots);
    const std::size_t before = wrapped.size();
    if (roots > 0) text = wrapped.append(text);
    xmlSAXHandler handler = this->handler();
    handler.getEntity = &entity_called;
    set_up(Context(xmlCreateMemoryParserCtxt(text.data(),
                                             static_cast<int>(text.size()))),
           handler);
    xmlCtxtUseOptions(context_.get(), XML_PARSE_RECOVER | XML_PARSE_NOENT |
                                          XML_PARSE_NONET | XML_PARSE_HUGE |
                                          XML_PARSE_IGNORE_ENC);
    *context_->sax = handler;
    xmlParseDocument(context_.get());
    throw_fault();
    return std::max(position(), before) - before;
  }

  // What went wrong where libxml2 could not be told, or did not tell.
  void throw_fault() {
    if (thrown_) std::rethrow_exception(thrown_);
    const bool is_short = context_->errNo == XML_ERR_NO_MEMORY;
    if (is_short || is_out_of_memory_) throw std::bad_alloc();
  }

  // Gives the reader what libxml2 read; nothing is thrown through C.
  template <typename Give>
  void give(Give call) {
    try {
      call();
    } catch (...) {
      thrown_ = std::current_exception();
      is_stopped_ = true;
      xmlStopParser(context_.get());
    }
  }

  static void on_start(void* parsing, const xmlChar* name,
                       const xmlChar** attributes) {
    Parsing& to = self(parsing);
    if (to.is_stopped_) return;
    if (to.context_->nameNr < to.own_roots_) return;
    to.give([&] {
      to.listener_.start(to.listener_.reader, local_name(view(name)),
                         Attributes(attributes), to.line());
    });
    if (to.is_html_ && !to.is_stopped_ &&
        to.context_->nameNr > most_open_elements) {
      to.is_stopped_ = true;
      to.stopped_at_ = to.position();
      xmlStopParser(to.context_.get());
    }
  }

  static void on_end(void* parsing, const xmlChar* name) {
    Parsing& to = self(parsing);
    if (to.is_stopped_ || to.context_->nameNr <= to.own_roots_) return;
    to.give(
        [&] { to.listener_.end(to.listener_.reader, local_name(view(name))); });
  }

  static void on_text(void* parsing, const xmlChar* text, int size) {
    Parsing& to = self(parsing);
    if (to.is_stopped_) return;
    to.give([&] {
      to.listener_.text(to.listener_.reader,
                        {reinterpret_cast<const char*>(text),
                         static_cast<std::size_t>(size)});
    });
  }

  // Without memory libxml2 reads on, leaves out what it could not keep, and at
  // places never ends.
  template <typename Error>
  static void on_error(void* parsing, Error* error) {
    Parsing& to = self(parsing);
    xmlParserCtxt* const context = to.context_.get();
    if (error->code == XML_ERR_NO_MEMORY) {
      to.is_out_of_memory_ = to.is_stopped_ = true;
      if (context != nullptr) xmlStopParser(context);
    } else if (error->level >= XML_ERR_ERROR && context != nullptr &&
               context->wellFormed == 0) {
      to.told_fault_at(to.line());
    }
  }

  void told_fault_at(std::size_t line) {
    if (fault_ == 0) fault_ = line;
  }

  // The five of XML and, for they are common where they do not belong, those
  // of HTML. What a document declares is not asked.
  static xmlEntityPtr entity_called(void* parsing, const xmlChar* name) {
    if (xmlEntityPtr known = xmlGetPredefinedEntity(name)) return known;
    const htmlEntityDesc* of_html = htmlEntityLookup(name);
    Parsing& to = self(parsing);
    // In a value libxml2 takes but the first byte of what an entity stands for.
    const bool in_value = to.context_->instate == XML_PARSER_ATTRIBUTE_VALUE;
    if (of_html == nullptr || in_value) return nullptr;
    to.entity_text_.clear();
    text::append(to.entity_text_, of_html->value);
    to.entity_ = {};
    to.entity_.type = XML_ENTITY_DECL;
    to.entity_.name = name;
    to.entity_.etype = XML_INTERNAL_PREDEFINED_ENTITY;
    to.entity_.content = reinterpret_cast<xmlChar*>(to.entity_text_.data());
    to.entity_.length = static_cast<int>(to.entity_text_.size());
    return &to.entity_;
  }

  const Listener& listener_;
  Problems& problems_;
  Context context_;
  bool is_html_ = false;
  bool is_stopped_ = false;
  std::size_t stopped_at_ = 0;
  int own_roots_ = 0;
  std::size_t lines_before_ = 0;
  std::size_t fault_ = 0;
  xmlEntity entity_{};
  std::string entity_text_;
  std::exception_ptr thrown_;
  bool is_out_of_memory_ = false;
  // Of this thread.
  void* context_before_ = xmlStructuredErrorContext;
  xmlStructuredErrorFunc errors_before_ = xmlStructuredError;
};

// What libxml2 keeps for each thread it makes when it is first asked, and does
// not bear that it cannot.
void make_ready() {
  static const bool is_ready = (xmlInitParser(), true);
  static_cast<void>(is_ready);
#if LIBXML_VERSION < 21200
  ::operator delete(::operator new(sizeof(xmlGlobalState)));
  if (xmlGetGlobalState() == nullptr) throw std::bad_alloc();
#endif
}

}  // namespace

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == name.npos ? name : name.substr(colon + 1);
}

const unsigned char** Attributes::find(std::string_view name) const {
  if (list_ == nullptr) return nullptr;
  for (const unsigned char** at = list_; *at != nullptr; at += 2) {
    if (local_name(view(*at)) == name) return at;
  }
  return nullptr;
}

std::string_view Attributes::of(std::string_view name) const {
  const unsigned char** found = find(name);
  return found == nullptr || found[1] == nullptr ? std::string_view()
                                                 : view(found[1]);
}

void parse(std::string_view text, Notation notation, const Listener& listener,
           Problems& problems) {
  make_ready();
  if (text.size() > longest_text) {
    problems.add({0, "only the first GiB is read"});
    text = text::prefix(text, longest_text);
  }
  const std::string tamed = tamed_markup(text);
  if (!tamed.empty()) text = tamed;
  Parsing parsing(listener, problems);
  notation == Notation::html ? parsing.read_html(text) : parsing.read_xml(text);
}

}  // namespace tamis::transcript
