// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace store {

/// Whether a request header of that name (any case) carries a secret and is never stored.
bool isSecretHeader(const QByteArray &name);

/// The link as it is stored: percent-encoded, without user name and password.
QString storedUrl(const QUrl &url);

/// \a text without the "name:password@" of links in it.
QString withoutUserInfo(const QString &text);

} // namespace store
