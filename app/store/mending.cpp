// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/mending.h"

#include <algorithm>

namespace store {

using namespace Qt::StringLiterals;
using engine::Download;

namespace {

constexpr qsizetype kMostHeaders = 1000;

bool isPlainName(const QString &name)
{
    return !name.contains(u'/') && !name.contains(QChar::Null) && name != u"."_s && name != u".."_s;
}

bool isPlainFolder(const QString &folder)
{
    return folder.isEmpty() || (folder.startsWith(u'/') && !folder.contains(QChar::Null));
}

bool areSegmentsSound(const Download &download)
{
    qint64 previous = -1;
    for (const engine::Segment &segment : download.segments) {
        if (segment.from <= previous || segment.to <= segment.from) {
            return false;
        }
        previous = segment.to;
    }
    return download.total < 0 || previous <= download.total;
}

bool isWeb(const QUrl &url)
{
    return url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
}

bool isOneLine(const QByteArray &value)
{
    return std::none_of(
        value.begin(), value.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

void keepOneLine(QByteArray &value)
{
    if (!isOneLine(value)) {
        value.clear();
    }
}

void mendFields(Download &download)
{
    keepOneLine(download.request.referrer);
    keepOneLine(download.request.userAgent);
    download.request.headers.removeIf([](const engine::HeaderField &field) {
        return field.name.isEmpty() || !isOneLine(field.name) || !isOneLine(field.value);
    });
    download.request.headers.resize(qMin(download.request.headers.size(), kMostHeaders));
    for (QByteArray *const value : { &download.validators.etag, &download.validators.lastModified,
             &download.validators.date }) {
        keepOneLine(*value);
    }
}

void mendMove(engine::PartMove &move)
{
    // What is left behind is deleted: it has to be known which file that is.
    const bool isKnown = move.partName.isEmpty() || move.partIdentity.isValid();
    if (move.folder.isEmpty() || !isPlainFolder(move.folder) || !isPlainName(move.partName)
        || !isKnown) {
        move = {};
    }
    if (!isPlainName(move.newName)) {
        move.newName.clear();
    }
}

void mendLinks(Download &download)
{
    if (!isWeb(download.finalUrl)) {
        download.finalUrl.clear();
    }
    download.request.mirrors.removeIf([](const QUrl &url) { return !isWeb(url); });
    download.mirrors.removeIf([](const engine::Mirror &mirror) { return !isWeb(mirror.url); });
    for (engine::Mirror &mirror : download.mirrors) {
        if (!isWeb(mirror.finalUrl)) {
            mirror.finalUrl.clear();
        }
    }
    if (isWeb(download.request.url) || engine::traits(download.state).isComplete
        || download.error) {
        return;
    }
    const bool isThere = !download.request.url.isEmpty();
    download.state = engine::DownloadState::Failed;
    download.error
        = { isThere ? engine::ErrorKind::UnsupportedScheme : engine::ErrorKind::InvalidUrl, 0,
              download.request.url.scheme() };
}

void fail(Download &download, const QString &detail)
{
    download.fileName.clear();
    download.partName.clear();
    download.oldPart = {};
    download.partIdentity = {};
    forgetPart(download);
    download.state = engine::DownloadState::Failed;
    download.error = { engine::ErrorKind::DiskError, 0, detail };
}

} // namespace

void forgetPart(Download &download)
{
    download.segments.clear();
    download.received = 0;
    download.isFinishing = false;
    download.isUnproven = false;
}

void mend(Download &download)
{
    download.partMove.change(mendMove);
    if (!areSegmentsSound(download)) {
        forgetPart(download);
    }
    mendFields(download);
    mendLinks(download);
    if (!isPlainName(download.fileName) || !isPlainName(download.partName)
        || !isPlainName(download.oldPart->name)) {
        fail(download, u"file name in the database leaves its folder"_s);
    } else if (!isPlainFolder(download.request.folder)) {
        fail(download, u"folder in the database is not absolute"_s);
        download.request.folder.clear();
    }
}

} // namespace store
