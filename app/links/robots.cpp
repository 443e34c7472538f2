// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/robots.h"

#include <QStringTokenizer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace links {

namespace {

constexpr qsizetype kMaxRobotsBytes = 500 * 1024;

/// Whether \a path begins as \a rule says, in which * is anything and $ the end.
bool fits(QStringView rule, QStringView path)
{
    const bool isWhole = rule.endsWith(u'$');
    if (isWhole) {
        rule.chop(1);
    }
    qsizetype at = 0;
    bool isFirst = true;
    for (const QStringView part : rule.tokenize(u'*')) {
        const qsizetype found = isFirst ? (path.startsWith(part) ? 0 : -1) : path.indexOf(part, at);
        if (found < 0) {
            return false;
        }
        at = found + part.size();
        isFirst = false;
    }
    return !isWhole || at == path.size() || rule.endsWith(u'*');
}

} // namespace

bool isDisallowed(QByteArrayView robots, const QString &path)
{
    const QString text = QString::fromUtf8(robots.first(std::min(kMaxRobotsBytes, robots.size())));
    bool isForUs = false;
    bool isNaming = false; // user agents, before their rules
    qsizetype longest = -1;
    bool isRefused = false;
    for (QStringView line : QStringTokenizer(text, u'\n')) {
        line = line.left(
            std::max<qsizetype>(line.indexOf(u'#'), line.contains(u'#') ? 0 : line.size()));
        const qsizetype colon = line.indexOf(u':');
        if (colon < 0) {
            continue;
        }
        const QString name = line.left(colon).trimmed().toString().toLower();
        const QStringView value = line.mid(colon + 1).trimmed();
        if (name == u"user-agent") {
            isForUs = (isNaming && isForUs) || value == u"*";
            isNaming = true;
            continue;
        }
        isNaming = false;
        const bool isRule = name == u"disallow" || name == u"allow";
        if (!isForUs || !isRule || value.isEmpty() || !fits(value, path)) {
            continue;
        }
        const bool refuses = name == u"disallow";
        if (value.size() > longest || (value.size() == longest && !refuses)) {
            longest = value.size();
            isRefused = refuses;
        }
    }
    return isRefused;
}

} // namespace links
