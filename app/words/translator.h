// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace words {

/// Gives this folder's sentences their one translation context, which is called like the class so
/// that lupdate finds it without reading this header too.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace words
