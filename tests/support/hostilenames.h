// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>
#include <QString>

/// File names as an enemy would choose them, and what must be true of what we make of them.
namespace hostile {

/// Up to 13 pieces that have made trouble in names, and some that have not.
QString randomName(QRandomGenerator *random);

/// What is wrong with a sanitised name as one component of a path (H01 to H27); empty = nothing.
QString complaint(const QString &name);

/// What is wrong with what sanitizeFileName() makes of \a name, whatever the type: the name itself,
/// its part file and its numbered forms, and that doing it twice changes nothing more.
QString complaintOfSanitized(const QString &name, const QString &mimeType = {});

} // namespace hostile
