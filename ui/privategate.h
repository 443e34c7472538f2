// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/links.h"
#include "app/settings/settings.h"

#include <QObject>

#include <functional>

class QWidget;

namespace ui {

/// Whether a page or list at \a source, which is elsewhere or a file, has \a link lead into this
/// computer or the network it is in (H32). Pages of that network may; so does what has no source.
bool leadsInside(const QUrl &link, const QUrl &source);

/// Holds links of pages and lists that lead to private addresses back until the user has said what
/// is to become of them, or for good. Lives on the GUI thread.
class PrivateGate : public QObject {
    Q_OBJECT

public:
    using Requests = QList<engine::DownloadRequest>;
    template <typename Links>
    using Let = std::function<void(const Links &)>;

    /// \a window is the parent of the question; it outlives this.
    explicit PrivateGate(QWidget &window);

    void setSettings(const settings::Settings &settings) { m_settings = settings; }
    /// \a let gets what leads nowhere private at once, and the rest once the user wants it; never
    /// nothing. Requests say by their referrer where they were found.
    void take(const Requests &requests, const Let<Requests> &let);
    /// The same of links out of a list or a page; those of plain text are the user's own words.
    void take(const links::FoundLinks &found, const Let<links::FoundLinks> &let);

signals:
    void said(const QString &sentence);
    /// The answer is to be remembered.
    void settingsChanged(const settings::Settings &settings);

private:
    void hold(const QList<QUrl> &inside, const std::function<void()> &let);
    void ask(const QList<QUrl> &inside, const std::function<void()> &let);
    void remember(settings::OnPrivateAddress answer);

    QWidget &m_window;
    settings::Settings m_settings;
};

} // namespace ui
