// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/certificates.h"

#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace support {

namespace {

const QStringList &newKey()
{
    static const QStringList arguments { u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
        u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s };
    return arguments;
}

} // namespace

QSslKey Certificate::privateKey() const
{
    QFile file(keyFile);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("no key file %s", qPrintable(keyFile));
    }
    return QSslKey(file.readAll(), QSsl::Ec);
}

Certificates::Certificates()
{
    const QString local = u"DNS:localhost,IP:127.0.0.1"_s;
    makeAuthority();
    makeSigned(u"good"_s, local, { u"-days"_s, u"30"_s });
    makeSigned(u"expired"_s, local, { u"-days"_s, u"-1"_s });
    makeSigned(u"wronghost"_s, u"DNS:elsewhere.invalid"_s, { u"-days"_s, u"30"_s });
    openssl(QStringList { u"req"_s, u"-x509"_s } + newKey()
        + QStringList { u"-keyout"_s, path(u"selfsigned.key"_s), u"-out"_s,
            path(u"selfsigned.pem"_s), u"-subj"_s, u"/CN=localhost"_s, u"-days"_s, u"30"_s,
            u"-addext"_s, u"subjectAltName="_s + local });
}

void Certificates::openssl(const QStringList &arguments) const
{
    QProcess process;
    process.start(u"openssl"_s, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0) {
        qFatal("openssl failed: %s", process.readAllStandardError().constData());
    }
}

void Certificates::makeAuthority() const
{
    openssl(QStringList { u"req"_s, u"-x509"_s } + newKey()
        + QStringList { u"-keyout"_s, path(u"ca.key"_s), u"-out"_s, path(u"ca.pem"_s), u"-subj"_s,
            u"/CN=Test authority"_s, u"-days"_s, u"30"_s, u"-addext"_s,
            u"basicConstraints=critical,CA:TRUE"_s });
}

void Certificates::makeSigned(
    const QString &name, const QString &alternativeNames, const QStringList &validity) const
{
    const QString request = path(name + u".csr"_s);
    openssl(QStringList { u"req"_s } + newKey()
        + QStringList { u"-keyout"_s, path(name + u".key"_s), u"-out"_s, request, u"-subj"_s,
            u"/CN="_s + name, u"-addext"_s, u"subjectAltName="_s + alternativeNames });
    openssl(QStringList { u"x509"_s, u"-req"_s, u"-in"_s, request, u"-CA"_s, path(u"ca.pem"_s),
                u"-CAkey"_s, path(u"ca.key"_s), u"-CAcreateserial"_s, u"-copy_extensions"_s,
                u"copy"_s, u"-out"_s, path(name + u".pem"_s) }
        + validity);
}

Certificate Certificates::certificate(const QString &name) const
{
    return { path(name + u".pem"_s), path(name + u".key"_s) };
}

QString Certificates::caFile() const
{
    return path(u"ca.pem"_s);
}

Certificate Certificates::good() const
{
    return certificate(u"good"_s);
}

Certificate Certificates::expired() const
{
    return certificate(u"expired"_s);
}

Certificate Certificates::wrongHost() const
{
    return certificate(u"wronghost"_s);
}

Certificate Certificates::selfSigned() const
{
    return certificate(u"selfsigned"_s);
}

} // namespace support
