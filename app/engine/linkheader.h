// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QUrl>

namespace engine {

/// Where the answer from \a base goes on: the first http or https link of the relation "next" in
/// its Link header (RFC 8288, 3). Empty where there is none.
QUrl nextInHeader(const QList<QPair<QByteArray, QByteArray>> &fields, const QUrl &base);

} // namespace engine
