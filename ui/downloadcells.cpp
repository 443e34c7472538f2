// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/downloadcells.h"

#include "app/engine/leftover.h"
#include "app/words/words.h"
#include "ui/checksumstate.h"
#include "ui/downloadrows.h"

#include <QLocale>
#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

QString longTime(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::LongFormat);
}

} // namespace

QString DownloadCells::heading(Column column)
{
    switch (column) {
    case Column::Name:
        return tr("Name");
    case Column::Size:
        return tr("Size");
    case Column::Progress:
        return tr("Progress");
    case Column::State:
        return tr("State");
    case Column::Speed:
        return tr("Speed");
    case Column::TimeLeft:
        return tr("Time left");
    case Column::Connections:
        return tr("Connections");
    case Column::Added:
        return tr("Added");
    case Column::Queue:
        return tr("Queue");
    case Column::Category:
        return tr("Category");
    case Column::Host:
        return tr("Host");
    case Column::Finished:
        return tr("Finished");
    case Column::Folder:
        return tr("Folder");
    case Column::Link:
        return tr("Link");
    case Column::Checksum:
        return tr("Checksum");
    }
    Q_UNREACHABLE();
}

QString DownloadCells::text(const Row &row, Column column, const QDateTime &now)
{
    switch (column) {
    case Column::Name:
        return row.name();
    case Column::Size:
        return sizeText(row);
    case Column::Progress:
        return progressText(row);
    case Column::State:
        return stateText(row, now);
    case Column::Speed:
        return words::speedText(row.progress->speed);
    case Column::TimeLeft:
        return words::durationText(row.secondsLeft());
    case Column::Connections:
        return row.progress->connections > 0 ? QLocale().toString(row.progress->connections)
                                             : QString();
    case Column::Added:
        return timeText(row.download.addedAt, now);
    case Column::Queue:
    case Column::Category:
        return {};
    case Column::Host:
        return row.download.request.url.host();
    case Column::Finished:
        return timeText(row.download.finishedAt, now);
    case Column::Folder:
        return row.download.request.folder;
    case Column::Link:
        return words::maskedLink(row.download.request.url);
    case Column::Checksum:
        return checksumText(row);
    }
    Q_UNREACHABLE();
}

QString DownloadCells::toolTip(const Row &row, Column column, const QDateTime &now)
{
    switch (column) {
    case Column::Name:
    case Column::State:
    case Column::Progress:
        return row.isGroup() ? groupToolTip(row, column) : downloadToolTip(row, column, now);
    case Column::Added:
        return longTime(row.download.addedAt);
    case Column::Finished:
        return longTime(row.download.finishedAt);
    case Column::Folder:
    case Column::Link:
        return plainToolTip(text(row, column, now));
    case Column::Size:
    case Column::Speed:
    case Column::TimeLeft:
    case Column::Connections:
    case Column::Queue:
    case Column::Category:
    case Column::Host:
    case Column::Checksum:
        return {};
    }
    Q_UNREACHABLE();
}

QString DownloadCells::downloadToolTip(const Row &row, Column column, const QDateTime &now)
{
    if (column == Column::Progress) {
        return progressToolTip(row);
    }
    if (column == Column::State) {
        return plainToolTip(stateToolTip(row, now));
    }
    QString tip = row.name() + u'\n' + words::maskedLink(row.download.request.url) + u'\n'
        + row.download.request.folder;
    // The state may be out of sight, or cut off.
    if (row.download.state == engine::DownloadState::Failed) {
        tip += u'\n' + explanation(row.download, now);
    }
    return plainToolTip(tip);
}

