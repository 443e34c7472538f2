// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/httpexchange.h"
#include "app/engine/pagefetcher.h"
#include "app/engine/redirectwalk.h"
#include "app/engine/signins.h"

#include <QObject>
#include <QTimer>

namespace engine {

/// Fetches one document after the other. Owns the one exchange under way. Lives on the fetcher's
/// thread.
class PageFetch : public QObject {
    Q_OBJECT

public:
    explicit PageFetch(const PageBounds &bounds);
    ~PageFetch() override;

    bool isIdle() const { return m_transport == nullptr; }
    /// Only while idle; fetched() follows, never from within this call. \a transport must outlive
    /// the fetch. \a userAgent: where the request names none.
    void fetch(const DownloadRequest &request, const QByteArray &userAgent, Transport &transport);
    /// Forgets the page; nothing is told.
    void cancel();

signals:
    void progressed(const engine::FetchedPage &page);
    void fetched(const engine::FetchedPage &page);

private:
    void send();
    void onHeader(const ResponseInfo &info);
    void onReadable();
    void onFinished(const DownloadError &error);
    void onStalled();
    void tellProgress();
    void tell();
    bool signIn(const ResponseInfo &info);
    void end(const DownloadError &error);
    void cut();
    void dropExchange();

    PageBounds m_bounds;
    RedirectWalk m_walk;
    Transport *m_transport = nullptr; ///< null = idle
    HttpExchange *m_exchange = nullptr; ///< a child
    QTimer m_patience; ///< without a byte
    QTimer m_limit; ///< for the whole page
    QTimer m_soon; ///< runs while there is something that progressed() has not told
    SignIn m_signIn;
    DownloadError m_refusal; ///< of a link that cannot be fetched at all, or of the reply's status
    FetchedPage m_page;
    qint64 m_told = 0; ///< bytes of the body, by progressed()
};

} // namespace engine
