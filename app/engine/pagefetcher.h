// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"

#include <QObject>

#include <memory>

namespace engine {

/// A document as it came.
struct FetchedPage {
    qint64 token = 0; ///< the client's own mark, from fetch()
    QUrl url; ///< as asked
    QUrl finalUrl; ///< after redirects: what relative links in it are relative to
    int status = 0; ///< HTTP status of the last reply; 0 = none came
    QString mimeType; ///< lower case, without parameters
    QString charset; ///< as named in Content-Type; empty = none
    QByteArray body; ///< what came of it, whatever happened then
    bool isCut = false; ///< there would have been more: the cap, or five minutes, were over
    DownloadError error; ///< None when the page is whole, or cut

    bool operator==(const FetchedPage &) const = default;
};

/// Fetches pages, feeds and answers of APIs into memory, 64 MiB of each at most. No secret leaves
/// its origin (I5), nothing is kept on disk. Lives on the thread that made it.
class PageFetcher : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// \a requests: url, headers, credentials, referrer and userAgent count; token comes back.
    virtual void fetch(const QList<DownloadRequest> &requests) = 0;
    /// Forgets what was not asked yet and aborts what is under way; nothing more is reported.
    virtual void cancel() = 0;

signals:
    /// What has come so far of a page that takes its time: at 64 KiB, and whenever it has grown by
    /// a quarter and by 64 KiB at least. fetched() follows, with all of it.
    void progressed(const engine::FetchedPage &page);
    void fetched(const engine::FetchedPage &page);
};

/// \a atOnce: pages at a time, 1 to 16.
std::unique_ptr<PageFetcher> createPageFetcher(const EngineConfig &config, int atOnce = 2);

} // namespace engine

Q_DECLARE_METATYPE(engine::FetchedPage)
