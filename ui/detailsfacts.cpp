// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detailsfacts.h"

#include "app/words/words.h"
#include "ui/checksumfield.h"
#include "ui/listnames.h"

#include <QLocale>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

/// As it was given: what is shown may be copied, and a link without its secrets opens nothing.
QString wholeLink(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo);
}

/// Servers may name any size.
qint64 plusBytes(qint64 sum, qint64 bytes)
{
    const qint64 room = std::numeric_limits<qint64>::max() - sum;
    return sum + std::clamp<qint64>(bytes, 0, room);
}

/// Chooses the plural form of a number that an int may not hold: languages look at its end.
int pluralOf(qint64 number)
{
    constexpr qint64 kMillion = 1'000'000;
    return static_cast<int>(number < kMillion ? number : kMillion + number % kMillion);
}

} // namespace

QString DetailsFacts::name(Fact fact)
{
    static constexpr std::array<const char *, kFactCount> kNames {
        QT_TR_NOOP("Link"),
        QT_TR_NOOP("Leads to"),
        QT_TR_NOOP("Name"),
        QT_TR_NOOP("Folder"),
        QT_TR_NOOP("Size"),
        QT_TR_NOOP("Limit"),
        QT_TR_NOOP("Connections"),
        QT_TR_NOOP("Mirrors"),
        QT_TR_NOOP("Referrer"),
        QT_TR_NOOP("Header fields"),
        QT_TR_NOOP("Added"),
        QT_TR_NOOP("Started"),
        QT_TR_NOOP("Finished"),
        QT_TR_NOOP("Type"),
        QT_TR_NOOP("Server"),
        QT_TR_NOOP("Version"),
        QT_TR_NOOP("Changed on the server"),
        QT_TR_NOOP("Checksum"),
        QT_TR_NOOP("Category"),
        QT_TR_NOOP("Queue"),
        QT_TR_NOOP("Priority"),
    };
    return tr(kNames.at(static_cast<std::size_t>(fact)));
}

QString DetailsFacts::size(const engine::Download &download)
{
    const QString received = words::sizeText(download.received);
    if (download.total < 0) {
        //: %1: 4 MiB
        return tr("%1, the whole size is not known").arg(received);
    }
    const QString exact = QLocale().toString(download.total);
    if (download.received >= download.total) {
        //: %1: 4 MiB; %2: 4,194,304
        return tr("%1 (%2 bytes)", nullptr, pluralOf(download.total))
            .arg(words::sizeText(download.total), exact);
    }
    //: %1 and %2: 4 MiB; %3: 41 %; %4: 4,194,304
    return tr("%1 of %2, %3 (%4 bytes)", nullptr, pluralOf(download.total))
        .arg(received, words::sizeText(download.total),
            words::percentText(words::percent(download.received, download.total)), exact);
}

QString DetailsFacts::checksum(const engine::Download &download)
{
    const engine::Checksum &given = download.request.checksum;
    const engine::Checksum &known = given.isEmpty() ? *download.foundChecksum : given;
    if (known.isEmpty()) {
        return download.verifiedAt.isValid() ? tr("Found right piece by piece") : QString();
    }
    const QString text = checksumName(known.algorithm) + u' ' + QString::fromLatin1(known.hex);
    if (download.error.kind == engine::ErrorKind::ChecksumMismatch) {
        //: %1: SHA-256 1f2e...
        return tr("%1 – found wrong").arg(text);
    }
    return download.verifiedAt.isValid()
        //: %1: SHA-256 1f2e...; %2: a time
        ? tr("%1 – found right %2").arg(text, moment(download.verifiedAt))
        //: %1: SHA-256 1f2e...
        : tr("%1 – not checked yet").arg(text);
}

QString DetailsFacts::headers(const engine::Download &download)
{
    QStringList shown;
    for (const engine::HeaderField &field : engine::maskedFields(download.request.headers)) {
        shown.append(QString::fromUtf8(field.name + ": " + field.value));
    }
    return shown.join(u"; "_s);
}

QString DetailsFacts::mirrors(const engine::Download &download)
{
    QStringList shown;
    for (const engine::Mirror &mirror : download.mirrors) {
        const QString link = wholeLink(mirror.url);
        shown.append(mirror.droppedFor == engine::ErrorKind::None ? link
                                                                  //: %1: a mirror's link
                                                                  : tr("%1 (given up)").arg(link));
    }
    return shown.join(u"; "_s);
}

QString DetailsFacts::moment(const QDateTime &at)
{
    return at.isValid() ? QLocale().toString(at.toLocalTime(), QLocale::ShortFormat) : QString();
}

