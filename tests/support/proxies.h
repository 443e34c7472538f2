// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engineconfig.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace support {

/// A real proxy on a free loopback port, which ends with this object.
class Proxy {
public:
    /// tinyproxy; with a user name it wants to know who is there.
    static std::unique_ptr<Proxy> http(const engine::Credentials &credentials = {});
    /// dante, SOCKS 5; with a user name microsocks, since dante knows only the system's own users.
    static std::unique_ptr<Proxy> socks(const engine::Credentials &credentials = {});
    ~Proxy();

    engine::ProxyConfig config(const engine::Credentials &credentials = {}) const;
    /// What it wrote of its work.
    QByteArray log() const;

private:
    explicit Proxy(engine::ProxyKind kind);
    bool start(const QString &program, const QStringList &arguments, const QByteArray &settings);

    engine::ProxyKind m_kind;
    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace support
