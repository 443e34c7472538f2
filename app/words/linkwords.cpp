// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/linkexpiry.h"
#include "app/engine/secretlink.h"
#include "app/words/translator.h"
#include "app/words/words.h"

namespace words {

QString linkValidText(const engine::Download &download, const QDateTime &now)
{
    if (engine::traits(download.state).isComplete) {
        return {};
    }
    const auto expiry = engine::linkExpiry(download.request.url);
    if (!expiry) {
        return {};
    }
    const qint64 seconds = now.secsTo(*expiry);
    return seconds > 0 ? Words::tr("Link valid for %1").arg(durationText(seconds))
                       : Words::tr("The link has run out.");
}

QString listedName(const engine::Download &download)
{
    if (!download.fileName.isEmpty()) {
        return download.fileName;
    }
    if (!download.request.fileName.isEmpty()) {
        return download.request.fileName;
    }
    const QString last = download.request.url.fileName(QUrl::FullyDecoded);
    if (!last.isEmpty()) {
        return last;
    }
    const QString host = download.request.url.host();
    return host.isEmpty() ? maskedLink(download.request.url) : host;
}

QString maskedLink(const QUrl &url)
{
    return engine::maskedLink(url);
}

} // namespace words
