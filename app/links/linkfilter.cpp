// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/linkfilter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace links {

namespace {

QStringList wordsOf(const QString &typed)
{
    QStringList words;
    QString word;
    for (const QChar c : typed + u' ') {
        if (!c.isSpace() && c != u',' && c != u';') {
            word += c.toLower();
            continue;
        }
        // "*.zip", ".zip" and "*.example.org" mean what stands behind the dot.
        while (word.startsWith(u'*') || word.startsWith(u'.')) {
            word.remove(0, 1);
        }
        if (!word.isEmpty()) {
            words.append(word);
        }
        word.clear();
    }
    return words;
}

} // namespace

bool LinkFilter::accepts(const QUrl &url) const
{
    const QString host = url.host().toLower();
    const QString name = url.fileName().toLower();
    const bool isHost = hosts.isEmpty()
        || std::any_of(hosts.begin(), hosts.end(), [&host](const QString &wanted) {
               return host == wanted || host.endsWith(u'.' + wanted);
           });
    const bool isKind = endings.isEmpty()
        || std::any_of(endings.begin(), endings.end(),
            [&name](const QString &ending) { return name.endsWith(u'.' + ending); });
    return isHost && isKind;
}

LinkFilter filterFrom(const QString &endings, const QString &hosts)
{
    return { wordsOf(endings), wordsOf(hosts) };
}

FoundLinks filtered(const FoundLinks &found, const LinkFilter &filter)
{
    FoundLinks kept = found;
    kept.links.removeIf([&filter](const FoundLink &link) {
        return link.problem != LinkProblem::None || !filter.accepts(link.url);
    });
    return kept;
}

} // namespace links
