// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/linkadder.h"

#include "ui/listfolders.h"
#include "ui/onpool.h"

#include <QSet>

#include <utility>

namespace ui {

namespace {

ExpandedLinks expanded(const ChosenLinks &chosen)
{
    ExpandedLinks links
        = withPatterns(chosen.requests, chosen.patterns, chosen.known, chosen.onDuplicate);
    links.restarts = chosen.restarts + links.restarts;
    return links;
}

QStringList foldersOf(const QList<engine::DownloadRequest> &requests)
{
    QSet<QString> folders;
    for (const engine::DownloadRequest &request : requests) {
        folders.insert(request.folder);
    }
    return folders.values();
}

} // namespace

LinkAdder::LinkAdder(QThreadPool &pool)
    : m_pool(pool)
{
}

void LinkAdder::add(const ChosenLinks &chosen)
{
    if (chosen.lacking.isEmpty() && chosen.patterns.isEmpty()) {
        tell({ chosen.requests, chosen.restarts });
        return;
    }
    m_waiting.insert(++m_last, chosen);
    onPool(
        m_pool, this,
        [chosen] {
            makeFolders(chosen.lacking, foldersOf(chosen.requests));
            return expanded(chosen); // a million links take a moment
        },
        [this, number = m_last](const ExpandedLinks &links) {
            if (m_waiting.remove(number) > 0) {
                tell(links);
            }
        });
}

void LinkAdder::addRest()
{
    for (const ChosenLinks &chosen : std::exchange(m_waiting, {})) {
        tell(expanded(chosen));
    }
}

void LinkAdder::tell(const ExpandedLinks &links)
{
    if (!links.requests.isEmpty()) {
        emit requested(links.requests);
    }
    if (!links.restarts.isEmpty()) {
        emit restartRequested(links.restarts);
    }
}

} // namespace ui
