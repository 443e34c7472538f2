// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/profilewords.h"

#include "app/cli/text.h"

namespace cli {

using store::StoreCondition;

bool isRefusal(StoreCondition condition)
{
    // What cannot be written can do without: the downloads are what was asked for. A profile
    // that belongs to somebody else at the moment is another matter.
    return condition == StoreCondition::InUseByWindow || condition == StoreCondition::InUse
        || condition == StoreCondition::NewerSchema;
}

QString profileSentence(const store::StoreStatus &status)
{
    switch (status.condition) {
    case StoreCondition::Ok:
        return {};
    case StoreCondition::Repaired:
        return Text::tr("The profile's database was damaged; it is kept as %1, and what could be "
                        "read goes on.")
            .arg(status.damagedPath);
    case StoreCondition::NewerSchema:
        return Text::tr("This profile was written by a newer version of Bobbin and is left alone; "
                        "name another one with --profile.");
    case StoreCondition::InUseByWindow:
        return Text::tr("This profile belongs to a Bobbin window that is open; close it, or name "
                        "another profile with --profile.");
    case StoreCondition::InUse:
        return Text::tr("Another program is at work on this profile; try again later, or name "
                        "another one with --profile.");
    case StoreCondition::ReadOnly:
    case StoreCondition::FolderFailed:
    case StoreCondition::Failed:
        return profileUnwritable(status.detail);
    }
    Q_UNREACHABLE();
}

QString profileUnwritable(const QString &detail)
{
    return detail.isEmpty()
        ? Text::tr("The profile cannot be written; downloads that are interrupted now start over.")
        : Text::tr("The profile cannot be written (%1); downloads that are interrupted now start "
                   "over.")
              .arg(detail);
}

} // namespace cli
