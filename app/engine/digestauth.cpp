// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/digestauth.h"

#include <QCryptographicHash>
#include <QHash>

#include <algorithm>
#include <cstring>

namespace engine {

namespace {

constexpr qsizetype kMostBytes = 16 * 1024;

/// One challenge of a list: its scheme and its parameters, names in lower case.
struct Challenge {
    QByteArray scheme;
    QHash<QByteArray, QByteArray> parameters;
};

bool isTokenChar(char c)
{
    const bool isAlphanumeric
        = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return isAlphanumeric || (c != '\0' && std::strchr("!#$%&'*+-.^_`|~", c) != nullptr);
}

/// Walks through `Scheme name=value, name="value", Scheme ...` (RFC 9110, 11.6.1).
class ChallengeReader {
public:
    explicit ChallengeReader(const QByteArray &text)
        : m_text(text)
    {
    }

    QList<Challenge> read()
    {
        QList<Challenge> challenges;
        while (skipSeparators(), m_at < m_text.size()) {
            const QByteArray word = token();
            skipSpaces();
            if (word.isEmpty()) {
                ++m_at; // no challenge at all: whatever it is, it is passed over
            } else if (!challenges.isEmpty() && isAt('=')) {
                ++m_at;
                skipSpaces();
                challenges.last().parameters.insert(word.toLower(), value());
            } else {
                challenges.append({ word.toLower(), {} });
            }
        }
        return challenges;
    }

private:
    bool isAt(char c) const { return m_at < m_text.size() && m_text.at(m_at) == c; }
    void skipSpaces()
    {
        while (isAt(' ') || isAt('\t')) {
            ++m_at;
        }
    }
    void skipSeparators()
    {
        while (isAt(' ') || isAt('\t') || isAt(',') || isAt('\n')) {
            ++m_at;
        }
    }
    QByteArray token()
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && isTokenChar(m_text.at(m_at))) {
            ++m_at;
        }
        return m_text.sliced(from, m_at - from);
    }
    QByteArray value()
    {
        if (!isAt('"')) {
            return token();
        }
        QByteArray text;
        for (++m_at; m_at < m_text.size() && !isAt('"'); ++m_at) {
            if (isAt('\\') && m_at + 1 < m_text.size()) {
                ++m_at;
            }
            text += m_text.at(m_at);
        }
        ++m_at;
        return text;
    }

    QByteArray m_text;
    qsizetype m_at = 0;
};

std::optional<DigestAlgorithm> algorithmCalled(const QByteArray &name)
{
    static const QHash<QByteArray, DigestAlgorithm> kNames {
        { "", DigestAlgorithm::Md5 },
        { "md5", DigestAlgorithm::Md5 },
        { "md5-sess", DigestAlgorithm::Md5Session },
        { "sha-256", DigestAlgorithm::Sha256 },
        { "sha-256-sess", DigestAlgorithm::Sha256Session },
    };
    const auto found = kNames.constFind(name.toLower());
    return found == kNames.constEnd() ? std::nullopt : std::optional(*found);
}

bool isSession(DigestAlgorithm algorithm)
{
    return algorithm == DigestAlgorithm::Md5Session || algorithm == DigestAlgorithm::Sha256Session;
}

QByteArray algorithmName(DigestAlgorithm algorithm)
{
    const bool isMd5
        = algorithm == DigestAlgorithm::Md5 || algorithm == DigestAlgorithm::Md5Session;
    return QByteArray(isMd5 ? "MD5" : "SHA-256") + (isSession(algorithm) ? "-sess" : "");
}

QByteArray hashed(DigestAlgorithm algorithm, const QByteArray &text)
{
    const bool isMd5
        = algorithm == DigestAlgorithm::Md5 || algorithm == DigestAlgorithm::Md5Session;
    return QCryptographicHash::hash(
        text, isMd5 ? QCryptographicHash::Md5 : QCryptographicHash::Sha256)
        .toHex();
}

