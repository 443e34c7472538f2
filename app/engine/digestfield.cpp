// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/digestfield.h"

#include <QRegularExpression>

#include <array>
#include <optional>

namespace engine {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestField = 8192;

struct Row {
    QByteArrayView name; ///< lower case
    ChecksumAlgorithm algorithm;
    qsizetype bytes;
    bool isWeak = false; ///< only RFC 3230 still has it
};

/// Strongest first.
constexpr std::array kRows {
    Row { "sha-512", ChecksumAlgorithm::Sha512, 64 },
    Row { "sha-256", ChecksumAlgorithm::Sha256, 32 },
    Row { "sha", ChecksumAlgorithm::Sha1, 20, true },
    Row { "md5", ChecksumAlgorithm::Md5, 16, true },
};

struct Member {
    QByteArray name;
    QByteArray digest;
};

QByteArray fromBase64(const QByteArray &text)
{
    const auto decoded
        = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? decoded.decoded : QByteArray();
}

/// The byte sequences of a dictionary (RFC 8941, 3.2); none at all where its syntax is broken.
/// Members of other types are passed over.
QList<Member> fromDictionary(const QList<QByteArray> &values)
{
    static const QRegularExpression kMember(
        u"\\G[ \\t]*([a-z*][a-z0-9_.*-]*)"
        "(?:=(?::([A-Za-z0-9+/=]*):|\"(?:[^\"\\\\]|\\\\.)*\"|[A-Za-z0-9*?.:/+-]+))?"
        "(?:;[^,\"]*)?[ \\t]*(,|$)"_s);
    const QString text = QString::fromLatin1(values.join(", "));
    QList<Member> members;
    qsizetype at = 0;
    while (at < text.size()) {
        const auto match = kMember.match(text, at);
        const bool isCutShort = match.captured(3) == u","_s && match.capturedEnd() == text.size();
        if (!match.hasMatch() || isCutShort) {
            return {};
        }
        if (match.hasCaptured(2)) {
            members.append(
                { match.captured(1).toLatin1(), fromBase64(match.captured(2).toLatin1()) });
        }
        at = match.capturedEnd();
    }
    return members;
}

/// "algorithm=base64" with commas between (RFC 3230, 4.3.2); the algorithm in any case.
QList<Member> fromInstanceDigest(const QList<QByteArray> &values)
{
    QList<Member> members;
    for (const QByteArray &one : values.join(',').split(',')) {
        const qsizetype at = one.indexOf('=');
        if (at > 0) {
            members.append(
                { one.first(at).trimmed().toLower(), fromBase64(one.sliced(at + 1).trimmed()) });
        }
    }
    return members;
}

/// What \a members say of \a row; empty when nothing, or two things.
QByteArray digestOf(const Row &row, const QList<Member> &members)
{
    std::optional<QByteArray> found;
    for (const Member &member : members) {
        if (member.name != row.name) {
            continue;
        }
        if (member.digest.size() != row.bytes || (found && *found != member.digest)) {
            return {};
        }
        found = member.digest;
    }
    return found.value_or(QByteArray());
}

bool isTooLong(const QList<QByteArray> &values)
{
    return values.join().size() > kLongestField;
}

} // namespace

Checksum foundChecksum(const DigestFields &fields, bool isBodyTheFile)
{
    if (isTooLong(fields.repr) || isTooLong(fields.content) || isTooLong(fields.instance)) {
        return {};
    }
    const QList<Member> repr = fromDictionary(fields.repr);
    const QList<Member> content = isBodyTheFile ? fromDictionary(fields.content) : QList<Member>();
    const QList<Member> instance = fromInstanceDigest(fields.instance);
    for (const Row &row : kRows) {
        for (const QList<Member> *const members : { &repr, &content, &instance }) {
            const bool isAllowed = !row.isWeak || members == &instance;
            const QByteArray digest = isAllowed ? digestOf(row, *members) : QByteArray();
            if (!digest.isEmpty()) {
                return { row.algorithm, digest.toHex() };
            }
        }
    }
    return {};
}

} // namespace engine
