// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notificationgatherer.h"

#include "app/words/words.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

bool isComplete(const engine::Download &download)
{
    return engine::traits(download.state).isComplete;
}

/// To ignore a failure, or to undo that, is no news.
engine::DownloadState endOf(const engine::Download &download)
{
    return download.notice == engine::notice::kIgnored ? engine::DownloadState::Failed
                                                       : download.state;
}

bool isEnded(engine::DownloadState state)
{
    return engine::traits(state).isComplete || state == engine::DownloadState::Failed;
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
        names += words::listedName(download);
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
        const bool isInGroup
            = download.request.batchId > 0 && !download.request.batchName.isEmpty();
        bool isEnd = false;
        if (!isEnded(endOf(download))) {
            m_atWork.insert(download.id);
        } else {
            isEnd = m_atWork.remove(download.id);
        }
        if (isInGroup) {
            noteMember(download, isEnd);
        } else if (isEnd) {
            m_ended.append(download);
        }
    }
    startIfDue();
}

void NotificationGatherer::noteMember(const engine::Download &download, bool isEnd)
{
    Batch &batch = m_batches[download.request.batchId];
    const auto known = batch.members.constFind(download.id);
    if (known != batch.members.constEnd()) {
        count(batch, *known, -1);
    } else {
        m_batchOf.insert(download.id, download.request.batchId);
    }
    if (batch.name.isEmpty()) {
        batch.name = download.request.batchName;
        batch.folder = download.request.folder;
    }
    batch.members.insert(download.id, endOf(download));
    count(batch, endOf(download), 1);
    batch.hasEnded |= isEnd;
}

void NotificationGatherer::count(Batch &batch, engine::DownloadState state, int by)
{
    batch.open += isEnded(state) ? 0 : by;
    batch.failed += state == engine::DownloadState::Failed ? by : 0;
}

void NotificationGatherer::noteRemoved(const QList<engine::DownloadId> &ids)
{
    for (engine::DownloadId id : ids) {
        m_atWork.remove(id);
        const qint64 number = m_batchOf.take(id);
        if (number > 0) {
            Batch &batch = m_batches[number];
            count(batch, batch.members.take(id), -1);
            if (batch.members.isEmpty()) {
                m_batches.remove(number);
            }
        }
    }
    const QSet<engine::DownloadId> gone(ids.cbegin(), ids.cend());
    m_ended.removeIf(
        [&gone](const engine::Download &download) { return gone.contains(download.id); });
    startIfDue();
}

void NotificationGatherer::startIfDue()
{
    const bool isAnyOver = std::any_of(m_batches.cbegin(), m_batches.cend(),
        [](const Batch &batch) { return batch.hasEnded && batch.open == 0; });
    if ((isAnyOver || !m_ended.isEmpty()) && !m_timer.isActive()) {
        m_timer.start();
    }
}

Notice NotificationGatherer::noticeOfBatch(const Batch &batch) const
{
    const QLocale locale;
    const int members = static_cast<int>(batch.members.size());
    Notice notice;
    notice.title = batch.name;
    //: the end of a group of downloads
    notice.body = tr("%1 of %2 complete")
                      .arg(locale.toString(members - batch.failed), locale.toString(members));
    if (batch.failed > 0) {
        //: %1: 89 of 91 complete
        notice.body = tr("%1, %2 failed").arg(notice.body, locale.toString(batch.failed));
    } else {
        notice.folder = batch.folder;
    }
    // A click shows those that want the user, or all.
    for (auto member = batch.members.cbegin(); member != batch.members.cend(); ++member) {
        if (batch.failed == 0 || *member == engine::DownloadState::Failed) {
            notice.ids.append(member.key());
        }
    }
    std::sort(notice.ids.begin(), notice.ids.end());
    return notice;
}

bool NotificationGatherer::isWanted(const Batch &batch) const
{
    return m_choices.finished || (m_choices.failed && batch.failed > 0);
}

void NotificationGatherer::send()
{
    // Links that were found meanwhile may have begun: such a group is not over.
    for (Batch &batch : m_batches) {
        if (batch.hasEnded && batch.open == 0) {
            batch.hasEnded = false;
            if (isWanted(batch)) {
                emit gathered(noticeOfBatch(batch));
            }
        }
    }
    QList<engine::Download> ended = std::exchange(m_ended, {});
    ended.removeIf([this](const engine::Download &download) {
        return download.state == engine::DownloadState::Failed ? !m_choices.failed
                                                               : !m_choices.finished;
    });
    if (!ended.isEmpty()) {
        emit gathered(noticeOf(ended));
    }
}

} // namespace ui