std::optional<DigestChallenge> understood(const Challenge &challenge)
{
    const auto algorithm = algorithmCalled(challenge.parameters.value("algorithm"));
    const QByteArray nonce = challenge.parameters.value("nonce");
    if (challenge.scheme != "digest" || !algorithm || nonce.isEmpty()) {
        return std::nullopt;
    }
    DigestChallenge result;
    const QByteArray qop = challenge.parameters.value("qop").toLower();
    for (const QByteArray &offer : qop.split(',')) {
        result.hasQop = result.hasQop || offer.trimmed() == "auth";
    }
    if (!qop.trimmed().isEmpty() && !result.hasQop) {
        return std::nullopt; // auth-int alone
    }
    result.realm = challenge.parameters.value("realm");
    result.nonce = nonce;
    result.opaque = challenge.parameters.value("opaque");
    result.algorithm = *algorithm;
    result.isStale = challenge.parameters.value("stale").toLower() == "true";
    result.hashesUserName = challenge.parameters.value("userhash").toLower() == "true";
    return result;
}

QByteArray quoted(QByteArray text)
{
    text.replace('\\', "\\\\").replace('"', "\\\"");
    text.removeIf([](char c) { return c == '\r' || c == '\n' || c == '\0'; });
    return '"' + text + '"';
}

/// RFC 7616, 3.4.1 to 3.4.3.
QByteArray responseTo(
    const DigestChallenge &challenge, const Credentials &credentials, const DigestUse &use)
{
    const auto hash = [&](const QByteArray &text) { return hashed(challenge.algorithm, text); };
    QByteArray secret = hash(credentials.userName.toUtf8() + ':' + challenge.realm + ':'
        + credentials.password.toUtf8());
    if (isSession(challenge.algorithm)) {
        secret = hash(secret + ':' + challenge.nonce + ':' + use.clientNonce);
    }
    const QByteArray what = hash(use.method + ':' + use.target);
    if (!challenge.hasQop) {
        return hash(secret + ':' + challenge.nonce + ':' + what);
    }
    const QByteArray count = QByteArray::number(use.count, 16).rightJustified(8, '0');
    return hash(
        secret + ':' + challenge.nonce + ':' + count + ':' + use.clientNonce + ":auth:" + what);
}

} // namespace

std::optional<DigestChallenge> digestChallenge(const QList<QByteArray> &fields)
{
    for (const QByteArray &field : fields) {
        if (field.size() > kMostBytes) {
            continue;
        }
        for (const Challenge &challenge : ChallengeReader(field).read()) {
            if (const auto digest = understood(challenge)) {
                return digest;
            }
        }
    }
    return std::nullopt;
}

bool offersBasic(const QList<QByteArray> &fields)
{
    return std::any_of(fields.begin(), fields.end(), [](const QByteArray &field) {
        const QList<Challenge> challenges
            = field.size() > kMostBytes ? QList<Challenge>() : ChallengeReader(field).read();
        return std::any_of(challenges.begin(), challenges.end(),
            [](const Challenge &challenge) { return challenge.scheme == "basic"; });
    });
}

QByteArray digestAuthorization(
    const DigestChallenge &challenge, const Credentials &credentials, const DigestUse &use)
{
    const QByteArray user = credentials.userName.toUtf8();
    const QByteArray shownUser = challenge.hashesUserName
        ? hashed(challenge.algorithm, user + ':' + challenge.realm)
        : user;
    QByteArray value = "Digest username=" + quoted(shownUser) + ", realm=" + quoted(challenge.realm)
        + ", nonce=" + quoted(challenge.nonce) + ", uri=" + quoted(use.target) + ", response=\""
        + responseTo(challenge, credentials, use)
        + "\", algorithm=" + algorithmName(challenge.algorithm);
    if (challenge.hasQop || isSession(challenge.algorithm)) {
        value += ", cnonce=" + quoted(use.clientNonce);
    }
    if (challenge.hasQop) {
        value += ", qop=auth, nc=" + QByteArray::number(use.count, 16).rightJustified(8, '0');
    }
    if (!challenge.opaque.isEmpty()) {
        value += ", opaque=" + quoted(challenge.opaque);
    }
    return challenge.hashesUserName ? value + ", userhash=true" : value;
}

QByteArray requestTarget(const QUrl &url)
{
    const QUrl::FormattingOptions form = QUrl::RemoveScheme | QUrl::RemoveAuthority
        | QUrl::RemoveFragment | QUrl::NormalizePathSegments;
    const QByteArray target = url.toEncoded(form);
    return target.startsWith('/') ? target : '/' + target;
}

} // namespace engine
