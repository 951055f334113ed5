#ifndef BUNDLED_DATA_H
#define BUNDLED_DATA_H

#include <stddef.h>

/// One file of `data`, as it stands, inside the program.
struct BundledTable {
  const char *name;
  const void *start;
  size_t count;
};

/// Every bundled file, in the order of their names.
extern const struct BundledTable *const bundled_tables;
extern const size_t bundled_table_count;

#endif
