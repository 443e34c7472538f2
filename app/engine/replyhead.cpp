// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/replyhead.h"

#include <algorithm>

namespace engine {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Takes the next line off \a rest, without its line end.
QByteArrayView takeLine(QByteArrayView &rest)
{
    const qsizetype end = rest.indexOf('\n');
    QByteArrayView line = end < 0 ? rest : rest.first(end);
    rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
    if (line.endsWith('\r')) {
        line.chop(1);
    }
    return line;
}

/// "HTTP/1.x NNN", and a reason after a space, which may lack (RFC 9112, 4).
bool readStatusLine(QByteArrayView line, ReplyHead *head)
{
    constexpr QByteArrayView kVersion("HTTP/1.");
    constexpr qsizetype kStatusAt = 9;
    const bool isFormed = line.size() >= kStatusAt + 3 && line.startsWith(kVersion)
        && isDigit(line.at(7)) && line.at(8) == ' '
        && std::all_of(line.begin() + kStatusAt, line.begin() + kStatusAt + 3, isDigit)
        && (line.size() == kStatusAt + 3 || line.at(kStatusAt + 3) == ' ')
        && line.at(kStatusAt) != '0';
    if (!isFormed) {
        return false;
    }
    head->isHttp11 = line.at(7) != '0';
    head->status = line.sliced(kStatusAt, 3).toByteArray().toInt();
    head->reason = QString::fromUtf8(line.sliced(kStatusAt + 3).trimmed());
    return true;
}

} // namespace

bool ReplyHead::keepsConnection() const
{
    bool keeps = isHttp11;
    for (const auto &[name, value] : fields) {
        if (name.compare("connection", Qt::CaseInsensitive) != 0) {
            continue;
        }
        for (const QByteArray &option : value.toLower().split(',')) {
            if (option.trimmed() == "close") {
                return false;
            }
            keeps = keeps || option.trimmed() == "keep-alive";
        }
    }
    return keeps;
}

qsizetype headSize(QByteArrayView bytes)
{
    for (qsizetype end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', end + 1)) {
        const QByteArrayView rest = bytes.sliced(end + 1);
        if (rest.startsWith('\n')) {
            return end + 2;
        }
        if (rest.startsWith("\r\n")) {
            return end + 3;
        }
    }
    return -1;
}

Result<ReplyHead> parseHead(QByteArrayView head)
{
    ReplyHead result;
    QByteArrayView rest = head;
    const QByteArrayView first = takeLine(rest);
    if (!readStatusLine(first, &result)) {
        return DownloadError { ErrorKind::InvalidReply, 0,
            QString::fromLatin1(first.first(std::min<qsizetype>(first.size(), 100))) };
    }
    while (!rest.isEmpty()) {
        const QByteArrayView line = takeLine(rest);
        if (line.startsWith(' ') || line.startsWith('\t')) { // folded: RFC 9112, 5.2
            if (!result.fields.isEmpty()) {
                QByteArray &value = result.fields.last().second;
                value = (value + ' ' + line.trimmed().toByteArray()).trimmed();
            }
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0) {
            continue; // no field: servers' stray lines mean nothing
        }
        if (result.fields.size() == kMostFields) {
            return DownloadError { ErrorKind::HeaderTooLarge, result.status, {} };
        }
        result.fields.append({ line.first(colon).trimmed().toByteArray(),
            line.sliced(colon + 1).trimmed().toByteArray() });
    }
    return result;
}

} // namespace engine
