// What Swift cannot import from SQLite: functions that take arguments of any number.
#ifndef CSQLITE_H
#define CSQLITE_H

#include <sqlite3.h>

// Leaves out the count of memory in use, which takes a lock at each piece that is asked for and given back.
//
// Nobody asks for the count. It has to be said before the library is used for the first time; later it changes nothing.
static inline void csqlite_leave_out_memory_statistics(void) {
  sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

#endif
