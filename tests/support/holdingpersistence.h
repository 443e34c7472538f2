// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/memorypersistence.h"

#include <utility>

namespace support {

/// A disk that takes its time: nothing is committed until release().
class HoldingPersistence : public MemoryPersistence {
public:
    void save(quint64 serial, const QList<engine::Download> &records, bool isUrgent) override
    {
        if (isHolding) {
            held.append({ serial, records });
        } else {
            MemoryPersistence::save(serial, records, isUrgent);
        }
    }
    void release()
    {
        isHolding = false;
        for (const auto &[serial, records] : std::exchange(held, {})) {
            save(serial, records, true);
        }
    }

    bool isHolding = false;
    QList<std::pair<quint64, QList<engine::Download>>> held;
};

} // namespace support
