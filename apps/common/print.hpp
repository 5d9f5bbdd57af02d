// A document as -f wants it.
#pragma once

#include <string>

#include "documents.hpp"

namespace tamis::common {

// The format that `document` is printed in: that of -f, else JSONL where the
// first document came as JSONL, and text for all else.
const std::string& format_for(Session& session,
                              const transcript::Document& document);

void print(Session& session, const transcript::Document& document,
           bool timestamps);

}  // namespace tamis::common
