// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/grabber.h"
#include "app/settings/settings.h"
#include "ui/grabadder.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTableView;
class QVBoxLayout;

namespace ui {

class AccessBar;
class EmptyHint;
class FolderField;
class GrabBar;
class GrabFeed;
class GrabSizes;
class GrabThumbs;
class SearchField;

/// The link grabber: reads a page, an album, a feed or a list, shows the links in it and adds the
/// chosen ones as one batch; what is found later can join it. Lives on the GUI thread.
class GrabWindow : public QWidget {
    Q_OBJECT

public:
    /// \a pool outlives the window and lives on the same thread. \a recipes: the user's own folder.
    GrabWindow(std::unique_ptr<engine::PageFetcher> fetcher, QThreadPool &pool,
        const settings::Settings &settings, const QString &recipes, QWidget *parent = nullptr);

    /// Where logins and keys are kept beyond this window; \a keeper outlives it.
    void setKeeper(engine::SecretKeeper &keeper);
    /// What was changed elsewhere meanwhile; what is chosen here stays.
    void setSettings(const settings::Settings &settings);
    /// Puts \a address into its field and reads it.
    void grab(const QUrl &address);
    /// Who hands over what was asked for.
    GrabAdder &adder() { return m_adder; }

signals:
    /// The chosen links as one batch, of many some at a time; never empty. \a pages: where each of
    /// them was found; empty = in what was pasted.
    void requested(const QList<engine::DownloadRequest> &requests, const QList<QUrl> &pages);
    /// To be remembered for the next window.
    void choicesChanged(const settings::GrabberChoices &choices);

private:
    void build();
    void buildSource(QVBoxLayout &layout);
    void buildFilter(QVBoxLayout &layout);
    void buildTable(QVBoxLayout &layout);
    void buildTarget(QVBoxLayout &layout);
    void connectParts();
    void say();
    void loadRecipes(const QString &folder);
    void offerRecipes();
    QUrl address() const;
    std::optional<links::Recipe> recipe() const;
    void readOrStop();
    void start(const links::GrabRequest &request);
    void openFile();
    void takeFound(const links::FoundLinks &found, const QUrl &page, qsizetype shown = 0);
    void takePasted(const links::FoundLinks &found);
    void takePageLink(const QUrl &page);
    void takePage(const links::GrabbedPage &page);
    void narrow();
    void applyChoices(const settings::GrabberChoices &choices);
    void refresh();
    bool add(int first = 0);
    QString folderFor(const QString &batch) const;
    void takeRefusal(const QString &folder, const QList<int> &records);
    void feed();

    QThreadPool &m_pool;
    settings::Settings m_settings;
    links::Grabber m_grabber;
    GrabModel *m_model = nullptr;
    GrabAdder m_adder;
    QList<links::Recipe> m_recipes;
    QList<int> m_offered; ///< of m_recipes, in the order of the box; behind "the whole page"
    QLineEdit *m_address = nullptr;
    QPushButton *m_read = nullptr;
    QPushButton *m_open = nullptr;
    QComboBox *m_how = nullptr;
    AccessBar *m_access = nullptr;
    QCheckBox *m_next = nullptr;
    QCheckBox *m_down = nullptr;
    QSpinBox *m_pages = nullptr;
    QComboBox *m_kind = nullptr;
    QCheckBox *m_sameHost = nullptr;
    SearchField *m_search = nullptr;
    GrabBar *m_bar = nullptr;
    QTableView *m_table = nullptr;
    EmptyHint *m_hint = nullptr;
    GrabSizes *m_sizes = nullptr;
    GrabThumbs *m_thumbs = nullptr;
    QLabel *m_message = nullptr;
    QLabel *m_folderLabel = nullptr;
    FolderField *m_folder = nullptr;
    QCheckBox *m_ownFolder = nullptr;
    QLineEdit *m_mask = nullptr;
    QLabel *m_counts = nullptr;
    GrabFeed *m_feed = nullptr;
    QPushButton *m_add = nullptr;
    QTimer m_typing; ///< gathers the letters of a search
    GrabBatch m_batch;
    QStringList m_remarks; ///< what was said of pages; the last ones are shown
};

} // namespace ui
