// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/droppedlinks.h"

#include "app/links/linkcollector.h"
#include "app/links/linktext.h"
#include "app/links/pageencoding.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace links {

namespace {

/// \a text without the lines that only repeat \a uriList. Some programs write them with blanks,
/// and what stands before a blank would look like one more link.
QString withoutRepeats(const QString &text, const QList<QUrl> &uriList)
{
    const QSet<QUrl> known(uriList.begin(), uriList.end());
    QStringList lines = text.split(u'\n');
    lines.removeIf([&known](const QString &line) { return known.contains(QUrl(line.trimmed())); });
    return lines.join(u'\n');
}

} // namespace

DroppedLinks fromDrop(
    const QList<QUrl> &uriList, const QString &text, const QByteArray &html, const QUrl &base)
{
    DroppedLinks dropped;
    // Those that read have a time each; what they have found is kept.
    LinkCollector links(std::chrono::milliseconds::max());
    for (const QUrl &url : uriList) {
        if (url.isLocalFile()) {
            dropped.localFiles.append(url.toLocalFile());
        } else {
            links.add(linkFromText(url.toString(QUrl::FullyEncoded), 0));
        }
    }
    // File managers repeat the files' names as text.
    if (uriList.isEmpty() || dropped.localFiles.size() < uriList.size()) {
        links.add(fromText(uriList.isEmpty() ? text : withoutRepeats(text, uriList)));
        links.add(fromHtml(pageAsUtf8(html, u"text/html; charset=utf-8"_s), base));
    }
    FoundLinks all = links.take(true);
    const bool hasLink = std::any_of(all.links.begin(), all.links.end(),
        [](const FoundLink &link) { return link.problem == LinkProblem::None; });
    if (hasLink) {
        // What else the text says is the link's name, or the prose around it.
        all.links.removeIf(
            [](const FoundLink &link) { return link.problem == LinkProblem::NotALink; });
    }
    dropped.found = all;
    return dropped;
}

} // namespace links
