// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/storevalues.h"

#include <QString>

namespace cli {

/// Whether a profile in this \a condition is left alone, and nothing is downloaded.
bool isRefusal(store::StoreCondition condition);

/// What the user has to know of the profile, and the way out; empty when all is well.
QString profileSentence(const store::StoreStatus &status);

/// The profile could be opened but not written; \a detail is the system's words.
QString profileUnwritable(const QString &detail);

} // namespace cli
