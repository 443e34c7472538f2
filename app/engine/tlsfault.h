// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engineconfig.h"

#include <QtNetwork/QSslError>

class QSslCertificate;

namespace engine {

/// What is wrong with \a certificate, which the server behind \a url showed: kind Tls, Qt's words
/// for \a errors, and the certificate for the user to look at.
DownloadError tlsFault(
    const QUrl &url, const QSslCertificate &certificate, const QList<QSslError> &errors);

/// Whether the user trusts this very certificate at that host and port.
bool isExcepted(const DownloadError &fault, const QList<TlsException> &exceptions);

} // namespace engine
