// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/links.h"
#include "app/settings/settings.h"

#include <QObject>
#include <QPointer>
#include <QSet>

#include <functional>

class QMessageBox;
class QWidget;

namespace ui {

/// What \a link counts as coming from; \a page is where it was found, empty = nowhere.
QUrl sourceOf(const links::FoundLink &link, const QUrl &page);
/// Whether a page or list at \a source, which is elsewhere or a file, has \a link lead into this
/// computer or the network it is in (H32). Pages of that network may; so does what has no source.
bool leadsInside(const QUrl &link, const QUrl &source);

/// Holds links of pages and lists that lead to private addresses back until the user has said what
/// is to become of them, or for good. One question is open at a time, about all that are held.
/// Lives on the GUI thread.
class PrivateGate : public QObject {
    Q_OBJECT

public:
    using Requests = QList<engine::DownloadRequest>;
    /// Gets what leads nowhere private at once, and the rest once the user wants it. \a isLast:
    /// nothing follows, and there may be nothing then.
    using LetRequests = std::function<void(const Requests &, bool isLast)>;
    /// Ending: nobody could be asked, the program ends.
    enum class Let { Wanted, Ending };
    /// The same; nothing is got only when nothing came.
    using LetLinks = std::function<void(const links::FoundLinks &, Let)>;

    /// \a window is the parent of the question; it outlives this.
    explicit PrivateGate(QWidget &window);

    /// An answer in them settles what is held.
    void setSettings(const settings::Settings &settings);
    /// \a pages: where each of them was found. What was found nowhere goes by its referrer; no
    /// other does, since the text that a link stands in may set that.
    void take(const Requests &requests, const QList<QUrl> &pages, const LetRequests &let);
    /// What may be added while nobody is there to be asked: where the user is to be asked, what
    /// leads inside comes last, paused, and is said.
    Requests takeUnattended(const Requests &requests, const QList<QUrl> &pages);
    /// What was told to be added without a question (bobbin --start, --paused): where the user is
    /// to be asked, all of it is taken, and it is said that some leads inside.
    links::FoundLinks takeTold(const links::FoundLinks &found);
    /// Links of whatever came in; the user's own words pass (linkauthor.h).
    void take(const links::FoundLinks &found, const LetLinks &let);
    /// The same for what is to be seen together: all that may pass is got at once, in the order it
    /// came in, once the user has answered.
    void takeTogether(const links::FoundLinks &found, const LetLinks &let);
    /// The program ends: requests that are held, and those that still come, are let through paused.
    void addRest();

signals:
    void said(const QString &sentence);
    /// What was to be taken with its pages, and is left out for good.
    void leftOut(const QList<engine::DownloadRequest> &requests);
    /// The answer is to be remembered.
    void settingsChanged(const settings::Settings &settings);

private:
    enum class Answer { Take, Leave, Ending };
    using Settle = std::function<void(Answer)>;
    struct Parted {
        Requests outside;
        Requests inside;
        QList<QUrl> links; ///< of inside
    };

    struct PartedLinks {
        links::FoundLinks outside;
        links::FoundLinks inside;
        links::FoundLinks all; ///< both, in the order they came in
    };

    static Parted part(const Requests &requests, const QList<QUrl> &pages);
    static PartedLinks part(const links::FoundLinks &found);
    static QString leftOutSentence(int links);
    void hold(const QList<QUrl> &inside, const Settle &settle);
    void ask();
    void showHeld();
    void settleAll(Answer answer);
    void answerWith(Answer answer);

    QWidget &m_window;
    settings::Settings m_settings;
    QPointer<QMessageBox> m_question;
    QList<Settle> m_held;
    qsizetype m_count = 0; ///< links among m_held
    QStringList m_hosts; ///< that those lead to, each once
    QSet<QString> m_knownHosts;
    bool m_isEnding = false;
};

} // namespace ui
