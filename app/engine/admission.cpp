// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/admission.h"

#include "app/engine/redirect.h"

#include <QDir>
#include <QSet>

#include <algorithm>
#include <utility>

namespace engine {

namespace {

constexpr qsizetype kMostMirrors = 1000;
constexpr qsizetype kLongestBatchName = 200;

QList<QUrl> usable(const QList<QUrl> &mirrors, const QUrl &link)
{
    QSet<QUrl> seen { link };
    QList<QUrl> result;
    for (QUrl mirror : mirrors) {
        mirror.setUserInfo({}); // a password belongs to the link's own origin (I5)
        if (!linkError(mirror) && !seen.contains(mirror) && result.size() < kMostMirrors) {
            seen.insert(mirror);
            result.append(mirror);
        }
    }
    return result;
}

} // namespace

DownloadRequest normalised(const DownloadRequest &request, const EngineConfig &config)
{
    DownloadRequest result = request;
    result.folder = QDir::cleanPath(request.folder.isEmpty() ? config.folder : request.folder);
    if (!request.url.userInfo().isEmpty()) {
        if (result.credentials.isEmpty()) {
            result.credentials = { request.url.userName(QUrl::FullyDecoded),
                request.url.password(QUrl::FullyDecoded) };
        }
        result.url.setUserInfo(QString());
    }
    result.connections = std::clamp(request.connections, 0, 32);
    result.speedLimit = std::max<qint64>(request.speedLimit, 0);
    result.mirrors = usable(request.mirrors, result.url);
    result.batchName = request.batchName.simplified().left(kLongestBatchName);
    return result;
}

DownloadError linkError(const QUrl &url)
{
    const QString scheme = url.scheme();
    if (!url.isValid() || (scheme.isEmpty() && url.host().isEmpty())) {
        return { ErrorKind::InvalidUrl, 0, url.errorString() };
    }
    if (scheme != QLatin1StringView("http") && scheme != QLatin1StringView("https")) {
        return { ErrorKind::UnsupportedScheme, 0, scheme };
    }
    return url.host().isEmpty() ? DownloadError { ErrorKind::InvalidUrl, 0, {} } : DownloadError {};
}

Download newRecord(
    const DownloadRequest &request, DownloadId id, qint64 queueRank, const QDateTime &now)
{
    Download record;
    record.id = id;
    record.request = request;
    record.queueRank = queueRank;
    record.addedAt = now;
    setMirrors(record, request.mirrors);
    record.state = request.startPaused ? DownloadState::Paused : DownloadState::Queued;
    record.error = linkError(request.url);
    if (record.error) {
        record.state = DownloadState::Failed;
    }
    return record;
}

namespace {

QStringList nameOf(const DownloadRequest &request)
{
    return { request.url.toString(), request.folder, request.fileName };
}

} // namespace

Newcomers::Newcomers(const QList<DownloadRequest> &requests)
    : m_isAsked(std::any_of(requests.begin(), requests.end(),
        [](const DownloadRequest &one) { return one.whenDuplicate != WhenDuplicate::Add; }))
{
}

DownloadId Newcomers::sameAs(const DownloadRequest &request) const
{
    return m_isAsked ? m_ids.value(nameOf(request)) : DownloadId();
}

void Newcomers::insert(const DownloadRequest &request, DownloadId id)
{
    if (m_isAsked) {
        m_ids.insert(nameOf(request), id);
    }
}

DownloadRequest askedAgain(const DownloadRequest &kept, const DownloadRequest &now)
{
    DownloadRequest result = now;
    const auto keep = [&](auto DownloadRequest::*field) {
        if (now.*field == DownloadRequest().*field) { // it is left open
            result.*field = kept.*field;
        }
    };
    keep(&DownloadRequest::referrer);
    keep(&DownloadRequest::userAgent);
    keep(&DownloadRequest::headers);
    keep(&DownloadRequest::credentials);
    keep(&DownloadRequest::remembersSecrets);
    keep(&DownloadRequest::checksum);
    keep(&DownloadRequest::mirrors);
    keep(&DownloadRequest::connections);
    keep(&DownloadRequest::speedLimit);
    keep(&DownloadRequest::whenFileExists);
    keep(&DownloadRequest::category);
    keep(&DownloadRequest::queueId);
    keep(&DownloadRequest::priority);
    keep(&DownloadRequest::note);
    // Another checksum of the same kind is of other bytes, and so are the pieces.
    const bool isOther = now.checksum.algorithm == kept.checksum.algorithm
        && !now.checksum.isEmpty() && now.checksum != kept.checksum;
    if (!isOther) {
        keep(&DownloadRequest::pieces);
    }
    result.batchId = kept.batchId;
    result.batchName = kept.batchName;
    return result;
}

void setMirrors(Download &record, const QList<QUrl> &links)
{
    record.request.mirrors = usable(links, record.request.url);
    const QList<Mirror> known = std::exchange(record.mirrors, {});
    for (const QUrl &link : std::as_const(record.request.mirrors)) {
        const auto same = std::find_if(
            known.begin(), known.end(), [&](const Mirror &mirror) { return mirror.url == link; });
        record.mirrors.append(
            same == known.end() ? Mirror { link, {}, {}, ErrorKind::None } : *same);
    }
}

void forgetFile(Download &record)
{
    for (Mirror &mirror : record.mirrors) {
        mirror = { mirror.url, {}, {}, ErrorKind::None };
    }
    record.segments.clear();
    record.received = 0;
    record.total = -1;
    record.validators = {};
    record.isUnproven = false;
    record.foundChecksum = {};
    record.mimeType.clear();
    record.notice.clear();
    record.noticeDetail.clear();
    record.repairs = 0;
    record.isFinishing = false;
    record.finishedAt = {};
    record.verifiedAt = {};
}

void aimAtOwnFile(Download &record)
{
    if (record.notice == notice::kSkipped) {
        record.request.whenFileExists = WhenFileExists::Number;
    } else {
        record.oldPart.change([&](OldPart &old) { old.identity = record.partIdentity; });
    }
}

bool endLeaveToReplace(Download &record)
{
    const bool isLeave = record.request.whenFileExists == WhenFileExists::Overwrite;
    if (isLeave) {
        record.request.whenFileExists = WhenFileExists::Default;
    }
    return isLeave;
}

Download revived(const Download &stored, bool startPaused)
{
    Download record = stored;
    record.state = traits(stored.state).afterRestart;
    if (record.state == DownloadState::Queued && startPaused) {
        record.state = DownloadState::Paused;
    }
    if (record.state == DownloadState::Queued) {
        // Whoever wrote it there: nothing but http and https is ever asked for (H32).
        if (const DownloadError wrong = linkError(record.request.url)) {
            record.state = DownloadState::Failed;
            record.error = wrong;
        }
    }
    if (!traits(record.state).isComplete) {
        record.received = 0;
        for (const Segment &segment : stored.segments) {
            record.received += segment.size();
        }
    }
    return record;
}

bool signIn(DownloadRequest &request, const DownloadEdit &edit)
{
    if (!edit.credentials && !edit.cookies) {
        return false;
    }
    request.remembersSecrets = edit.remembersSecrets;
    request.credentials = edit.credentials.value_or(request.credentials);
    if (edit.cookies) {
        request.headers.removeIf([](const HeaderField &field) {
            return field.name.compare("Cookie", Qt::CaseInsensitive) == 0;
        });
    }
    if (!edit.cookies.value_or(QByteArray()).isEmpty()) {
        request.headers.append({ "Cookie", *edit.cookies });
    }
    return true;
}

bool setChecksum(Download &record, const DownloadEdit &edit)
{
    if (!edit.checksum || *edit.checksum == record.request.checksum) {
        return false;
    }
    record.request.checksum = *edit.checksum;
    record.verifiedAt = {};
    if (traits(record.state).isComplete && record.error.kind == ErrorKind::ChecksumMismatch) {
        record.error = {}; // it was said of another checksum
    }
    return true;
}

bool setFields(DownloadRequest &request, const DownloadEdit &edit)
{
    if (!edit.referrer && !edit.userAgent && !edit.headers) {
        return false;
    }
    request.referrer = edit.referrer.value_or(request.referrer);
    request.userAgent = edit.userAgent.value_or(request.userAgent);
    if (edit.headers) {
        request.remembersSecrets = edit.remembersSecrets;
        request.headers = *edit.headers;
    }
    return true;
}

DownloadEdit namedAnew(const QString &name)
{
    return { .url = {}, .folder = {}, .credentials = {}, .whenFileExists = {}, .fileName = name };
}

DownloadEdit merged(const DownloadEdit &first, const DownloadEdit &second)
{
    const bool bringsSecrets = second.credentials || second.cookies || second.headers;
    // I5: what lets in at one origin does not go with a link to another one.
    const bool isElsewhere = second.url && !isSameOrigin(first.url.value_or(QUrl()), *second.url);
    const bool isReplaced = (!first.credentials || second.credentials)
        && (!first.cookies || second.cookies) && (!first.headers || second.headers);
    // What one of them was not to keep is not kept for the other one's sake.
    const bool remembers = bringsSecrets || isElsewhere
        ? second.remembersSecrets && (isElsewhere || isReplaced || first.remembersSecrets)
        : first.remembersSecrets;
    auto headers = second.headers ? second.headers : first.headers;
    auto referrer = second.referrer ? second.referrer : first.referrer;
    if (second.url && !second.headers && first.headers) { // I5: they were for the link before
        headers = fieldsForHop(*first.headers, first.url.value_or(QUrl()), *second.url);
    }
    if (second.url && !second.referrer && first.referrer) {
        referrer = referrerForHop(*first.referrer, first.url.value_or(QUrl()), *second.url);
    }
    return { .url = second.url ? second.url : first.url,
        .folder = second.folder ? second.folder : first.folder,
        .credentials = second.credentials || isElsewhere ? second.credentials : first.credentials,
        .remembersSecrets = remembers,
        .cookies = second.cookies || isElsewhere ? second.cookies : first.cookies,
        .whenFileExists = second.whenFileExists ? second.whenFileExists : first.whenFileExists,
        .speedLimit = second.speedLimit ? second.speedLimit : first.speedLimit,
        .connections = second.connections ? second.connections : first.connections,
        .mirrors = second.mirrors ? second.mirrors : first.mirrors,
        .fileName = second.fileName ? second.fileName : first.fileName,
        .referrer = referrer,
        .userAgent = second.userAgent ? second.userAgent : first.userAgent,
        .headers = headers,
        .checksum = second.checksum ? second.checksum : first.checksum };
}

} // namespace engine
