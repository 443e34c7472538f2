// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"

#include <QObject>
#include <QSet>

#include <chrono>
#include <memory>

namespace engine {

/// What a server said of a link without sending the file.
struct LinkFacts {
    qint64 token = 0; ///< the client's own mark, from check()
    QUrl url; ///< as asked
    QUrl finalUrl; ///< after redirects
    int status = 0; ///< HTTP status of the last reply; 0 = none came
    QString mimeType; ///< without parameters
    qint64 size = -1; ///< bytes; -1 = unknown
    QString fileName; ///< what a download would be called
    QDateTime modified; ///< Last-Modified in UTC; invalid = the server does not say
    std::chrono::milliseconds taken { -1 }; ///< from the question to the answer; -1 = not asked
    std::chrono::seconds retryAfter { 0 }; ///< for how long it is to be left alone; 0 = not said
    int exchanges = 0; ///< requests that were sent for it, those of redirects among them
    DownloadError error; ///< None when the link is good

    bool operator==(const LinkFacts &) const = default;
};

/// Asks links what they are: HEAD, then a GET of one byte where HEAD is refused or lies. Lives on
/// the thread that made it; asks \a atOnce links at a time, no more of one host than
/// EngineConfig::connectionsPerHost, and reports each as it is known.
class LinkChecker : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// \a requests: url, headers, credentials, referrer and userAgent count; token comes back.
    virtual void check(const QList<DownloadRequest> &requests) = 0;
    /// Forgets what was not asked yet and aborts what is under way; nothing more is reported.
    virtual void cancel() = 0;
    /// Forgets those of \a tokens, asked or not: none of them is reported. The others go on; when
    /// nothing else is open, finished() follows.
    virtual void forget(const QSet<qint64> &tokens) = 0;
    /// Applies at once: where servers are reached in another way now (proxy, certificates, user
    /// agent, rules for hosts), what is under way is asked anew. \a atOnce: 1 to 64; with fewer
    /// than before, what is under way goes on.
    virtual void setConfig(const EngineConfig &config, int atOnce) = 0;
    /// Whether a server that is busy (429, 503) and says for how long (Retry-After) is left alone
    /// for that time, 60 s at most, with all its links, and its link asked again then: twice, and
    /// also no more than twice in a row for all its links, after which those that are left get the
    /// same answer, unasked. Else, as at first, its answer is one like any other.
    void setPatient(bool isPatient) { m_isPatient = isPatient; }

signals:
    void checked(const engine::LinkFacts &facts);
    /// Nothing is asked of \a host, see originKey(), for \a wait, unless cancel() comes first. Once
    /// more where that has become more than a second longer.
    void paused(const QString &host, std::chrono::milliseconds wait);
    /// Everything asked for so far has been reported.
    void finished();

protected:
    bool isPatient() const { return m_isPatient; }

private:
    bool m_isPatient = false;
};

std::unique_ptr<LinkChecker> createLinkChecker(const EngineConfig &config, int atOnce);

} // namespace engine

Q_DECLARE_METATYPE(engine::LinkFacts)
