// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace cli {

/// The translation context of everything that bobbin-cli says by itself.
class Text {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

} // namespace cli
