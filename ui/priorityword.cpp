// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/priorityword.h"

#include <QCoreApplication>

namespace ui {

QString priorityWord(engine::Priority priority)
{
    switch (priority) {
    case engine::Priority::High:
        return QCoreApplication::translate("ui::Priority", "High");
    case engine::Priority::Normal:
        return QCoreApplication::translate("ui::Priority", "Normal");
    case engine::Priority::Low:
        return QCoreApplication::translate("ui::Priority", "Low");
    }
    return {};
}

} // namespace ui
