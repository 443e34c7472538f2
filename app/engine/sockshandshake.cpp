// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sockshandshake.h"

#include <QHostAddress>
#include <QtEndian>

#include <array>

namespace engine {

namespace {

constexpr char kSocksVersion = 5;
constexpr char kPasswordVersion = 1;
constexpr char kConnect = 1;
constexpr char kNoPassword = 0;
constexpr char kWithPassword = 2;
constexpr char kIsIPv4 = 1;
constexpr char kIsName = 3;
constexpr char kIsIPv6 = 4;
constexpr qsizetype kLongestSocksField = 255;
constexpr qsizetype kPortBytes = 2;

/// By the number of the reply (RFC 1928, 6), from 1 on.
constexpr std::array kReplyErrors {
    QAbstractSocket::NetworkError, // of any kind
    QAbstractSocket::SocketAccessError, // by its rules
    QAbstractSocket::NetworkError, QAbstractSocket::HostNotFoundError,
    QAbstractSocket::ConnectionRefusedError,
    QAbstractSocket::NetworkError, // too far away
};

QByteArray withLength(const QByteArray &field)
{
    return QByteArray(1, static_cast<char>(field.size())) + field;
}

} // namespace

SocksHandshake::SocksHandshake(const Route &route)
    : m_route(route)
{
}

QByteArray SocksHandshake::greeting() const
{
    QByteArray methods(1, kNoPassword);
    if (!m_route.proxy.user().isEmpty()) {
        methods += kWithPassword;
    }
    return QByteArray(1, kSocksVersion) + withLength(methods);
}

QByteArray SocksHandshake::take(const QByteArray &answer)
{
    Q_ASSERT(answer.size() == m_wanted);
    switch (m_stage) {
    case Stage::Method:
        return answer.at(0) == kSocksVersion ? takeMethod(answer.at(1))
                                             : refuse(QAbstractSocket::ProxyProtocolError);
    case Stage::Password:
        return answer.at(1) == 0 ? request()
                                 : refuse(QAbstractSocket::ProxyAuthenticationRequiredError);
    case Stage::Reply:
        return takeReply(answer);
    case Stage::NameLength:
        return await(Stage::Address, static_cast<uchar>(answer.at(0)) + kPortBytes);
    case Stage::Address:
        return await(Stage::Open, 0);
    case Stage::Open:
    case Stage::Refused:
        break;
    }
    return {};
}

QByteArray SocksHandshake::await(Stage stage, qsizetype bytes, const QByteArray &out)
{
    m_stage = stage;
    m_wanted = bytes;
    return out;
}

QByteArray SocksHandshake::refuse(QAbstractSocket::SocketError error)
{
    m_error = error;
    return await(Stage::Refused, 0);
}

QByteArray SocksHandshake::takeMethod(char method)
{
    if (method == kNoPassword) {
        return request();
    }
    const QByteArray user = m_route.proxy.user().toUtf8();
    const QByteArray password = m_route.proxy.password().toUtf8();
    const bool isPossible = method == kWithPassword && !user.isEmpty()
        && user.size() <= kLongestSocksField && password.size() <= kLongestSocksField;
    return isPossible ? await(Stage::Password, 2,
               QByteArray(1, kPasswordVersion) + withLength(user) + withLength(password))
                      : refuse(QAbstractSocket::ProxyAuthenticationRequiredError);
}

QByteArray SocksHandshake::request()
{
    const char head[] = { kSocksVersion, kConnect, 0 };
    QByteArray out(head, sizeof head);
    const QHostAddress address(m_route.host);
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        const quint32 number = qToBigEndian(address.toIPv4Address());
        out += kIsIPv4;
        out += QByteArray(reinterpret_cast<const char *>(&number), sizeof number);
    } else if (address.protocol() == QAbstractSocket::IPv6Protocol) {
        const Q_IPV6ADDR number = address.toIPv6Address();
        out += kIsIPv6;
        out += QByteArray(reinterpret_cast<const char *>(&number), sizeof number);
    } else {
        const QByteArray name = QUrl::toAce(m_route.host);
        if (name.isEmpty() || name.size() > kLongestSocksField) {
            return refuse(QAbstractSocket::HostNotFoundError);
        }
        out += kIsName;
        out += withLength(name);
    }
    const quint16 port = qToBigEndian(m_route.port);
    out += QByteArray(reinterpret_cast<const char *>(&port), sizeof port);
    return await(Stage::Reply, 4, out);
}

/// Its own address at the other end follows, which says nothing to us.
QByteArray SocksHandshake::takeReply(const QByteArray &answer)
{
    const auto reply = static_cast<uchar>(answer.at(1));
    if (answer.at(0) != kSocksVersion || reply > kReplyErrors.size()) {
        return refuse(QAbstractSocket::ProxyProtocolError);
    }
    if (reply != 0) {
        return refuse(kReplyErrors.at(reply - 1U));
    }
    switch (answer.at(3)) {
    case kIsIPv4:
        return await(Stage::Address, 4 + kPortBytes);
    case kIsIPv6:
        return await(Stage::Address, 16 + kPortBytes);
    case kIsName:
        return await(Stage::NameLength, 1);
    default:
        return refuse(QAbstractSocket::ProxyProtocolError);
    }
}

} // namespace engine
