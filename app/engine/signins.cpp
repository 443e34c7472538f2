// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/signins.h"

#include "app/engine/fetchorder.h"
#include "app/engine/secretkeeper.h"

#include <QRandomGenerator>

#include <array>

namespace engine {

namespace {

constexpr qsizetype kMostOrigins = 1000;

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

} // namespace

std::optional<DigestChallenge> SignIns::learn(
    const FetchOrder &order, const QList<QByteArray> &fields)
{
    const auto challenge = order.credentials.isEmpty() ? std::nullopt : digestChallenge(fields);
    if (challenge) {
        if (m_known.size() >= kMostOrigins) {
            m_known.clear();
        }
        m_known.insert(originKey(order.url), { *challenge, freshNonce(), 0 });
    }
    return challenge;
}

void SignIns::sign(FetchOrder &order)
{
    if (m_known.isEmpty() || order.credentials.isEmpty()) {
        return;
    }
    const auto known = m_known.find(originKey(order.url));
    if (known == m_known.end()) {
        return;
    }
    const DigestUse use { order.isHead ? "HEAD" : "GET", requestTarget(order.url),
        known->clientNonce, ++known->uses };
    order.fields.removeIf(isAuthorization);
    order.fields.append(
        { "Authorization", digestAuthorization(known->challenge, order.credentials, use) });
}

} // namespace engine
