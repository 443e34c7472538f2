// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/signins.h"

#include "app/engine/fetchorder.h"
#include "app/engine/secretkeeper.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace engine {

namespace {

constexpr qsizetype kMostOrigins = 1000;
constexpr int kMostAnswers = 3;

QByteArray freshNonce()
{
    std::array<quint32, 4> words {};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof(words)).toHex();
}

bool isAuthorization(const HeaderField &field)
{
    return field.name.trimmed().compare("authorization", Qt::CaseInsensitive) == 0;
}

bool hasAuthorization(const FetchOrder &order)
{
    return std::any_of(order.fields.begin(), order.fields.end(), isAuthorization);
}

} // namespace

SignIns::Asked SignIns::learn(const FetchOrder &order, const QList<QByteArray> &fields)
{
    const QString origin = originKey(order.url);
    const auto digest = digestChallenge(fields);
    // Some ask without saying for what: enough for a login that was given for them.
    const bool isUnsaid
        = fields.isEmpty() && !order.credentials.waitsToBeAsked && !m_known.contains(origin);
    const bool isBasic = (offersBasic(fields) || isUnsaid) && !hasAuthorization(order);
    if (order.credentials.isEmpty() || (!digest && !isBasic)) {
        return {};
    }
    if (m_known.size() >= kMostOrigins) {
        m_known.clear();
    }
    if (!digest) {
        m_known.insert(origin, { std::nullopt, fields.isEmpty() });
        return { SignInScheme::Basic, false };
    }
    m_known.insert(origin, { DigestUses { *digest, freshNonce(), 0 } });
    return { SignInScheme::Digest, digest->isStale };
}

SignInScheme SignIns::sign(FetchOrder &order)
{
    if (order.credentials.isEmpty()) {
        return SignInScheme::None;
    }
    const auto known = m_known.find(originKey(order.url));
    if (known != m_known.end() && known->digest) {
        DigestUses &digest = *known->digest;
        const DigestUse use { order.isHead ? "HEAD" : "GET", requestTarget(order.url),
            digest.clientNonce, ++digest.uses };
        order.fields.removeIf(isAuthorization);
        order.fields.append(
            { "Authorization", digestAuthorization(digest.challenge, order.credentials, use) });
        return SignInScheme::Digest;
    }
    const bool waits = order.credentials.waitsToBeAsked;
    const bool isAsked = known != m_known.end() && !(waits && known->isUnsaid);
    const bool goesFirst = order.url.scheme() == u"https" && !waits;
    if ((!isAsked && !goesFirst) || hasAuthorization(order)) {
        return SignInScheme::None;
    }
    order.fields.append({ "Authorization", basicAuthorization(order.credentials) });
    return SignInScheme::Basic;
}

bool SignIn::answers(SignIns &known, const FetchOrder &order, const QList<QByteArray> &challenges)
{
    const SignIns::Asked asked = known.learn(order, challenges);
    // A second challenge to one request means a wrong password, unless it says otherwise.
    const bool isWrong = (m_answers > 0 && !asked.isStale)
        || (asked.scheme == SignInScheme::Basic && m_sent == SignInScheme::Basic);
    if (asked.scheme == SignInScheme::None || isWrong) {
        return false;
    }
    return ++m_answers <= kMostAnswers;
}

} // namespace engine
