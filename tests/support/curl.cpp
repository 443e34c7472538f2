// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/curl.h"

#include <QCryptographicHash>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace support {

CurlResult curl(const QUrl &url, const QStringList &options)
{
    const QTemporaryDir folder;
    const QString head = folder.filePath(u"head"_s);
    QProcess process;
    process.start(u"curl"_s,
        QStringList { u"-s"_s, u"--noproxy"_s, u"*"_s, u"-D"_s, head } + options
            + QStringList { url.toString(QUrl::FullyEncoded) });
    CurlResult got;
    if (process.waitForFinished(60000)) {
        got.exitCode = process.exitCode();
    }
    got.body = process.readAllStandardOutput();
    QFile file(head);
    if (file.open(QIODevice::ReadOnly)) {
        got.head = file.readAll();
    }
    return got;
}

QByteArray sha256(const QByteArray &data)
{
    return QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex();
}

} // namespace support
