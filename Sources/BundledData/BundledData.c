// Puts `data/*.csv` into the program as they stand: SwiftPM's own `.embedInCode` needs minutes
// for a megabyte, `#embed` needs milliseconds.
#include "BundledData.h"

static const unsigned char acts[] = {
#embed "../../data/acts.csv"
};
static const unsigned char activities[] = {
#embed "../../data/activities.csv"
};
static const unsigned char campaigns[] = {
#embed "../../data/campaigns.csv"
};
static const unsigned char breakdowns[] = {
#embed "../../data/breakdowns.csv"
};
static const unsigned char communes[] = {
#embed "../../data/communes.csv"
};
static const unsigned char district_successions[] = {
#embed "../../data/district_successions.csv"
};
static const unsigned char districts[] = {
#embed "../../data/districts.csv"
};
static const unsigned char documents[] = {
#embed "../../data/documents.csv"
};
static const unsigned char former_communes[] = {
#embed "../../data/former_communes.csv"
};
static const unsigned char grids[] = {
#embed "../../data/grids.csv"
};
static const unsigned char kinds[] = {
#embed "../../data/kinds.csv"
};
static const unsigned char headers[] = {
#embed "../../data/headers.csv"
};
static const unsigned char messages[] = {
#embed "../../data/messages.csv"
};
static const unsigned char phrase_kinds[] = {
#embed "../../data/phrase_kinds.csv"
};
static const unsigned char phrases[] = {
#embed "../../data/phrases.csv"
};
static const unsigned char prose[] = {
#embed "../../data/prose.csv"
};
static const unsigned char press[] = {
#embed "../../data/press.csv"
};
static const unsigned char province_successions[] = {
#embed "../../data/province_successions.csv"
};
static const unsigned char provinces[] = {
#embed "../../data/provinces.csv"
};
static const unsigned char regions[] = {
#embed "../../data/regions.csv"
};
static const unsigned char sources[] = {
#embed "../../data/sources.csv"
};
static const unsigned char unit_aliases[] = {
#embed "../../data/unit_aliases.csv"
};
static const unsigned char words[] = {
#embed "../../data/words.csv"
};
static const unsigned char labour_force_15plus[] = {
#embed "../../data/labour_force_15plus.csv"
};
static const unsigned char participants_national[] = {
#embed "../../data/participants_national.csv"
};
static const unsigned char participants_provinces[] = {
#embed "../../data/participants_provinces.csv"
};
static const unsigned char population_2025_34_provinces[] = {
#embed "../../data/population_2025_34_provinces.csv"
};
static const unsigned char population_average[] = {
#embed "../../data/population_average.csv"
};
static const unsigned char population_census[] = {
#embed "../../data/population_census.csv"
};
static const unsigned char targets_bhyt[] = {
#embed "../../data/targets_bhyt.csv"
};
static const unsigned char targets_bhyt_2025_reused_names[] = {
#embed "../../data/targets_bhyt_2025_reused_names.csv"
};

#define TABLE(name) {#name ".csv", name, sizeof name}

static const struct BundledTable tables[] = {
    TABLE(activities),
    TABLE(acts),
    TABLE(breakdowns),
    TABLE(campaigns),
    TABLE(communes),
    TABLE(district_successions),
    TABLE(districts),
    TABLE(documents),
    TABLE(former_communes),
    TABLE(grids),
    TABLE(headers),
    TABLE(kinds),
    TABLE(labour_force_15plus),
    TABLE(messages),
    TABLE(participants_national),
    TABLE(participants_provinces),
    TABLE(phrase_kinds),
    TABLE(phrases),
    TABLE(population_2025_34_provinces),
    TABLE(population_average),
    TABLE(population_census),
    TABLE(press),
    TABLE(prose),
    TABLE(province_successions),
    TABLE(provinces),
    TABLE(regions),
    TABLE(sources),
    TABLE(targets_bhyt),
    TABLE(targets_bhyt_2025_reused_names),
    TABLE(unit_aliases),
    TABLE(words),
};

const struct BundledTable *const bundled_tables = tables;
const size_t bundled_table_count = sizeof tables / sizeof tables[0];
