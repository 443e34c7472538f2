// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/detailwords.h"

#include "app/words/translator.h"
#include "app/words/words.h"

#include <QLocale>

namespace words {

using engine::Bottleneck;
using engine::HistoryEntry;
using engine::HistoryKind;

namespace {

QString askedText(const HistoryEntry &entry)
{
    return entry.number > 0
        //: %1: a link; %2: 4 MiB, what is there already
        ? Words::tr("Asked %1 for what comes after %2.").arg(entry.detail, sizeText(entry.number))
        : Words::tr("Asked %1.").arg(entry.detail);
}

QString answeredText(const HistoryEntry &entry)
{
    const QString status = QString::number(entry.status);
    return entry.detail.isEmpty()
        //: %1: a status of HTTP
        ? Words::tr("The server answered %1.").arg(status)
        //: %1: a status of HTTP; %2: the server's own word for it
        : Words::tr("The server answered %1 %2.").arg(status, entry.detail);
}

QString wentOnText(const HistoryEntry &entry, qint64 total)
{
    const int share = percent(entry.number, total);
    //: %1: 41 %, or 4 MiB
    return Words::tr("Went on at %1.")
        .arg(share < 0 || share > 99 ? sizeText(entry.number) : percentText(share));
}

QString waitingText(const HistoryEntry &entry)
{
    switch (engine::holdReasonFromName(entry.detail)) {
    case engine::HoldReason::Network:
        return Words::tr("Waiting for the network.");
    case engine::HoldReason::DiskSpace:
        return Words::tr("Waiting for room on the disk.");
    case engine::HoldReason::Host:
        return Words::tr("Waiting until the server takes another connection.");
    case engine::HoldReason::Keyring:
        return Words::tr("Waiting for the keyring.");
    case engine::HoldReason::None:
    case engine::HoldReason::Retry:
        break;
    }
    return entry.number < 0 ? Words::tr("Waiting.")
                            : Words::tr("Waiting %1.").arg(durationText(entry.number));
}

QString noticedText(const HistoryEntry &entry)
{
    const QString name = entry.detail.section(u' ', 0, 0);
    const QString sentence = noticeSentence(name, entry.detail.mid(name.size() + 1));
    return sentence.isEmpty() ? Words::tr("Noted: %1.").arg(entry.detail) : sentence;
}

QString lostText(const HistoryEntry &entry)
{
    const QString why = errorSentence(engine::errorOf(entry));
    return entry.number < 0
        ? Words::tr("A connection ended. %1").arg(why)
        //: %1: 4 MiB; %2: a sentence that says why
        : Words::tr("A connection ended at %1. %2").arg(sizeText(entry.number), why);
}

QString ownText(const HistoryEntry &entry)
{
    switch (entry.kind) {
    case HistoryKind::ChecksumRight:
        return Words::tr("The checksum is right.");
    case HistoryKind::Finished:
        return entry.detail.isEmpty() ? Words::tr("Finished.")
                                      : Words::tr("Finished as %1.").arg(entry.detail);
    case HistoryKind::Paused:
        return Words::tr("Paused.");
    case HistoryKind::Resumed:
        return Words::tr("Started by you or by its queue.");
    case HistoryKind::Restarted:
        return Words::tr("Started over from the beginning.");
    case HistoryKind::Moved:
        return Words::tr("Moved to %1.").arg(entry.detail);
    case HistoryKind::Renamed:
        return Words::tr("Renamed to %1.").arg(entry.detail);
    case HistoryKind::LinkChanged:
        return Words::tr("The link is now %1.").arg(entry.detail);
    case HistoryKind::MirrorJoined:
        return Words::tr("The mirror %1 has the same file and helps.").arg(entry.detail);
    case HistoryKind::Asked:
    case HistoryKind::Redirected:
    case HistoryKind::Answered:
    case HistoryKind::WentOn:
    case HistoryKind::SignedIn:
    case HistoryKind::ConnectionLost:
    case HistoryKind::Interrupted:
    case HistoryKind::Waiting:
    case HistoryKind::Noticed:
    case HistoryKind::Failed:
        break; // these have a function each
    }
    return {};
}

} // namespace

QString historySentence(const HistoryEntry &entry, qint64 total)
{
    switch (entry.kind) {
    case HistoryKind::Asked:
        return askedText(entry);
    case HistoryKind::Redirected:
        return Words::tr("Redirected to %1.").arg(entry.detail);
    case HistoryKind::Answered:
        return answeredText(entry);
    case HistoryKind::WentOn:
        return wentOnText(entry, total);
    case HistoryKind::SignedIn:
        return Words::tr("The server asked who is there, and was told.");
    case HistoryKind::ConnectionLost:
        return lostText(entry);
    case HistoryKind::Interrupted:
    case HistoryKind::Failed: {
        const QString sentence = errorSentence(engine::errorOf(entry));
        return entry.kind == HistoryKind::Failed ? Words::tr("Failed. %1").arg(sentence) : sentence;
    }
    case HistoryKind::Waiting:
        return waitingText(entry);
    case HistoryKind::Noticed:
        return noticedText(entry);
    case HistoryKind::ChecksumRight:
    case HistoryKind::Finished:
    case HistoryKind::Paused:
    case HistoryKind::Resumed:
    case HistoryKind::Restarted:
    case HistoryKind::Moved:
    case HistoryKind::Renamed:
    case HistoryKind::LinkChanged:
    case HistoryKind::MirrorJoined:
        return ownText(entry);
    }
    Q_UNREACHABLE();
}

QString historyReport(const engine::Download &download, const QList<engine::HistoryEntry> &entries)
{
    const QLatin1Char end('\n');
    QString text = download.fileName + end + maskedLink(download.request.url) + end
        + Words::tr("%1 of %2").arg(sizeText(download.received), sizeText(download.total)) + end
        + stateText(download, QDateTime::currentDateTimeUtc()) + end;
    if (download.error) {
        text += errorSentence(download.error) + end;
    }
    for (const HistoryEntry &entry : entries) {
        text += end + entry.at.toString(Qt::ISODateWithMs) + QLatin1Char(' ')
            + historySentence(entry, download.total);
        for (const engine::HeaderField &field : entry.fields) {
            text += end + QLatin1StringView("    ") + QString::fromUtf8(field.name)
                + QLatin1StringView(": ") + QString::fromUtf8(field.value);
        }
    }
    return text + end;
}

QString bottleneckSentence(const engine::RunDetail &detail)
{
    const engine::RunFigures &figures = detail.figures;
    switch (detail.bottleneck) {
    case Bottleneck::None:
        return {};
    case Bottleneck::Unknown:
        return Words::tr("Nothing that was measured holds it up.");
    case Bottleneck::OwnLimit:
        return Words::tr("The limit of this download, %1, holds it up.")
            .arg(speedText(figures.ownLimit));
    case Bottleneck::QueueLimit:
        return Words::tr("The limit of its queue, %1, holds it up.")
            .arg(speedText(figures.queueLimit));
    case Bottleneck::SharedLimit:
        return Words::tr("The limit over all downloads, %1, holds it up.")
            .arg(speedText(figures.sharedLimit));
    case Bottleneck::Disk:
        return Words::tr("The disk holds it up: %1 of the time goes into writing.")
            .arg(percentText(figures.diskPermille / 10));
    case Bottleneck::ServerAnswer:
        return Words::tr("It waits for the server.");
    case Bottleneck::Connection:
        return Words::tr("The server limits the speed of each connection (%Ln now). More"
                         " connections would help.",
            nullptr, figures.connections);
    case Bottleneck::ServerOrNetwork:
        return Words::tr("The server or the network gives no more: %Ln connections bring no more"
                         " than fewer did. More would not help.",
            nullptr, figures.connections);
    case Bottleneck::SharedNetwork:
        return Words::tr("The network is shared with other downloads, which have %1. More"
                         " connections would not help.")
            .arg(speedText(figures.othersSpeed));
    }
    Q_UNREACHABLE();
}

QString connectionStageText(engine::ConnectionStage stage)
{
    switch (stage) {
    case engine::ConnectionStage::Connecting:
        return Words::tr("Connecting");
    case engine::ConnectionStage::Waiting:
        return Words::tr("Waiting for the reply");
    case engine::ConnectionStage::Receiving:
        return Words::tr("Receiving");
    case engine::ConnectionStage::Stalled:
        return Words::tr("Nothing comes");
    case engine::ConnectionStage::Limited:
        return Words::tr("Held by the limit");
    }
    Q_UNREACHABLE();
}

QString rangeText(const engine::Segment &range)
{
    return range.to < 0
        //: a range of a file; %1: 4 MiB
        ? Words::tr("%1 to the end").arg(sizeText(range.from))
        : Words::tr("%1 to %2").arg(sizeText(range.from), sizeText(range.to));
}

} // namespace words