QString DetailsFacts::place(
    Fact fact, const engine::Download &download, const settings::Settings &settings)
{
    const engine::DownloadRequest &request = download.request;
    if (fact == Fact::Category) {
        return ListNames(settings).category(request.category);
    }
    if (fact == Fact::Queue) {
        for (const engine::QueueConfig &queue : settings.engine.queues) {
            if (queue.id == request.queueId && !queue.name.isEmpty()) {
                return queue.name;
            }
        }
        return {};
    }
    switch (request.priority) {
    case engine::Priority::Normal:
        return {};
    case engine::Priority::High:
        return tr("High");
    case engine::Priority::Low:
        return tr("Low");
    }
    return {};
}

QString DetailsFacts::value(Fact fact, const engine::Download &download,
    const engine::RunDetail &detail, const settings::Settings &settings)
{
    switch (fact) {
    case Fact::Link:
    case Fact::FinalLink:
    case Fact::Name:
    case Fact::Folder:
    case Fact::Limit:
    case Fact::Connections:
    case Fact::Referrer:
    case Fact::Headers:
        return asked(fact, download);
    case Fact::Size:
        return size(download);
    case Fact::Mirrors:
        return mirrors(download);
    case Fact::Added:
        return moment(download.addedAt);
    case Fact::Started:
        return moment(download.startedAt);
    case Fact::Finished:
        return moment(download.finishedAt);
    case Fact::Type:
        return download.mimeType;
    case Fact::Server:
        return QString::fromUtf8(detail.reply.server);
    case Fact::Version:
        return QString::fromUtf8(download.validators.etag);
    case Fact::Modified:
        return QString::fromUtf8(download.validators.lastModified);
    case Fact::Checksum:
        return checksum(download);
    case Fact::Category:
    case Fact::Queue:
    case Fact::Priority:
        return place(fact, download, settings);
    }
    Q_UNREACHABLE();
}

/// What was asked for, and with what.
QString DetailsFacts::asked(Fact fact, const engine::Download &download)
{
    const engine::DownloadRequest &request = download.request;
    if (fact == Fact::Link) {
        return wholeLink(request.url);
    }
    if (fact == Fact::FinalLink) {
        return download.finalUrl == request.url ? QString() : wholeLink(download.finalUrl);
    }
    if (fact == Fact::Name) {
        return words::listedName(download);
    }
    if (fact == Fact::Folder) {
        return request.folder;
    }
    if (fact == Fact::Limit) {
        return request.speedLimit > 0 ? words::speedText(request.speedLimit) : tr("none");
    }
    if (fact == Fact::Connections) {
        return request.connections > 0 ? QLocale().toString(request.connections)
                                       : tr("as many as the settings say");
    }
    if (fact == Fact::Referrer) {
        return QString::fromUtf8(request.referrer);
    }
    const QString fields = headers(download);
    const bool canHave = !engine::traits(download.state).isComplete;
    return fields.isEmpty() && canHave ? tr("none") : fields;
}

QString DetailsFacts::change(Fact fact, const engine::Download &download)
{
    const bool isComplete = engine::traits(download.state).isComplete;
    if (fact == Fact::Link && !isComplete) {
        return tr("Change the link…");
    }
    if (fact == Fact::Name) {
        return tr("Rename…");
    }
    if (fact == Fact::Folder && !isComplete) {
        return tr("Change the folder…");
    }
    if (fact == Fact::Limit && !isComplete) {
        return tr("Change limit and connections…");
    }
    if (fact == Fact::Headers && !isComplete) {
        return tr("Change the header fields…");
    }
    if (fact == Fact::Checksum) {
        return download.request.checksum.isEmpty() ? tr("Give a checksum…")
                                                   : tr("Change the checksum…");
    }
    return {};
}

QString DetailsFacts::sums(const QList<const engine::Download *> &downloads)
{
    qint64 received = 0;
    qint64 total = 0;
    int unknown = 0;
    std::array<int, engine::kAllStates.size()> states {};
    bool isGroup = !downloads.isEmpty() && !downloads.first()->request.batchName.isEmpty();
    for (const engine::Download *download : downloads) {
        received = plusBytes(received, download->received);
        total = plusBytes(total, download->total);
        unknown += download->total < 0 ? 1 : 0;
        ++states.at(static_cast<std::size_t>(download->state));
        isGroup = isGroup && download->request.batchId == downloads.first()->request.batchId;
    }
    QStringList lines { words::countText(
        words::Count::Downloads, static_cast<int>(downloads.size())) };
    if (isGroup) {
        lines.prepend(downloads.first()->request.batchName);
    }
    lines.append(tr("%1 of %2").arg(words::sizeText(received), words::sizeText(total)));
    if (unknown > 0) {
        lines.append(tr("and %n of unknown size", nullptr, unknown));
    }
    for (const engine::DownloadState state : engine::kAllStates) {
        const int count = states.at(static_cast<std::size_t>(state));
        if (count > 0) {
            //: %1: Paused, Failed ...; %2: how many downloads are
            lines.append(tr("%1: %2").arg(words::stateName(state), QLocale().toString(count)));
        }
    }
    return lines.join(u'\n');
}

} // namespace ui
