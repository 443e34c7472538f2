// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/history.h"

#include "app/engine/secretheader.h"
#include "app/engine/secretlink.h"

#include <algorithm>
#include <array>

namespace engine {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostKeptFields = 64;
constexpr qsizetype kLongestKeptValue = 1000; ///< bytes
constexpr qsizetype kLongestKeptDetail = 2000; ///< characters

constexpr std::array kHistoryNames {
    "asked"_L1,
    "redirected"_L1,
    "answered"_L1,
    "went-on"_L1,
    "signed-in"_L1,
    "connection-lost"_L1,
    "mirror-joined"_L1,
    "interrupted"_L1,
    "waiting"_L1,
    "noticed"_L1,
    "checksum-right"_L1,
    "finished"_L1,
    "failed"_L1,
    "paused"_L1,
    "resumed"_L1,
    "restarted"_L1,
    "moved"_L1,
    "renamed"_L1,
    "link-changed"_L1,
};
static_assert(kHistoryNames.size() == kHistoryKindCount);

constexpr std::array kHoldNames { ""_L1, "retry"_L1, "network"_L1, "disk-space"_L1, "host"_L1,
    "keyring"_L1 };
static_assert(kHoldNames.size() == static_cast<std::size_t>(HoldReason::Keyring) + 1);

/// Names of fields whose value is a link, or begins with one.
bool holdsLink(const QByteArray &lowerName)
{
    static constexpr std::array<QByteArrayView, 4> kNames { "location", "content-location",
        "referer", "origin" };
    return std::find(kNames.begin(), kNames.end(), lowerName) != kNames.end();
}

/// Names of fields that have links among other words, which may be relative.
bool mentionsLinks(const QByteArray &lowerName)
{
    return lowerName == "refresh" || lowerName == "link";
}

/// What has a link with a query or a user may hold a secret, even a link that is relative.
bool isRisky(const QByteArray &value)
{
    const qsizetype query = value.indexOf('?');
    const qsizetype link = value.indexOf("://");
    return (query >= 0 && (value.indexOf('=', query) >= 0 || link >= 0))
        || (link >= 0 && value.indexOf('@', link) > 0);
}

QByteArray maskedValue(const HeaderField &field)
{
    const QByteArray name = field.name.toLower();
    if (isSecretHeader(field.name) || mentionsLinks(name)) {
        return "***";
    }
    const QByteArray value = field.value.left(kLongestKeptValue);
    if (holdsLink(name)) {
        return maskedLink(QUrl::fromEncoded(value)).toUtf8();
    }
    return isRisky(value) ? QByteArray("***") : value;
}

/// A notice as it is kept: links in what it is about without their secrets.
QString noticeDetail(const Download &now)
{
    const bool isLink = now.noticeDetail.contains("://"_L1);
    const QString about = isLink ? maskedLink(QUrl(now.noticeDetail)) : now.noticeDetail;
    return about.isEmpty() ? now.notice : now.notice + u' ' + about;
}

void noteEnds(const HistoryMark &before, const Download &now, QList<HistoryEntry> &entries)
{
    switch (now.state) {
    case DownloadState::Completed:
        entries.append({ {}, HistoryKind::Finished, 0, -1, now.fileName, {} });
        break;
    case DownloadState::Failed:
        entries.append(errorEntry(HistoryKind::Failed, now.error));
        break;
    case DownloadState::Paused:
        entries.append({ {}, HistoryKind::Paused, 0, -1, {}, {} });
        break;
    case DownloadState::Queued:
        if (traits(before.state).isActive && now.error) {
            entries.append(errorEntry(HistoryKind::Interrupted, now.error));
        } else if (traits(before.state).canResume && now.holdReason == HoldReason::None) {
            entries.append({ {}, HistoryKind::Resumed, 0, -1, {}, {} });
        }
        break;
    case DownloadState::Connecting:
    case DownloadState::Downloading:
    case DownloadState::Verifying:
    case DownloadState::Stopping:
        break;
    }
}

void noteWait(const HistoryMark &before, const Download &now, const QDateTime &at,
    QList<HistoryEntry> &entries)
{
    const bool isNew = before.holdReason != now.holdReason || traits(before.state).isActive;
    if (now.state == DownloadState::Queued && now.holdReason != HoldReason::None && isNew) {
        const qint64 seconds
            = now.notBefore.isValid() ? (at.msecsTo(now.notBefore) + 500) / 1000 : -1;
        entries.append({ {}, HistoryKind::Waiting, 0, std::max<qint64>(seconds, -1),
            holdReasonName(now.holdReason), {} });
    }
}

void noteFile(const HistoryMark &before, const Download &now, QList<HistoryEntry> &entries)
{
    if (before.folder != now.request.folder) {
        entries.append({ {}, HistoryKind::Moved, 0, -1, now.request.folder, {} });
    }
    const bool hasNames = !before.fileName.isEmpty() && !now.fileName.isEmpty();
    if (hasNames && before.fileName != now.fileName) {
        entries.append({ {}, HistoryKind::Renamed, 0, -1, now.fileName, {} });
    }
    if (before.url != now.request.url) {
        entries.append({ {}, HistoryKind::LinkChanged, 0, -1, maskedLink(now.request.url), {} });
    }
    const bool isNoticeNew = before.notice != now.notice || before.noticeDetail != now.noticeDetail;
    if (isNoticeNew && !now.notice.isEmpty()) {
        entries.append({ {}, HistoryKind::Noticed, 0, -1, noticeDetail(now), {} });
    }
    if (before.verifiedAt != now.verifiedAt && now.verifiedAt.isValid()) {
        entries.append({ {}, HistoryKind::ChecksumRight, 0, -1, {}, {} });
    }
}

} // namespace

