// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/detailtext.h"

#include "app/words/words.h"

#include <QStringList>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace words {

namespace {

constexpr qsizetype kMaxDetail = 200;
/// Far more than is shown; what a server sends beyond it is not even looked at.
constexpr qsizetype kMaxRead = 4096;

/// Controls and formatting characters, bidi overrides among them, become a space.
QString withoutControls(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format) {
            c = u' ';
        }
    }
    return text.simplified();
}

QString withoutSecrets(const QString &text)
{
    if (!text.contains(u"://"_s)) {
        return text;
    }
    QStringList parts = text.split(u' ');
    for (QString &part : parts) {
        // "<https://...>" and "(https://...)" are links as well.
        const qsizetype scheme = part.indexOf(u"http"_s, 0, Qt::CaseInsensitive);
        if (scheme >= 0 && part.contains(u"://"_s)) {
            const QString masked = maskedLink(QUrl(part.mid(scheme)));
            part = part.left(scheme) + (masked.isEmpty() ? u"***"_s : masked);
        }
    }
    return parts.join(u' ');
}

} // namespace

QString detailText(const QString &detail)
{
    QString text = withoutSecrets(withoutControls(detail.left(kMaxRead)));
    while (text.endsWith(u'.')) {
        text.chop(1);
    }
    if (text.size() > kMaxDetail) {
        qsizetype end = kMaxDetail - 1;
        end -= text.at(end - 1).isHighSurrogate() ? 1 : 0;
        text = text.left(end) + u'\u2026';
    }
    return text;
}

} // namespace words
