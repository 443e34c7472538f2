// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/certificatewords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace ui {

namespace {

struct Certificate {
    Q_DECLARE_TR_FUNCTIONS(ui::Certificate)
};

constexpr qsizetype kBytesInALine = 16;

QString withoutPort(const QString &hostAndPort)
{
    return hostAndPort.left(hostAndPort.lastIndexOf(u':'));
}

/// RFC 6125, 6.4.3: a star stands for one whole label, the first.
bool isNameOf(const QString &name, const QString &host)
{
    if (!name.startsWith(u"*.")) {
        return name.compare(host, Qt::CaseInsensitive) == 0;
    }
    const qsizetype dot = host.indexOf(u'.');
    return dot > 0 && name.mid(1).compare(host.mid(dot), Qt::CaseInsensitive) == 0;
}

QString day(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime().date(), QLocale::LongFormat);
}

} // namespace

QStringList certificateProblems(const engine::ShownCertificate &certificate, const QDateTime &now)
{
    QStringList problems;
    if (certificate.validTo.isValid() && certificate.validTo < now) {
        problems += Certificate::tr("It ended on %1.").arg(day(certificate.validTo));
    }
    if (certificate.validFrom.isValid() && certificate.validFrom > now) {
        problems += Certificate::tr("It begins on %1 only.").arg(day(certificate.validFrom));
    }
    const QString host = withoutPort(certificate.host);
    const QStringList &names = certificate.hostNames;
    const bool isNamed = std::any_of(
        names.begin(), names.end(), [&](const QString &name) { return isNameOf(name, host); });
    if (!names.isEmpty() && !isNamed) {
        problems += Certificate::tr("It was made for other servers, not for %1.").arg(host);
    }
    problems += certificate.subject == certificate.issuer
        ? Certificate::tr("The server vouches for itself; nobody else does.")
        : Certificate::tr("It may come from an issuer that this computer does not know.");
    return problems;
}

QString fingerprintText(const QByteArray &sha256)
{
    QStringList lines;
    for (qsizetype at = 0; at < sha256.size(); at += kBytesInALine) {
        lines += QString::fromLatin1(sha256.mid(at, kBytesInALine).toHex(':').toUpper());
    }
    return lines.join(u'\n');
}

} // namespace ui
