// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace engine {

/// The extensions that files of a MIME type have, without dot, the usual one first; empty when the
/// type is unknown or says nothing of the content. Common types are the same on every system.
QStringList extensionsForMimeType(const QString &mimeType);

} // namespace engine
