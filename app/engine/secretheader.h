// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace engine {

/// Whether a header field called \a name may carry a secret, which leaves neither its origin nor
/// the memory of this run (F49, I5): the one table of names.
bool isSecretHeader(const QByteArray &name);

} // namespace engine
