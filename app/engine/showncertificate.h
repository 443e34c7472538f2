// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace engine {

/// A certificate that a server showed and that does not hold, for the user to look at.
struct ShownCertificate {
    QString host; ///< "host:port" that showed it
    QByteArray sha256; ///< of the DER form, 32 bytes
    QString subject; ///< the name it was made for, in the maker's words
    QString issuer;
    QStringList hostNames; ///< it is good for these
    QDateTime validFrom; ///< UTC
    QDateTime validTo; ///< UTC

    bool operator==(const ShownCertificate &) const = default;
};

} // namespace engine
