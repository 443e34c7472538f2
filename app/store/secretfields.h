// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace store {

/// The link as it is stored: percent-encoded, without user name and password.
QString storedUrl(const QUrl &url);

/// \a text without the "name:password@" of links in it.
QString withoutUserInfo(const QString &text);

} // namespace store