void boundHistory(QList<HistoryEntry> &entries)
{
    if (entries.size() > kMostHistory) {
        entries.remove(kFirstHistory, entries.size() - kMostHistory);
    }
}

QLatin1StringView historyKindName(HistoryKind kind)
{
    return kHistoryNames.at(static_cast<std::size_t>(kind));
}

std::optional<HistoryKind> historyKindFromName(QStringView name)
{
    const auto found = std::find(kHistoryNames.begin(), kHistoryNames.end(), name);
    return found == kHistoryNames.end()
        ? std::nullopt
        : std::optional(static_cast<HistoryKind>(found - kHistoryNames.begin()));
}

QLatin1StringView holdReasonName(HoldReason reason)
{
    return kHoldNames.at(static_cast<std::size_t>(reason));
}

HoldReason holdReasonFromName(QStringView name)
{
    const auto found = std::find(kHoldNames.begin(), kHoldNames.end(), name);
    return found == kHoldNames.end() ? HoldReason::None
                                     : static_cast<HoldReason>(found - kHoldNames.begin());
}

HistoryEntry errorEntry(HistoryKind kind, const DownloadError &error, qint64 number)
{
    const bool isLink = error.detail.contains("://"_L1);
    const QString detail = isLink ? maskedLink(QUrl(error.detail)) : error.detail;
    return { {}, kind, error.status, number,
        (traits(error.kind).name + u' ' + detail).left(kLongestKeptDetail).trimmed(), {} };
}

DownloadError errorOf(const HistoryEntry &entry)
{
    const qsizetype space = entry.detail.indexOf(u' ');
    const QStringView name
        = QStringView(entry.detail).left(space < 0 ? entry.detail.size() : space);
    return { errorKindFromName(name), entry.status,
        space < 0 ? QString() : entry.detail.mid(space + 1), {} };
}

QList<HeaderField> maskedFields(const QList<HeaderField> &fields)
{
    QList<HeaderField> masked;
    for (const HeaderField &field : fields.first(std::min(fields.size(), kMostKeptFields))) {
        masked.append({ field.name.left(kLongestKeptValue), maskedValue(field) });
    }
    return masked;
}

HistoryMark markOf(const Download &download)
{
    return { download.state, download.holdReason, download.received, download.request.folder,
        download.fileName, download.request.url, download.notice, download.noticeDetail,
        download.verifiedAt };
}

QList<HistoryEntry> whatHappened(
    const HistoryMark &before, const Download &now, const QDateTime &at)
{
    QList<HistoryEntry> entries;
    const bool isReset = before.received > 0 && now.received == 0 && now.total < 0;
    if (before.state == DownloadState::Completed && now.state != DownloadState::Completed) {
        entries.append({ {}, HistoryKind::Restarted, 0, -1, {}, {} });
    } else if (isReset && now.state == DownloadState::Queued && now.notice.isEmpty()) {
        entries.append({ {}, HistoryKind::Restarted, 0, -1, {}, {} });
    }
    noteFile(before, now, entries);
    if (before.state != now.state) {
        noteEnds(before, now, entries);
    }
    noteWait(before, now, at, entries);
    for (HistoryEntry &entry : entries) {
        entry.at = at;
    }
    return entries;
}

} // namespace engine
