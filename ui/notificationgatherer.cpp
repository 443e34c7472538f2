// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notificationgatherer.h"

#include "app/words/words.h"
#include "ui/dialogparts.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

bool isComplete(const engine::Download &download)
{
    return engine::traits(download.state).isComplete;
}

} // namespace

Notice noticeOf(const QList<engine::Download> &ended)
{
    const auto finished = static_cast<int>(std::count_if(ended.cbegin(), ended.cend(), isComplete));
    const int failed = static_cast<int>(ended.size()) - finished;
    Notice notice;
    QStringList names;
    for (const engine::Download &download : ended) {
        notice.ids += download.id;
        names += displayName(download);
    }
    notice.title = words::endedTitle(finished, failed);
    notice.body = words::namesText(names);
    const engine::Download &first = ended.constFirst();
    if (ended.size() == 1 && failed == 1) {
        notice.body += u'\n' + words::errorSentence(first.error);
    }
    const bool isOneFolder
        = std::all_of(ended.cbegin(), ended.cend(), [&first](const engine::Download &download) {
              return download.request.folder == first.request.folder;
          });
    if (failed == 0 && ended.size() == 1) {
        notice.file = first.filePath();
    } else if (failed == 0 && isOneFolder) {
        notice.folder = first.request.folder;
    }
    return notice;
}

NotificationGatherer::NotificationGatherer(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(3s);
    connect(&m_timer, &QTimer::timeout, this, &NotificationGatherer::send);
}

void NotificationGatherer::noteChanged(const QList<engine::Download> &downloads)
{
    for (const engine::Download &download : downloads) {
        const bool hasEnded
            = isComplete(download) || download.state == engine::DownloadState::Failed;
        if (!hasEnded) {
            m_atWork.insert(download.id);
        } else if (m_atWork.remove(download.id)) {
            m_ended.append(download);
        }
    }
    if (!m_ended.isEmpty() && !m_timer.isActive()) {
        m_timer.start();
    }
}

void NotificationGatherer::noteRemoved(const QList<engine::DownloadId> &ids)
{
    for (engine::DownloadId id : ids) {
        m_atWork.remove(id);
    }
    const QSet<engine::DownloadId> gone(ids.cbegin(), ids.cend());
    m_ended.removeIf(
        [&gone](const engine::Download &download) { return gone.contains(download.id); });
}

void NotificationGatherer::send()
{
    if (!m_ended.isEmpty()) {
        emit gathered(noticeOf(std::exchange(m_ended, {})));
    }
}

} // namespace ui
