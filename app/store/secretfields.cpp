// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/secretfields.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace store {

using namespace Qt::StringLiterals;

namespace {

// Parts of names: with them X-Auth-Token, PRIVATE-TOKEN, Proxy-Authorization, X-Amz-Security-Token
// and their like are caught as well. A harmless header dropped is a lesser harm than a stored key.
constexpr std::array kSecretParts { QByteArrayView("auth"), QByteArrayView("cookie"),
    QByteArrayView("token"), QByteArrayView("secret"), QByteArrayView("key"),
    QByteArrayView("passw"), QByteArrayView("credential"), QByteArrayView("session"),
    QByteArrayView("signature"), QByteArrayView("jwt"), QByteArrayView("bearer"),
    QByteArrayView("csrf"), QByteArrayView("xsrf") };

} // namespace

bool isSecretHeader(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    return std::any_of(kSecretParts.begin(), kSecretParts.end(),
        [&lower](QByteArrayView part) { return lower.contains(part); });
}

QString storedUrl(const QUrl &url)
{
    return url.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo);
}

QString withoutUserInfo(const QString &text)
{
    static const QRegularExpression kUserInfo(u"//[^/?#\\s\"'<>]*@"_s);
    if (!text.contains(u'@')) {
        return text; // nearly always, and much faster
    }
    QString stripped = text;
    return stripped.replace(kUserInfo, u"//"_s);
}

} // namespace store
