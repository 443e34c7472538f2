// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/secretfields.h"

#include <QRegularExpression>

namespace store {

using namespace Qt::StringLiterals;

QString storedUrl(const QUrl &url)
{
    return url.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo);
}

QString withoutUserInfo(const QString &text)
{
    static const QRegularExpression kUserInfo(u"//[^/?#\\s\"'<>]*@"_s);
    if (!text.contains(u'@')) {
        return text; // nearly always, and much faster
    }
    QString stripped = text;
    return stripped.replace(kUserInfo, u"//"_s);
}

} // namespace store
