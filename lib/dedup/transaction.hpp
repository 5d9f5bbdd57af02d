// LMDB's one table in a file, as one transaction sees it. What goes wrong is
// thrown as StoreError.
#pragma once

#include <lmdb.h>

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

#include "store_file.hpp"

namespace tamis::dedup {

inline MDB_val value_of(std::string_view bytes) {
  return {bytes.size(), const_cast<char*>(bytes.data())};
}

inline std::string_view view_of(const MDB_val& value) {
  return {static_cast<const char*>(value.mv_data), value.mv_size};
}

class Transaction {
 public:
  Transaction(MDB_env* env, unsigned flags) {
    MDB_txn* txn = nullptr;
    check(mdb_txn_begin(env, nullptr, flags, &txn));
    txn_.reset(txn);
    check(mdb_dbi_open(txn, nullptr, 0, &table_));
  }

  // Empty where there is none.
  std::string_view get(std::string_view key) const {
    MDB_val at = value_of(key);
    MDB_val value = {};
    const int error = mdb_get(txn_.get(), table_, &at, &value);
    if (error == MDB_NOTFOUND) return {};
    check(error);
    return view_of(value);
  }

  void put(std::string_view key, std::string_view bytes) {
    MDB_val at = value_of(key);
    MDB_val value = value_of(bytes);
    check(mdb_put(txn_.get(), table_, &at, &value, 0));
  }

  // Where to write the value.
  std::span<std::byte> reserve(std::string_view key, std::size_t size) {
    MDB_val at = value_of(key);
    MDB_val value = {size, nullptr};
    check(mdb_put(txn_.get(), table_, &at, &value, MDB_RESERVE));
    return {static_cast<std::byte*>(value.mv_data), size};
  }

  void erase(std::string_view key) {
    MDB_val at = value_of(key);
    const int error = mdb_del(txn_.get(), table_, &at, nullptr);
    if (error != MDB_NOTFOUND) check(error);
  }

  // Gives each key that begins with `prefix`, in order, and its value.
  template <typename Use>
  void for_each(std::string_view prefix, const Use& use) const {
    MDB_cursor* opened = nullptr;
    check(mdb_cursor_open(txn_.get(), table_, &opened));
    const std::unique_ptr<MDB_cursor, Close> cursor(opened);
    MDB_val key = value_of(prefix);
    MDB_val value = {};
    int error = mdb_cursor_get(opened, &key, &value, MDB_SET_RANGE);
    for (; error == MDB_SUCCESS && view_of(key).starts_with(prefix);
         error = mdb_cursor_get(opened, &key, &value, MDB_NEXT)) {
      use(view_of(key), view_of(value));
    }
    if (error != MDB_NOTFOUND) check(error);
  }

  bool is_empty() const {
    MDB_stat stat = {};
    check(mdb_stat(txn_.get(), table_, &stat));
    return stat.ms_entries == 0;
  }

  void commit() { check(mdb_txn_commit(txn_.release())); }

 private:
  struct Abort {
    void operator()(MDB_txn* txn) const { mdb_txn_abort(txn); }
  };
  struct Close {
    void operator()(MDB_cursor* cursor) const { mdb_cursor_close(cursor); }
  };

  std::unique_ptr<MDB_txn, Abort> txn_;
  MDB_dbi table_ = 0;
};

}  // namespace tamis::dedup
