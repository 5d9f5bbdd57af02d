// Which file it is, whatever name leads to it.
#pragma once

#include <sys/types.h>

#include <compare>
#include <optional>
#include <string>

namespace tamis::common {

struct FileIdentity {
  dev_t device;
  ino_t number;
  auto operator<=>(const FileIdentity&) const = default;
};

// That of a regular file, behind links; none for what is not there, or none.
std::optional<FileIdentity> identity_of(const std::string& path);
std::optional<FileIdentity> identity_of(int descriptor);

}  // namespace tamis::common
