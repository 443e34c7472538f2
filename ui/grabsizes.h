// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/linkchecker.h"
#include "app/links/pageaccess.h"
#include "app/settings/settings.h"
#include "ui/grabmodel.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace ui {

class AccessBar;
class RowsInView;

/// Asks servers how large the links of the grabber are: first those in view, then the chosen ones,
/// few at a time, and of a long list only some by itself. Silent while the window is hidden. Lives
/// on the GUI thread.
class GrabSizes : public QObject {
    Q_OBJECT

public:
    static constexpr int kMostWaiting = 32; ///< questions handed to the checker
    /// Links that are not in view and asked all the same; none but these while no size filter is
    /// set.
    static constexpr int kMostUnseen = 500;

    /// \a model and \a view outlive the object.
    GrabSizes(std::unique_ptr<engine::LinkChecker> checker, GrabModel &model, RowsInView &view,
        QObject *parent = nullptr);

    /// Off: what is under way is dropped.
    void setOn(bool isOn);
    /// What goes along to the servers that it is for; \a access outlives the object.
    void setAccess(const AccessBar &access) { m_access = &access; }
    /// See LinkChecker.
    void setConfig(const engine::EngineConfig &config, int atOnce)
    {
        m_checker->setConfig(config, atOnce);
    }
    /// Whether private addresses are asked although somebody else's page leads there.
    void setPrivateAddresses(settings::OnPrivateAddress what)
    {
        m_takesPrivate = what == settings::OnPrivateAddress::Allow;
    }

signals:
    /// \a host does not answer, or has said that it is asked too much, and is asked no more.
    void gaveUp(const QString &host);

private:
    void askMore();
    void forget();
    void stop();
    void take(const engine::LinkFacts &facts);
    void note(const QString &host, int status);
    bool mayAsk(int record) const;
    bool isBusy(int record) const;
    void askInView(QList<engine::DownloadRequest> &requests);
    void askChosen(QList<engine::DownloadRequest> &requests);
    void ask(int record, QList<engine::DownloadRequest> &requests);
    links::PageAccess access() const;
    bool hasRoom() const { return m_waiting < kMostWaiting; }

    std::unique_ptr<engine::LinkChecker> m_checker;
    GrabModel &m_model;
    RowsInView &m_view;
    const AccessBar *m_access = nullptr;
    bool m_isOn = false;
    bool m_takesPrivate = false;
    int m_waiting = 0;
    int m_unseen = 0; ///< asked since the list was emptied, without having been in view
    int m_next = 0; ///< the first record that may be unasked
    QHash<QString, int> m_open; ///< by host: questions among those that wait
    QHash<QString, int> m_silent; ///< by host: questions in a row without an answer
};

} // namespace ui
