// An LMDB file, opened only if it is one, whole, and nobody else's.
#pragma once

#include <lmdb.h>

#include <cstddef>
#include <memory>
#include <string>

namespace tamis::dedup {

// Throws StoreError for LMDB's answer `error`, unless it is that all is well.
void check(int error);

class StoreFile {
 public:
  // Throws StoreError.
  StoreFile(const std::string& path, bool is_writer);
  ~StoreFile();
  StoreFile(const StoreFile&) = delete;
  StoreFile& operator=(const StoreFile&) = delete;

  // Null for a reader of a file that is not there.
  MDB_env* env() const { return env_.get(); }

  std::size_t page_size() const;

  // LMDB may count pages that it never wrote, so its files can end early. With
  // room made first, and the rest cut off behind the commit, a file that is
  // shorter than it says was truncated.
  void make_room(std::size_t pages);
  void trim();

  // From here on the file stays.
  void keep() { is_made_ = false; }

 private:
  struct CloseEnv {
    void operator()(MDB_env* env) const { mdb_env_close(env); }
  };

  void close();
  void open_to_write();
  void lock(int kind);
  void check_head() const;
  void open_env(unsigned flags);
  std::size_t bytes_counted() const;

  std::string path_;
  bool is_made_ = false;  // by us, and nothing is committed
  int descriptor_ = -1;
  std::unique_ptr<MDB_env, CloseEnv> env_;
};

}  // namespace tamis::dedup
