// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/secretkeeper.h"

namespace secrets {

/// An entry of the keyring as it is stored: JSON.
QByteArray toText(const engine::OriginSecret &secret);

/// The entry in \a text; an empty one where it is none of ours or above 1 MiB.
engine::OriginSecret fromText(const QByteArray &text);

} // namespace secrets
