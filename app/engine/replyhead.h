// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/downloaderror.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

namespace engine {

/// Status line and fields of one reply (RFC 9112, 4 and 5), as they were sent.
struct ReplyHead {
    int status = 0; ///< 100 to 999
    bool isHttp11 = true; ///< false: 1.0
    QString reason; ///< the server's own phrase; never markup
    QList<QPair<QByteArray, QByteArray>> fields; ///< in their order, values trimmed and unfolded

    /// The connection may serve another request after this reply (RFC 9112, 9.3).
    bool keepsConnection() const;
    bool operator==(const ReplyHead &) const = default;
};

/// A head may have so many bytes, and so many fields (F29).
inline constexpr qsizetype kLongestHead = 64 * 1024;
inline constexpr qsizetype kMostFields = 256;

/// Bytes of the head that \a bytes begin with, its empty line included; -1 = it goes on. Line ends
/// may lack their CR (RFC 9112, 2.2).
qsizetype headSize(QByteArrayView bytes);

/// Reads a whole head. Fails with InvalidReply where its first line is no status line of HTTP/1,
/// and with HeaderTooLarge.
Result<ReplyHead> parseHead(QByteArrayView head);

} // namespace engine
