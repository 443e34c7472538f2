// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/intent.h"

#include "app/engine/admission.h"
#include "app/engine/redirect.h"
#include "app/engine/unexpectedreply.h"

#include <QDir>

namespace engine {

namespace {

void applyAhead(Download &record, const DownloadEdit &edit, const EngineConfig &config)
{
    if (edit.url) {
        DownloadRequest asked;
        asked.url = *edit.url;
        const DownloadRequest clean = normalised(asked, config);
        const QUrl before = std::exchange(record.request.url, clean.url);
        takeLink(record, before, clean);
    }
    setFields(record.request, edit);
    signIn(record.request, edit);
    setFileChoices(record, edit);
    const QString folder = edit.folder ? QDir::cleanPath(*edit.folder) : record.request.folder;
    if (folder != record.request.folder) {
        if (!edit.whenFileExists) {
            endLeaveToReplace(record);
        }
        record.partMove = PartMove { folder, {}, {} };
    }
}

} // namespace

void takeLink(Download &record, const QUrl &before, const DownloadRequest &clean)
{
    forgetLink(record);
    DownloadRequest &request = record.request;
    request.headers = fieldsForHop(request.headers, before, clean.url);
    request.referrer = referrerForHop(request.referrer, before, clean.url);
    if (!clean.credentials.isEmpty() || !isSameOrigin(before, clean.url)) {
        request.credentials = clean.credentials;
    }
}

void setFileChoices(Download &record, const DownloadEdit &edit)
{
    if (edit.whenFileExists) {
        record.request.whenFileExists = *edit.whenFileExists;
    }
    setChecksum(record, edit);
    if (edit.mirrors) {
        setMirrors(record, *edit.mirrors);
    }
}

Download foreseen(const Download &record, const Intent &intent, const EngineConfig &config)
{
    Download ahead = record;
    if (record.state != DownloadState::Stopping || intent.removal) {
        return ahead;
    }
    if (intent.isQueued) {
        ahead.state = DownloadState::Queued;
    }
    if (record.isFinishing) { // its file may have its name already
        return ahead;
    }
    if (intent.startsOver) {
        forgetFile(ahead);
        ahead.attempts = 0;
        ahead.error = {};
    }
    if (intent.edit) {
        applyAhead(ahead, *intent.edit, config);
    }
    return ahead;
}

} // namespace engine
