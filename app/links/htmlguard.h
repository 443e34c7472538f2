// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace links {

/// How much of a page may be given to the parser: everything, or what stands before the first tag
/// of over 64 KiB. The parser looks for a tag's end again with every chunk it gets, so a tag that
/// never ends would take it time without end (H33).
qsizetype safeLength(QByteArrayView html);

} // namespace links
