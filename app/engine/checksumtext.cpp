// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/checksumtext.h"

#include <algorithm>
#include <array>

namespace engine {

namespace {

struct Row {
    ChecksumAlgorithm algorithm;
    QLatin1StringView name; ///< without '-'
    qsizetype digits;
};

constexpr std::array<Row, 4> kRows { {
    { ChecksumAlgorithm::Md5, QLatin1StringView("md5"), 32 },
    { ChecksumAlgorithm::Sha1, QLatin1StringView("sha1"), 40 },
    { ChecksumAlgorithm::Sha256, QLatin1StringView("sha256"), 64 },
    { ChecksumAlgorithm::Sha512, QLatin1StringView("sha512"), 128 },
} };

bool isHex(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    });
}

} // namespace

Result<Checksum> parseChecksum(const QString &text)
{
    const QString whole = text.trimmed();
    const auto separator
        = std::find_if(whole.begin(), whole.end(), [](QChar c) { return c == u':' || c == u'='; });
    const qsizetype at = separator - whole.begin();
    const bool isNamed = separator != whole.end();
    const QString name
        = isNamed ? whole.first(at).trimmed().toLower().remove(u'-').remove(u'_') : QString();
    const QString hex = isNamed ? whole.sliced(at + 1).trimmed() : whole;

    const auto row = std::find_if(kRows.begin(), kRows.end(), [&](const Row &candidate) {
        return hex.size() == candidate.digits && (!isNamed || name == candidate.name);
    });
    if (row == kRows.end() || !isHex(hex)) {
        return DownloadError { ErrorKind::ChecksumUnsupported, 0, whole };
    }
    return Checksum { row->algorithm, hex.toLower().toLatin1() };
}

} // namespace engine
