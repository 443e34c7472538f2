// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/downloadedit.h"
#include "app/engine/engineconfig.h"
#include "app/engine/secretkeeper.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QThreadPool>

namespace engine {

/// Finds the secrets of a download before it starts: its own, else those of the keyring, else of
/// ~/.netrc. Each origin is asked for once. Knows them for this run. Lives on the engine's thread.
class SecretDesk : public QObject {
    Q_OBJECT

public:
    enum class Standing {
        Ready, ///< completed() is all there is
        Asked, ///< answered() follows
        Locked, ///< the keyring has to be opened first; answered() follows then
    };

    /// \a keeper may be null; it outlives the desk.
    SecretDesk(SecretKeeper *keeper, const QString &netrcFile);

    void setNetrcFile(const QString &path);
    /// Asks for the secrets of \a request's origin where they are not known.
    Standing ask(const DownloadRequest &request);
    /// Whether an answer is awaited for a link at \a host ("host:port").
    bool isAsking(const QString &host) const;
    /// The keyring is asked once more for what it said it has locked away, or did not tell.
    void askAgain(const QUrl &url);
    /// \a request with what is known of its origin.
    DownloadRequest completed(const DownloadRequest &request) const;
    /// What \a request brings goes to the keyring where it says so.
    void keep(const DownloadRequest &request);
    /// \a edit made \a now of the request \a before. What it brings goes to the keyring where it
    /// says so, and nothing else; a field that it takes away goes from there too, and comes back
    /// with another edit in this run.
    void follow(
        const DownloadEdit &edit, const DownloadRequest &before, const DownloadRequest &now);

signals:
    /// Downloads from \a origin may be asked for again; not \a isOpen: they are Locked.
    void answered(const QString &origin, bool isOpen);

private:
    bool isSettled(const QString &origin) const;
    OriginSecret knownOf(const QString &origin) const;
    void lookUp(const QUrl &url);
    void onAnswered(const QString &origin, const SecretAnswer &answer);
    void onOthersAnswered(const QString &origin, const SecretAnswer &answer);
    void onKept(const QString &origin, const OriginSecret &secret);
    void onForgetting(const QString &origin);
    void askNetrc(const QUrl &url);
    void settle(const QUrl &url);
    void keep(const QUrl &url, const OriginSecret &brought);
    void drop(const QUrl &url, const QList<HeaderField> &fields);
    void giveBack(const QUrl &url, const QList<HeaderField> &fields);

    SecretKeeper *m_keeper;
    QString m_netrcFile;
    QHash<QString, OriginSecret> m_known; ///< what the keyring has, by origin; empty ones too
    QHash<QString, OriginSecret> m_read; ///< of that, as it was read; used where it is m_unread
    /// What was brought for origins whose entry could not be read: it is read again before it is
    /// written, and is not asked for else.
    QHash<QString, OriginSecret> m_unread;
    QSet<QString> m_toAskAgain; ///< of m_unread: asked for all the same, once
    QHash<QString, Credentials> m_netrc; ///< the same of ~/.netrc
    QHash<QString, OriginSecret> m_brought; ///< to be kept once it is known what is there
    bool m_isDropping = false; ///< drop() has the keyring forget
    QHash<QString, QList<HeaderField>> m_dropped; ///< was kept, and was taken out of a request
    QHash<QString, QUrl> m_links; ///< one for each origin that is asked or locked
    QSet<QString> m_locked; ///< origins
    QSet<QString> m_void; ///< origins that were forgotten while they were asked for
    QThreadPool m_files; ///< one thread
};

} // namespace engine
