// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/secrettext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace secrets {

namespace {

constexpr qsizetype kMostBytes = 1024 * 1024;
constexpr qsizetype kMostHeaders = 100;

} // namespace

QByteArray toText(const engine::OriginSecret &secret)
{
    QJsonArray headers;
    for (const engine::HeaderField &field : secret.headers) {
        headers.append(
            QJsonArray { QString::fromLatin1(field.name), QString::fromLatin1(field.value) });
    }
    const QJsonObject entry {
        { u"user"_s, secret.credentials.userName },
        { u"password"_s, secret.credentials.password },
        { u"headers"_s, headers },
    };
    return QJsonDocument(entry).toJson(QJsonDocument::Compact);
}

engine::OriginSecret fromText(const QByteArray &text)
{
    engine::OriginSecret secret;
    if (text.size() > kMostBytes) {
        return secret;
    }
    const QJsonObject entry = QJsonDocument::fromJson(text).object();
    secret.credentials
        = { entry.value("user"_L1).toString(), entry.value("password"_L1).toString() };
    for (const QJsonValue &value : entry.value("headers"_L1).toArray()) {
        const QByteArray name = value.toArray().at(0).toString().toLatin1();
        const QByteArray content = value.toArray().at(1).toString().toLatin1();
        const bool isField = !name.isEmpty() && !content.contains('\n') && !content.contains('\r')
            && !name.contains('\n') && !name.contains('\r') && !name.contains(':');
        if (isField && secret.headers.size() < kMostHeaders) {
            secret.headers.append({ name, content });
        }
    }
    return secret;
}

} // namespace secrets
