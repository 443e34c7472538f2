// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/launchrequest.h"

#include <QtEndian>

namespace desktop {

namespace {

/// Fields are UTF-8 and end with a NUL, which no argument can hold; nothing has a length of its
/// own that could be forged.
constexpr QByteArrayView kFormat("bobbin-launch-1");
constexpr qsizetype kMaxFields = 500'000;
constexpr qsizetype kLengthBytes = sizeof(quint32);

std::optional<LaunchRequest> decoded(const QByteArray &payload)
{
    if (!payload.endsWith('\0') || payload.count('\0') > kMaxFields) {
        return std::nullopt;
    }
    const QList<QByteArray> fields = payload.chopped(1).split('\0');
    if (fields.size() < 3 || fields.at(0) != kFormat) {
        return std::nullopt;
    }
    LaunchRequest request;
    request.workingFolder = QString::fromUtf8(fields.at(1));
    request.activationToken = QString::fromUtf8(fields.at(2));
    for (qsizetype i = 3; i < fields.size(); ++i) {
        request.arguments.append(QString::fromUtf8(fields.at(i)));
    }
    return request;
}

} // namespace

QByteArray encoded(const LaunchRequest &request)
{
    QByteArray payload;
    const auto append = [&payload](QByteArray field) {
        // A NUL inside would shift all that follows.
        payload.append(field.replace('\0', ' '));
        payload.append('\0');
    };
    append(kFormat.toByteArray());
    append(request.workingFolder.toUtf8());
    append(request.activationToken.toUtf8());
    for (const QString &argument : request.arguments) {
        append(argument.toUtf8());
    }
    if (payload.size() > kMaxMessage || request.arguments.size() + 3 > kMaxFields) {
        return {};
    }
    QByteArray length(kLengthBytes, '\0');
    qToBigEndian(static_cast<quint32>(payload.size()), length.data());
    return length + payload;
}

bool MessageReader::append(const QByteArray &bytes)
{
    m_bytes.append(bytes);
    if (m_bytes.size() < kLengthBytes) {
        return true;
    }
    // Before anything of that size is kept (H57).
    const qsizetype length = qFromBigEndian<quint32>(m_bytes.constData());
    if (length > kMaxMessage || m_bytes.size() > kLengthBytes + length) {
        return false;
    }
    if (m_bytes.size() < kLengthBytes + length) {
        return true;
    }
    m_message = decoded(m_bytes.mid(kLengthBytes));
    return m_message.has_value();
}

} // namespace desktop