QString DownloadCells::stateText(const Row &row, const QDateTime &now)
{
    const engine::Download &download = row.download;
    if (row.isGroup()) {
        return groupStateText(row);
    }
    if (row.isChecking()) {
        return tr("Checking %1 %", "percentage").arg(QLocale().toString(percent(row)));
    }
    if (row.isMoving()) {
        return tr("Moving the file %1 %", "percentage").arg(QLocale().toString(percent(row)));
    }
    if (engine::isReusing(download)) {
        return tr("Copying the file you have: %1 %", "percentage")
            .arg(QLocale().toString(std::max(percent(row), 0)));
    }
    if (download.state == engine::DownloadState::Failed) {
        return words::errorSentence(download.error);
    }
    const QString state = words::stateText(download, now);
    // A waiting download tells what it waits out, a complete one what a later check found, and an
    // ignored one what is ignored.
    const bool isTold = download.state == engine::DownloadState::Queued
        || download.notice == engine::notice::kIgnored || engine::traits(download.state).isComplete;
    return isTold && download.error
        //: %1: Trying again in 12 s; %2: The connection broke off.
        ? tr("%1 – %2").arg(state, words::errorSentence(download.error))
        : state;
}

int DownloadCells::percent(const Row &row)
{
    if (row.isGroup()) {
        return row.batch->percent;
    }
    if (row.isChecking() && !row.progress->id.isValid()) {
        return 0; // the bytes of the download are all there, but none of them is checked
    }
    if (row.isMoving() && !row.progress->id.isValid()) {
        return 0;
    }
    return engine::traits(row.download.state).isComplete && !row.progress->id.isValid()
        ? 100
        : words::percent(row.received(), row.total());
}

QString DownloadCells::progressText(const Row &row)
{
    const int done = percent(row);
    if (done >= 0) {
        return tr("%1 %", "percentage").arg(QLocale().toString(done));
    }
    return row.received() > 0 ? words::sizeText(row.received()) : QString();
}

QString DownloadCells::progressToolTip(const Row &row)
{
    if (row.total() < 0) {
        return {};
    }
    const QString all = words::sizeText(row.total());
    return row.isChecking()
        ? tr("Checked: %1 of %2").arg(words::sizeText(row.progress->received), all)
        : tr("%1 of %2").arg(words::sizeText(row.received()), all);
}

QString DownloadCells::timeText(const QDateTime &time, const QDateTime &now)
{
    const QDateTime local = time.toLocalTime();
    if (local.date() == now.toLocalTime().date()) {
        return QLocale().toString(local.time(), QLocale::ShortFormat);
    }
    return QLocale().toString(local.date(), QLocale::ShortFormat);
}

QString DownloadCells::checksumText(const Row &row)
{
    switch (row.isGroup() ? ChecksumState::None : checksumState(row.download)) {
    case ChecksumState::None:
        return {};
    case ChecksumState::Given:
        return tr("Given", "checksum");
    case ChecksumState::Right:
        return tr("Right", "checksum");
    case ChecksumState::Wrong:
        return tr("Wrong", "checksum");
    }
    Q_UNREACHABLE();
}

QString DownloadCells::explanation(const engine::Download &download, const QDateTime &now)
{
    QStringList lines { lastingExplanation(download), words::linkValidText(download, now) };
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString DownloadCells::lastingExplanation(const engine::Download &download)
{
    QStringList lines;
    if (download.error) {
        lines << words::errorSentence(download.error) << words::nextStep(download.error);
    }
    lines.append(words::noticeSentence(download.notice, download.noticeDetail));
    lines.append(words::disguiseSentence(download));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString DownloadCells::stateToolTip(const Row &row, const QDateTime &now)
{
    // A failed one's cell is the sentence itself.
    QStringList lines;
    if (row.download.state != engine::DownloadState::Failed) {
        lines.append(stateText(row, now));
    }
    if (row.isChecking()) {
        lines.append(tr("All bytes are here; they are compared with the checksum."));
    }
    lines.append(explanation(row.download, now));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString plainToolTip(const QString &text)
{
    if (!Qt::mightBeRichText(text)) {
        return text;
    }
    return u"<p style='white-space:pre-wrap'>"_s + text.toHtmlEscaped() + u"</p>"_s;
}

} // namespace ui
