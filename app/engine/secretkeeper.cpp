// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/secretkeeper.h"

#include <algorithm>

namespace engine {

OriginSecret withBrought(OriginSecret known, const OriginSecret &brought)
{
    if (!brought.credentials.isEmpty()) {
        known.credentials = brought.credentials;
    }
    known.headers.removeIf([&](const HeaderField &field) {
        return std::any_of(
            brought.headers.begin(), brought.headers.end(), [&](const HeaderField &other) {
                return field.name.trimmed().compare(other.name.trimmed(), Qt::CaseInsensitive) == 0;
            });
    });
    known.headers += brought.headers;
    return known;
}

OriginSecret withoutRead(OriginSecret known, const OriginSecret &read)
{
    if (known.credentials == read.credentials) {
        known.credentials = {};
    }
    known.headers.removeIf([&](const HeaderField &field) { return read.headers.contains(field); });
    return known;
}

} // namespace engine
