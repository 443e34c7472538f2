// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/patternhosts.h"

#include "app/engine/hostpattern.h"
#include "app/links/links.h"

namespace links {

namespace {

/// Where the path begins in \a text; -1 = it does not.
qsizetype pathIn(const QString &text)
{
    for (qsizetype i = 1; i < text.size(); ++i) {
        const QChar before = text.at(i - 1);
        if (text.at(i) == u'/' && before != u':' && before != u'/') {
            return i;
        }
    }
    return text.startsWith(u'/') && !text.startsWith(u"//") ? 0 : -1;
}

/// \a pattern without its path, which says nothing of hosts and may stand for a million links.
LinkPattern hostPattern(const LinkPattern &pattern)
{
    LinkPattern host;
    for (const PatternPart &part : pattern.parts) {
        host.parts.append(part);
        const qsizetype path = part.kind == PatternPart::Kind::Text ? pathIn(part.text) : -1;
        if (path >= 0) {
            host.parts.last().text.truncate(path);
            break;
        }
    }
    return host;
}

} // namespace

bool mayLeadInside(const LinkPattern &pattern, int *mostHosts)
{
    const LinkPattern hosts = hostPattern(pattern);
    const qint64 count = hosts.count();
    if (count > *mostHosts) {
        return true;
    }
    *mostHosts -= static_cast<int>(count);
    for (qint64 i = 0; i < count; ++i) {
        const QString host = fromUserInput(hosts.at(i)).url.host();
        if (host.isEmpty() || engine::isPrivateHost(host)) {
            return true;
        }
    }
    return false;
}

} // namespace links
