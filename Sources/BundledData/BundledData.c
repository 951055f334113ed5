// Puts `data/*.csv` into the program as they stand: SwiftPM's own `.embedInCode` needs minutes
// for a megabyte, `#embed` needs milliseconds.
#include "BundledData.h"

static const unsigned char messages[] = {
#embed "../../data/messages.csv"
};

#define TABLE(name, bytes) {name, bytes, sizeof bytes}

const struct BundledTable bundled_tables[] = {
    TABLE("messages.csv", messages),
};

const size_t bundled_table_count = sizeof bundled_tables / sizeof bundled_tables[0];
