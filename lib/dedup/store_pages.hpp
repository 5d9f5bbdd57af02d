// Whether the pages of an LMDB file are what LMDB takes them for.
//
// LMDB believes each number in its file: of one that was damaged, by a disk, a
// copy that broke off or an editor, it reads and writes where the file says,
// and the program ends. So its pages are looked at before it opens them: the
// newer of both meta pages, every page of its two trees, the heads of large
// values, the lists of free pages. The values themselves are not read: of an
// index of gigabytes these are some dozen pages.
#pragma once

namespace tamis::dedup {

// Throws StoreError where something is wrong. `descriptor`: of the file, that
// nobody needs to hold: where another process writes meanwhile, what is found
// wrong is looked at anew.
void check_pages(int descriptor);

}  // namespace tamis::dedup
