// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engineconfig.h"

#include <QStringList>

namespace settings {

// Lists of the settings as the file has them, a line each. What cannot be read is left out (H38).

QStringList hostPatternLines(const QStringList &patterns);
QStringList hostPatternsFrom(const QStringList &lines);

/// "host:port SHA256", the digest in hex.
QStringList tlsExceptionLines(const QList<engine::TlsException> &exceptions);
QList<engine::TlsException> tlsExceptionsFrom(const QStringList &lines);

/// JSON. Header fields that may carry secrets are not written (H63).
QStringList hostRuleLines(const QList<engine::HostRule> &rules);
QList<engine::HostRule> hostRulesFrom(const QStringList &lines);

/// "on" or "off", the grid as 168 digits, then the limits in bytes a second.
QStringList timetableLines(const engine::SpeedTimetable &timetable);
engine::SpeedTimetable timetableFrom(const QStringList &lines);

} // namespace settings
