// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/tlsfault.h"

#include "app/engine/fetchorder.h"

#include <QSslCertificate>

#include <algorithm>

namespace engine {

namespace {

/// Names are the server's own words and may be as long as it likes.
constexpr qsizetype kLongestName = 500;
constexpr qsizetype kMostShownNames = 20;

QString nameOf(const QSslCertificate &certificate, bool isIssuer)
{
    const auto info = [&](QSslCertificate::SubjectInfo what) {
        return (isIssuer ? certificate.issuerInfo(what) : certificate.subjectInfo(what))
            .join(QStringLiteral(", "));
    };
    const QString name = info(QSslCertificate::CommonName);
    return (name.isEmpty() ? info(QSslCertificate::Organization) : name).left(kLongestName);
}

} // namespace

DownloadError tlsFault(
    const QUrl &url, const QSslCertificate &certificate, const QList<QSslError> &errors)
{
    QStringList texts;
    for (const QSslError &error : errors) {
        texts.append(error.errorString());
    }
    texts.removeDuplicates();
    DownloadError fault { ErrorKind::Tls, 0, texts.join(QStringLiteral("; ")) };
    if (certificate.isNull()) {
        return fault;
    }
    ShownCertificate shown;
    shown.host = hostKey(url);
    shown.sha256 = certificate.digest(QCryptographicHash::Sha256);
    shown.subject = nameOf(certificate, false);
    shown.issuer = nameOf(certificate, true);
    for (const QString &name : certificate.subjectAlternativeNames()) {
        if (shown.hostNames.size() < kMostShownNames) {
            shown.hostNames.append(name.left(kLongestName));
        }
    }
    shown.validFrom = certificate.effectiveDate().toUTC();
    shown.validTo = certificate.expiryDate().toUTC();
    fault.shown = { shown };
    return fault;
}

bool isExcepted(const DownloadError &fault, const QList<TlsException> &exceptions)
{
    return !fault.shown.isEmpty()
        && std::any_of(exceptions.begin(), exceptions.end(), [&](const TlsException &exception) {
               const ShownCertificate &shown = fault.shown.constFirst();
               return exception.host == shown.host && exception.sha256.size() == 32
                   && exception.sha256 == shown.sha256;
           });
}

} // namespace engine
