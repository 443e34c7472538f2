// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <optional>

namespace engine {

/// What \a text, the contents of a .netrc, says of \a host: the first machine of that name, else
/// the default entry. Macros are passed over. Hostile input (H36): beyond 64 KiB it is not read,
/// and a word above 4 KiB is none. Case of the host does not count.
std::optional<Credentials> netrcCredentials(const QByteArray &text, const QString &host);

/// The same of the file at \a path, which has to be a plain file. Blocks for reading it.
std::optional<Credentials> netrcFileCredentials(const QString &path, const QString &host);

} // namespace engine
