// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"

#include <QObject>

#include <chrono>
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
    QUrl nextPage; ///< of its Link header's relation "next" (RFC 8288); empty = none
    QByteArray body; ///< what came of it, whatever happened then
    bool isCut = false; ///< there would have been more: its bounds were reached
    DownloadError error; ///< None when the page is whole, or cut

    bool operator==(const FetchedPage &) const = default;
};

/// How much of a document is read into memory.
struct PageBounds {
    qint64 mostBytes = 64 * 1024 * 1024; ///< the rest is cut off; at least 1
    bool isUselessCut = false; ///< what the server states to be longer is not read at all
    std::chrono::seconds limit { 300 }; ///< for a whole document; then it is cut

    bool operator==(const PageBounds &) const = default;
};

/// Fetches pages, feeds, answers of APIs and small pictures into memory, as much of each as its
/// bounds allow. No secret leaves its origin (I5), nothing is kept on disk. Lives on the thread
/// that made it.
class PageFetcher : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// \a requests: url, headers, credentials, referrer and userAgent count; token comes back.
    virtual void fetch(const QList<DownloadRequest> &requests) = 0;
    /// Forgets what was not asked yet and aborts what is under way; nothing more is reported.
    virtual void cancel() = 0;
    /// Applies at once: where servers are reached in another way now (proxy, certificates, user
    /// agent, rules for hosts), what is under way is fetched anew.
    virtual void setConfig(const EngineConfig &config) = 0;

signals:
    /// What has come so far of a page that takes its time: at 64 KiB, and whenever it has grown by
    /// a quarter and by 64 KiB at least; where it grows slower, within half a second, and a second
    /// more for each MiB there is. fetched() follows, with all of it.
    void progressed(const engine::FetchedPage &page);
    void fetched(const engine::FetchedPage &page);
};

/// \a atOnce: pages at a time, 1 to 16.
std::unique_ptr<PageFetcher> createPageFetcher(
    const EngineConfig &config, int atOnce = 2, const PageBounds &bounds = {});

} // namespace engine

Q_DECLARE_METATYPE(engine::FetchedPage)
