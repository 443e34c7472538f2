// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/checksumtext.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace engine {

using namespace Qt::StringLiterals;

namespace {

struct Row {
    ChecksumAlgorithm algorithm;
    QLatin1StringView name; ///< without '-' and '_'
    qsizetype digits;
};

constexpr std::array<Row, 4> kRows { {
    { ChecksumAlgorithm::Md5, QLatin1StringView("md5"), 32 },
    { ChecksumAlgorithm::Sha1, QLatin1StringView("sha1"), 40 },
    { ChecksumAlgorithm::Sha256, QLatin1StringView("sha256"), 64 },
    { ChecksumAlgorithm::Sha512, QLatin1StringView("sha512"), 128 },
} };

/// A checksum as it is written, taken apart.
struct Written {
    QString name; ///< of the algorithm; null = none
    QString digits;
};

bool isHex(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    });
}

Written takenApart(const QString &text)
{
    // "HEX  name" of sha256sum, with '*' before the name of a binary one and '\' before a line
    // whose name is escaped; "SHA256 (name) = HEX" of BSD; "sha256-BASE64" of web pages.
    static const QRegularExpression kLine(u"^\\\\?([0-9A-Fa-f]{32,})[ \\t]+[^ \\t].*$"_s);
    static const QRegularExpression kBsd(u"^([\\w-]+)\\s*\\(.*\\)\\s*=\\s*([0-9A-Fa-f]+)$"_s);
    static const QRegularExpression kWeb(u"^(sha256|sha512)-([A-Za-z0-9+/]+=*)$"_s);
    static const QRegularExpression kPairs(
        u"^[0-9A-Fa-f]{2}([: ])[0-9A-Fa-f]{2}(\\1[0-9A-Fa-f]{2})+$"_s);
    if (const auto line = kLine.match(text); line.hasMatch()) {
        return { {}, line.captured(1) };
    }
    for (const QRegularExpression &named : { kBsd, kWeb }) {
        if (const auto match = named.match(text); match.hasMatch()) {
            return { match.captured(1), match.captured(2) };
        }
    }
    if (kPairs.match(text).hasMatch()) {
        return { {}, QString(text).remove(u':').remove(u' ') };
    }
    const auto separator
        = std::find_if(text.begin(), text.end(), [](QChar c) { return c == u':' || c == u'='; });
    if (separator == text.end()) {
        return { {}, text };
    }
    const qsizetype at = separator - text.begin();
    const QString name = text.first(at).trimmed();
    return { name.isNull() ? u""_s : name, text.sliced(at + 1).trimmed() };
}

/// The digits of \a row in hex, lower case; empty where \a digits are none. Base64 comes with or
/// without the colons that structured fields have around it (RFC 8941).
QByteArray hexFor(const Row &row, const QString &digits, bool isNamed)
{
    if (digits.size() == row.digits && isHex(digits)) {
        return digits.toLower().toLatin1();
    }
    if (!isNamed) {
        return {}; // without a name only hex is unmistakable
    }
    QByteArray base64 = digits.toLatin1();
    if (base64.size() > 2 && base64.startsWith(':') && base64.endsWith(':')) {
        base64 = base64.sliced(1, base64.size() - 2);
    }
    const auto decoded
        = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    return decoded && decoded.decoded.size() * 2 == row.digits ? decoded.decoded.toHex()
                                                               : QByteArray();
}

} // namespace

Result<Checksum> parseChecksum(const QString &text)
{
    const QString whole = text.trimmed();
    const Written written = takenApart(whole);
    const bool isNamed = !written.name.isNull();
    const QString name = QString(written.name).toLower().remove(u'-').remove(u'_');
    for (const Row &row : kRows) {
        const QByteArray hex
            = !isNamed || name == row.name ? hexFor(row, written.digits, isNamed) : QByteArray();
        if (!hex.isEmpty()) {
            return Checksum { row.algorithm, hex };
        }
    }
    return DownloadError { ErrorKind::ChecksumUnsupported, 0, whole };
}

} // namespace engine
