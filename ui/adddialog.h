// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/linkchecker.h"
#include "app/settings/settings.h"
#include "ui/linkadder.h"

#include <QDialog>
#include <QSet>
#include <QTimer>

#include <memory>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QTableView;
class QThreadPool;

namespace ui {

class AddLinkModel;
class ArrangeChoice;
class ChecksumField;
class CookieField;
class DuplicateChoice;
class FolderField;
class HaveChoice;
class LinksEdit;
class ListFolderNote;
class PatternBar;
class RememberChoice;

/// Where links become downloads. Finding the links and asking the disk run on a pool; names and
/// sizes are asked of the servers meanwhile. Lives on the GUI thread, deletes itself when closed.
class AddDialog : public QDialog {
    Q_OBJECT

public:
    /// \a known: what the list has now. \a pool must outlive the dialog.
    AddDialog(const settings::Settings &settings, const QList<KnownLink> &known,
        std::unique_ptr<engine::LinkChecker> checker, QThreadPool &pool, QWidget *parent = nullptr);
    ~AddDialog() override;

    /// What was changed elsewhere meanwhile; what is chosen here stays.
    void setSettings(const settings::Settings &settings);
    /// Adds \a text below what is there.
    void offerText(const QString &text);
    /// The same for links found elsewhere (dropped, from another start of the program).
    void offerLinks(const links::FoundLinks &links);
    /// Puts the links of \a text in, should the field still be empty when they are found.
    void offerClipboard(const QString &text);

signals:
    /// The user has agreed, and the dialog closes.
    void chosen(const ui::ChosenLinks &links);
    /// Files that are there are wanted somewhere else, too; never empty.
    void reuseRequested(const QList<ui::ReuseWish> &wishes);
    /// About files that are there, if there are any; before chosen().
    void haveAnswered(const ui::HaveAnswers &answers);
    /// Folder, "start now" or the remembered answer changed; the whole value.
    void settingsChanged(const settings::Settings &settings);

private:
    void build();
    void buildChoices();
    void say();
    void connectParts();
    void parse();
    void takeRows(int generation, const LinkRows &rows);
    void takeCookies();
    void askServers();
    void takeFacts(const engine::LinkFacts &facts);
    void followCategory();
    void settleFolders();
    void showSums();
    void tryAccept();
    void finish();
    AddChoices choices() const;
    void announceSettings();

    settings::Settings m_settings;
    QList<KnownLink> m_known;
    OfferedLinks m_offered;
    std::unique_ptr<engine::LinkChecker> m_checker;
    QThreadPool &m_pool;
    AddLinkModel *m_model = nullptr;
    LinksEdit *m_text = nullptr;
    QTableView *m_table = nullptr;
    PatternBar *m_patterns = nullptr;
    QLabel *m_summary = nullptr;
    DuplicateChoice *m_duplicates = nullptr;
    HaveChoice *m_have = nullptr;
    QCheckBox *m_areMirrors = nullptr; ///< of one file
    ChecksumField *m_checksum = nullptr; ///< of the one file
    CookieField *m_cookies = nullptr;
    RememberChoice *m_remember = nullptr;
    ArrangeChoice *m_arrange = nullptr;
    FolderField *m_folder = nullptr;
    QString m_shownFolder; ///< in m_folder, before the user chose another one
    ListFolderNote *m_listFolders = nullptr;
    QCheckBox *m_startNow = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
    QTimer m_parseDelay;
    QTimer m_askDelay;
    QSet<QUrl> m_asked;
    int m_generation = 0;
    bool m_isParsed = true; ///< the table shows what the text says
    bool m_isStartChosen = false; ///< whether to start, by the user
    bool m_wantsAccept = false; ///< OK was pressed before text and folder were looked at
};

} // namespace ui
