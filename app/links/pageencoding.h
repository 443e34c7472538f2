// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace links {

/// The charset that \a mimeType names among its parameters; empty = none.
QString charsetOf(const QString &mimeType);

/// A page as UTF-8, which the parser of pages takes: as its mark, the charset of \a mimeType or its
/// own meta element say, else as its bytes look; windows-1252 where they are no UTF-8.
QByteArray pageAsUtf8(const QByteArray &html, const QString &mimeType = {});
/// The same of the beginning of a page, up to where the rest may show that it means something else.
QByteArray pageSoFarAsUtf8(const QByteArray &html, const QString &mimeType = {});

/// XML, and whether it is UTF-8 whatever its first line says: its mark or the charset of
/// \a mimeType, which go before that line (RFC 7303, 3), have said what it was. May be a beginning.
struct DecodedXml {
    QByteArray xml;
    bool isUtf8 = false;
};
DecodedXml decodedXml(const QByteArray &xml, const QString &mimeType);

} // namespace links
