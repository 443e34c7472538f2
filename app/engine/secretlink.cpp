// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/secretlink.h"

#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace engine {

namespace {

/// Query names whose value opens what the link leads to. Lower case, without '-', '_' and '.'.
constexpr std::array kSecretQueryNames {
    "accesskey"_L1,
    "accesskeyid"_L1,
    "accesstoken"_L1,
    "apikey"_L1,
    "assertion"_L1,
    "auth"_L1,
    "authkey"_L1,
    "authorization"_L1,
    "authtoken"_L1,
    "awsaccesskeyid"_L1,
    "bearer"_L1,
    "clientsecret"_L1,
    "code"_L1,
    "cookie"_L1,
    "credential"_L1,
    "credentials"_L1,
    "digest"_L1,
    "downloadtoken"_L1,
    "dltoken"_L1,
    "googleaccessid"_L1,
    "hash"_L1,
    "hdnea"_L1,
    "hdnts"_L1,
    "hmac"_L1,
    "idtoken"_L1,
    "jsessionid"_L1,
    "jwt"_L1,
    "key"_L1,
    "keypairid"_L1,
    "md5"_L1,
    "otp"_L1,
    "pass"_L1,
    "passcode"_L1,
    "passkey"_L1,
    "passphrase"_L1,
    "passwd"_L1,
    "password"_L1,
    "phpsessid"_L1,
    "pin"_L1,
    "policy"_L1,
    "privatetoken"_L1,
    "pwd"_L1,
    "refreshtoken"_L1,
    "samlresponse"_L1,
    "secret"_L1,
    "securitytoken"_L1,
    "session"_L1,
    "sessionid"_L1,
    "sessiontoken"_L1,
    "sid"_L1,
    "sig"_L1,
    "sign"_L1,
    "signature"_L1,
    "signed"_L1,
    "ticket"_L1,
    "tkn"_L1,
    "token"_L1,
    "xamzcredential"_L1,
    "xamzsecuritytoken"_L1,
    "xamzsignature"_L1,
    "xgoogcredential"_L1,
    "xgoogsignature"_L1,
};

/// Parts that give a name away wherever they stand in it ("my_upload_token_2").
constexpr std::array kSecretQueryParts { "token"_L1, "secret"_L1, "signature"_L1, "password"_L1,
    "passwd"_L1, "credential"_L1, "apikey"_L1 };

bool isSecretQuery(QStringView encodedName)
{
    QString name = QUrl::fromPercentEncoding(encodedName.toUtf8()).toLower();
    name.removeIf([](QChar c) { return c == u'-' || c == u'_' || c == u'.'; });
    return std::find(kSecretQueryNames.begin(), kSecretQueryNames.end(), name)
        != kSecretQueryNames.end()
        || std::any_of(kSecretQueryParts.begin(), kSecretQueryParts.end(),
            [&](QLatin1StringView part) { return name.contains(part); });
}

/// \a text is NAME=VALUE. Only the value goes: the name tells a reader what was there.
QString maskedPair(QStringView text)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals < 0 || equals + 1 == text.size() || !isSecretQuery(text.left(equals))) {
        return text.toString();
    }
    return text.left(equals + 1).toString() + u"***"_s;
}

QString maskedPairs(const QString &query)
{
    QString result;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= query.size(); ++i) {
        if (i == query.size() || query.at(i) == u'&' || query.at(i) == u';') {
            result += maskedPair(QStringView(query).mid(begin, i - begin));
            result += i == query.size() ? QString() : QString(query.at(i));
            begin = i + 1;
        }
    }
    return result;
}

} // namespace

QString maskedLink(const QUrl &url)
{
    // The fragment never reaches the server, but may hold a token or a key all the same.
    const QString bare = url.toString(
        QUrl::FullyEncoded | QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    // Path parameters (";jsessionid=...") are pairs of their own.
    const qsizetype parameters = bare.indexOf(u';');
    const QString path
        = parameters < 0 ? bare : bare.left(parameters) + maskedPairs(bare.mid(parameters));
    return url.hasQuery() ? path + u'?' + maskedPairs(url.query(QUrl::FullyEncoded)) : path;
}

} // namespace engine
