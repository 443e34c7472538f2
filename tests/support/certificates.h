// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslKey>
#include <QString>
#include <QTemporaryDir>

namespace support {

/// A certificate with its key, as PEM files.
struct Certificate {
    QString certificateFile;
    QString keyFile;

    QSslKey privateKey() const;
};

/// A throw-away certification authority with certificates of every kind a server may show; made
/// with the openssl program in a folder that goes with it.
class Certificates {
public:
    Certificates();

    QString caFile() const; ///< PEM of the authority
    Certificate good() const; ///< localhost and 127.0.0.1
    Certificate expired() const;
    Certificate wrongHost() const; ///< for another name
    Certificate notYetValid() const; ///< from 2090 on
    Certificate selfSigned() const; ///< localhost and 127.0.0.1, by nobody the client knows

private:
    void openssl(const QStringList &arguments) const;
    void makeAuthority() const;
    void makeSigned(
        const QString &name, const QString &alternativeNames, const QStringList &validity) const;
    QString path(const QString &name) const { return m_folder.filePath(name); }
    void makeRequest(const QString &name, const QString &alternativeNames) const;
    Certificate certificate(const QString &name) const;

    QTemporaryDir m_folder;
};

} // namespace support

Q_DECLARE_METATYPE(support::Certificate)
