// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/integration/cliprogram.h"
#include "tests/support/faultserver.h"

/// What the tests of bobbin-cli have its servers serve.
namespace support {

inline Content content(qint64 size, quint64 seed = 7)
{
    return { .size = size, .seed = seed };
}

inline QByteArray bytesOf(const Content &content)
{
    return content.bytes(0, content.length());
}

inline QString text(const QUrl &url)
{
    return url.toString();
}

} // namespace support
