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

void Certificates::makeRequest(const QString &name, const QString &alternativeNames) const
{
    openssl(QStringList { u"req"_s } + newKey()
        + QStringList { u"-keyout"_s, path(name + u".key"_s), u"-out"_s, path(name + u".csr"_s),
            u"-subj"_s, u"/CN="_s + name, u"-addext"_s, u"subjectAltName="_s + alternativeNames });
}

void Certificates::makeSigned(
    const QString &name, const QString &alternativeNames, const QStringList &validity) const
{
    const QString request = path(name + u".csr"_s);
    makeRequest(name, alternativeNames);
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

/// Only `openssl ca` sets the day from which a certificate is good, and it wants a folder's worth
/// of records.
Certificate Certificates::notYetValid() const
{
    const QString name = u"notyet"_s;
    makeRequest(name, u"DNS:localhost,IP:127.0.0.1"_s);
    const auto write = [&](const QString &file, const QByteArray &text) {
        QFile written(path(file));
        if (!written.open(QIODevice::WriteOnly) || written.write(text) != text.size()) {
            qFatal("%s cannot be written", qPrintable(file));
        }
    };
    write(u"index.txt"_s, {});
    write(u"serial"_s, "77\n");
    write(u"ca.cnf"_s,
        QByteArray("[ca]\ndefault_ca = d\n[d]\ndatabase = %D/index.txt\nserial = %D/serial\n"
                   "new_certs_dir = %D\ndefault_md = sha256\npolicy = p\n"
                   "copy_extensions = copy\n[p]\ncommonName = supplied\n")
            .replace("%D", QFile::encodeName(m_folder.path())));
    openssl({ u"ca"_s, u"-batch"_s, u"-notext"_s, u"-config"_s, path(u"ca.cnf"_s), u"-cert"_s,
        path(u"ca.pem"_s), u"-keyfile"_s, path(u"ca.key"_s), u"-in"_s, path(name + u".csr"_s),
        u"-out"_s, path(name + u".pem"_s), u"-startdate"_s, u"20900101000000Z"_s, u"-enddate"_s,
        u"20910101000000Z"_s });
    return certificate(name);
}

Certificate Certificates::selfSigned() const
{
    return certificate(u"selfsigned"_s);
}

} // namespace support
