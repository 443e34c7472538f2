// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/httpexchange.h"
#include "app/engine/linkchecker.h"
#include "app/engine/redirectwalk.h"
#include "app/engine/signins.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace engine {

/// Asks one link after the other what it is: HEAD, a GET of one byte where HEAD is refused or tells
/// nothing, and a GET of all where the server cannot tell one byte from the others. Owns the one
/// exchange under way. Lives on the checker's thread.
class LinkProbe : public QObject {
    Q_OBJECT

public:
    LinkProbe();
    ~LinkProbe() override;

    bool isIdle() const { return m_transport == nullptr; }
    /// Only while idle; answered() follows, never from within this call. \a transport must outlive
    /// the question. \a userAgent: where the request names none.
    void ask(const DownloadRequest &request, const QByteArray &userAgent, Transport &transport);
    /// Forgets the question; nothing is answered.
    void cancel();

signals:
    void answered(const engine::LinkFacts &facts);

private:
    enum class Method { Head, RangedGet, PlainGet };

    void startOver(Method method);
    FetchOrder order() const;
    void send();
    void onHeader(const ResponseInfo &info);
    void onFinished(const DownloadError &error);
    void giveUp();
    void judge(const ResponseInfo &info);
    bool askOtherwise(const ResponseInfo &info, const ReplyVerdict &verdict);
    DownloadError pageError(const ResponseInfo &info) const;
    void follow(const ResponseInfo &info);
    bool signIn(const ResponseInfo &info);
    void fail(const DownloadError &error);
    void answer();
    void dropExchange();

    QByteArray m_userAgent;
    RedirectWalk m_walk;
    Transport *m_transport = nullptr; ///< null = idle
    HttpExchange *m_exchange = nullptr; ///< a child
    QTimer m_patience;
    QElapsedTimer m_clock; ///< since the question
    Method m_method = Method::Head;
    SignIn m_signIn;
    DownloadError m_refusal; ///< of a link that cannot be asked at all
    LinkFacts m_facts;
};

} // namespace engine
