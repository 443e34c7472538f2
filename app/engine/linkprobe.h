// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/linkchecker.h"
#include "app/engine/responseinfo.h"
#include "app/engine/transport.h"

#include <QObject>
#include <QSet>
#include <QSslConfiguration>
#include <QTimer>

class QNetworkReply;

namespace engine {

/// Asks one link after the other what it is: HEAD, and a GET of one byte where HEAD is refused or
/// tells nothing. Owns the one reply under way. Lives on the checker's thread.
class LinkProbe : public QObject {
    Q_OBJECT

public:
    LinkProbe(const QByteArray &userAgent, const QSslConfiguration &tls,
        const QList<TlsException> &tlsExceptions, const ProxyConfig &proxy);
    ~LinkProbe() override;

    bool isIdle() const { return m_manager == nullptr; }
    /// Only while idle; answered() follows, never from within this call. \a manager must outlive
    /// the question.
    void ask(const DownloadRequest &request, QNetworkAccessManager &manager);
    /// Forgets the question; nothing is answered.
    void cancel();

signals:
    void answered(const engine::LinkFacts &facts);

private:
    enum class Method { Head, RangedGet };

    void startOver(Method method);
    void send();
    void readHeader();
    void readEnd();
    void giveUp();
    void judge(const ResponseInfo &info, const QString &reason);
    void follow(const ResponseInfo &info);
    bool signIn(const ResponseInfo &info);
    void fail(const DownloadError &error);
    void answer();
    void dropReply();

    QByteArray m_userAgent;
    QSslConfiguration m_tls;
    QList<TlsException> m_tlsExceptions;
    ProxyConfig m_proxy;
    DownloadRequest m_request;
    QNetworkAccessManager *m_manager = nullptr; ///< null = idle
    QNetworkReply *m_reply = nullptr;
    QTimer m_patience;
    Method m_method = Method::Head;
    QUrl m_url; ///< where the walk along the redirects is now
    QList<HeaderField> m_fields;
    SignIns m_signIns; ///< of this question
    bool m_hasSignedIn = false;
    QSet<QUrl> m_visited;
    DownloadError m_refusal; ///< of a link that cannot be asked at all
    DownloadError m_tlsFault; ///< what was wrong with the server's certificate
    LinkFacts m_facts;
};

} // namespace engine
