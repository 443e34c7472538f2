// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/faultbook.h"

namespace support {

/// A reply worked out to bytes: the head as it goes out, and which bytes of which body follow.
struct PlannedReply {
    QByteArray head; ///< 1xx replies, status line, fields and the empty line
    int status = 0;
    Content body;
    QByteArray prefix; ///< raw bytes between head and body (multipart headers)
    qint64 from = 0; ///< first byte of the body that is sent
    qint64 count = 0; ///< bytes
    bool isChunked = false;
    bool closesAtEnd = false;
    bool playsRange = false; ///< the scripted answer to Range was really given
};

PlannedReply planReply(const Choice &choice, const SeenRequest &request);

} // namespace support
