// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/certificates.h"
#include "tests/support/faultscript.h"

#include <QProcess>
#include <QUrl>

namespace support {

/// A real nginx on free loopback ports, http and https, over a folder of its own; works as root
/// and as any user, and ends with this object. Besides the files themselves ("/NAME") it serves
/// them at a limited rate for each connection ("/limited/NAME").
class Nginx {
public:
    /// \a limitRate: bytes a second for each connection under /limited/. \a locations: further
    /// lines of configuration inside the server block.
    explicit Nginx(qint64 limitRate = 1024 * 1024, const QByteArray &locations = {});
    ~Nginx();

    bool isRunning() const { return m_process.state() == QProcess::Running; }
    QString filesFolder() const;
    /// Writes \a content to \a name under the files folder.
    void put(const QString &name, const Content &content) const;
    QUrl http(const QString &path) const;
    QUrl https(const QString &path) const; ///< host localhost; caFile() vouches for it
    QString caFile() const { return m_certificates.caFile(); }
    /// Lines of the access log, oldest first: method, address, status, body bytes, range.
    QByteArrayList accessLog() const;

private:
    void writeConfiguration(qint64 limitRate, const QByteArray &locations) const;
    bool start();

    QTemporaryDir m_folder;
    Certificates m_certificates;
    QProcess m_process;
    quint16 m_httpPort = 0;
    quint16 m_httpsPort = 0;
};

} // namespace support
