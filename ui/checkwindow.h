// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/linkchecker.h"
#include "app/links/links.h"
#include "ui/checkmodel.h"
#include "ui/privategate.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

class QComboBox;
class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QTableView;
class QThreadPool;

namespace ui {

class EmptyHint;
class LinkIntake;
class SearchField;

/// Asks links what they are and lists what came back. Lives on the GUI thread; a link is asked as
/// soon as it is here.
class CheckWindow : public QWidget {
    Q_OBJECT

public:
    /// \a pool outlives the window and lives on the same thread.
    CheckWindow(
        std::unique_ptr<engine::LinkChecker> checker, QThreadPool &pool, QWidget *parent = nullptr);

    void check(const QList<engine::DownloadRequest> &requests);
    /// Those of a page or list that lead to private addresses are asked about first (H32).
    void check(const links::FoundLinks &links);
    void setSettings(const settings::Settings &settings);

signals:
    /// The user wants these in the list; never empty.
    void linksOffered(const links::FoundLinks &links);
    /// What becomes of links to private addresses is to be remembered.
    void settingsChanged(const settings::Settings &settings);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void buildTable();
    void addButtons(QLayout *row);
    void connectParts();
    void say();
    void sort(int column);
    void buildMenu();
    QMenu *sortMenu();
    void copySelected();
    void copyFinal();
    void openSelected();
    QList<QUrl> selectedLinks() const;
    QList<QUrl> finalLinks() const;
    QSet<qint64> selectedTokens() const;
    void narrow();
    void refresh();
    void sayWhyEmpty();
    void paste();
    void openFile();
    void askAgain(const std::function<bool(const CheckRow &)> &choose);
    void askAllAgain();
    void askSelectedAgain();
    void askFailedAgain();
    void stop();
    void keepGood();
    void dropSelected();
    void saveReport();
    void writeReport(const QString &path, int format);
    void addGood();
    void addSelected();
    void offer(const QList<engine::DownloadRequest> &requests);
    void leave();

    std::unique_ptr<engine::LinkChecker> m_checker;
    QThreadPool &m_pool;
    PrivateGate m_gate;
    CheckModel *m_model = nullptr;
    LinkIntake *m_intake = nullptr;
    EmptyHint *m_hint = nullptr; ///< over the table
    QTableView *m_table = nullptr;
    SearchField *m_search = nullptr;
    QComboBox *m_filter = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_counts = nullptr;
    QLabel *m_message = nullptr;
    QHash<QString, QPushButton *> m_buttons; ///< by object name
    QTimer m_typing; ///< gathers the letters of a search
};

} // namespace ui
