// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QList>
#include <QMetaType>

#include <chrono>
#include <optional>

namespace support {

inline constexpr qint64 kKiB = 1024;
inline constexpr qint64 kMiB = 1024 * kKiB;

/// A file body known by two numbers: the byte at an offset is a function of seed and offset, so
/// that large files need no memory. \a literal, where given, is the body itself.
struct Content {
    qint64 size = 0; ///< bytes
    quint64 seed = 1;
    QByteArray literal = {};

    qint64 length() const { return literal.isEmpty() ? size : literal.size(); }
    QByteArray bytes(qint64 from, qint64 count) const;
    QByteArray sha256() const; ///< lower case hex of the whole body
};

/// Which requests a reply is for.
enum class When {
    Any,
    Head,
    Plain, ///< GET without Range
    Ranged, ///< GET with Range
    RangedAtStart, ///< Range from byte 0
    RangedLater, ///< Range from a byte after 0
    Anonymous, ///< no Authorization
    NotDigest, ///< no Authorization of that scheme
    Conditional, ///< GET with Range and If-Range
};

/// How a Range field is answered.
enum class RangePlay {
    Honour,
    Ignore, ///< 200 with the whole body
    ShiftedStart, ///< 206 that starts 100 bytes late, and says so
    ShorterEnd, ///< 206 with half of what was asked, and says so
    ToTheEnd, ///< 206 up to the end of the file, whatever end was asked
    OtherTotal, ///< 206 with another total size
    StarTotal, ///< 206 with an unknown total, "*"
    NoContentRange, ///< 206 that does not say which bytes it has
    BadContentRange, ///< 206 with a malformed Content-Range
    Multipart, ///< 206 with multipart/byteranges
    RangeInside200, ///< status 200 with a Content-Range
    UnaskedPartial, ///< 206 also where no range was asked for
    NotSatisfiable, ///< 416 with the total size
    NotSatisfiableBare, ///< 416 that does not say the size
};

/// How the reply ends once \a cutAfter bytes of its body are out.
enum class Ending {
    Whole,
    Close, ///< the connection is closed in order
    Reset, ///< RST
    Cut, ///< closed below TLS, which has not said that this is the end
    Stall, ///< nothing more comes, the connection stays
};

/// One scripted reply; plain data. What is not set is what a good server would do.
struct Reply {
    QByteArray fault = {}; ///< number in the catalogue, counted when the fault was played
    When when = When::Any;
    int times = -1; ///< how many matching requests get it; -1 = all
    int status = 200;
    QByteArray statusLine = {}; ///< raw, without line end; empty = made from status
    QByteArray before = {}; ///< raw bytes sent before the status line (1xx replies)
    QByteArrayList headers = {}; ///< raw lines, without line end, sent as they are
    bool automaticHeaders = true; ///< length, validators, type, Accept-Ranges
    bool automaticLength = true;
    RangePlay range = RangePlay::Honour;
    std::optional<Content> body = {}; ///< instead of the resource's
    bool chunked = false;
    bool lastChunk = true; ///< the terminating chunk of a chunked body
    qint64 excess = 0; ///< bytes right behind the body, which no length counts
    Ending ending = Ending::Whole;
    qint64 cutAfter = -1; ///< bytes of the body; -1 = the ending comes after the whole body
    qint64 holdAfter = -1; ///< bytes of the body; the rest waits for letGo(); -1 = it does not
    bool closeSilently = false; ///< not one byte of reply
    std::chrono::milliseconds delay = std::chrono::milliseconds(0); ///< before the first byte
    qint64 bytesPerSecond = 0; ///< for this connection, 0 = as fast as it goes
};

/// To whom does not say who they are: the server asks for Basic.
inline Reply askingWho()
{
    return {
        .when = When::Anonymous, .status = 401, .headers = { "WWW-Authenticate: Basic realm=\"r\"" }
    };
}

/// What stands behind one path. The first reply that matches is sent, else a good one.
struct Resource {
    Content content = {};
    QByteArray etag = "\"v1\""; ///< as sent; empty = none
    QByteArray lastModified = "Mon, 01 Jan 2024 00:00:00 GMT"; ///< empty = none
    QByteArray contentType = "application/octet-stream";
    qint64 bytesPerSecond = 0; ///< for each connection
    bool countsDelivered = false; ///< what the client's system has acknowledged, see delivered()
    int maxSimultaneous = 0; ///< further requests get 503 (F13); 0 = no limit
    QList<Reply> replies = {};
};

/// One request as it came, and what was sent back.
struct SeenRequest {
    int connection = 0; ///< connections are numbered from 1 in the order they came
    QString cipher = {}; ///< by its standard name; empty without TLS
    QByteArray method = {};
    QByteArray target = {};
    QByteArrayList headers = {}; ///< raw lines
    int status = 0; ///< of the reply; 0 = none was sent
    qint64 from = -1; ///< first byte of the asked range; -1 = no range
    qint64 to = -1; ///< last byte of the asked range; -1 = open
    qint64 bodyBytes = 0; ///< sent so far
    qint64 at = 0; ///< milliseconds since the server's start

    /// The value of field \a name, or nothing; the name's case does not count.
    std::optional<QByteArray> header(QByteArrayView name) const;
};

/// Body bytes handed to a connection: when, which connection, how many.
struct SentBytes {
    qint64 at = 0; ///< milliseconds since the server's start
    int connection = 0;
    qint64 bytes = 0;
};

} // namespace support

Q_DECLARE_METATYPE(support::Content)
