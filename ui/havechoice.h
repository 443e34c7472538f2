// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/linkrows.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QLabel;
class QThreadPool;

namespace ui {

class AddLinkModel;

/// What becomes of links whose files are there: a complete download of the list has the same link,
/// or the same checksum. Whether its file is there still is asked on the pool. Hidden while there
/// are none. Lives on the GUI thread.
class HaveChoice : public QWidget {
    Q_OBJECT

public:
    /// \a known: what the list has. \a pool outlives the object.
    HaveChoice(const QList<KnownLink> &known, QThreadPool &pool, QWidget *parent = nullptr);

    /// Looks for the files of \a rows; found() follows.
    void setRows(const LinkRows &rows);
    /// Whether it is known which of the last rows are there.
    bool isCurrent() const { return m_isCurrent; }
    /// Whether the files were found a moment ago, by the call before: a file may have gone while
    /// the dialog stood there. Else the disk is asked again, and found() follows.
    bool isConfirmed();
    /// Those of \a model, of which the answer for all is shown, if they have one.
    void showAnswers(const AddLinkModel &model);
    /// \a answer as users read it.
    static QString words(OnHave answer);

signals:
    /// By the links of the rows; of the last rows alone.
    void found(const QHash<QUrl, KnownFile> &files);
    /// The same for all.
    void chosen(ui::OnHave answer);

private:
    void say();
    void showFound(const QHash<QUrl, KnownFile> &files);
    void ask(bool isToConfirm);

    LinkRows m_rows;
    QList<KnownLink> m_known;
    QThreadPool &m_pool;
    int m_generation = 0;
    bool m_isCurrent = true;
    bool m_isConfirmed = false;
    qsizetype m_count = 0;
    QLabel *m_label = nullptr;
    QComboBox *m_choice = nullptr;
};

/// Of the good links of \a rows, no patterns: those of which a complete download has the file, and
/// it is there. Asks the disk: not for the GUI thread.
QHash<QUrl, KnownFile> filesThere(const LinkRows &rows, const QList<KnownLink> &known);

} // namespace ui
