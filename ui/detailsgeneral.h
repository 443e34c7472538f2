// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"
#include "ui/detailstab.h"
#include "ui/queuehours.h"

#include <QTimer>

#include <optional>

class QAction;
class QBoxLayout;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace ui {

class ExplanationBar;

/// What can be said of a download, all of it to be copied; what can be changed while it runs has a
/// button. Lives on the GUI thread.
class DetailsGeneral : public DetailsTab {
    Q_OBJECT

public:
    /// \a hours is borrowed.
    explicit DetailsGeneral(const QueueHours &hours, QWidget *parent = nullptr);

    void setDownload(const engine::Download &download) override;
    void setDetail(const engine::RunDetail &detail) override;
    /// That help, the proposed one first.
    void setRemedies(const QList<QAction *> &remedies);
    /// For the names of categories and queues.
    void setSettings(const settings::Settings &settings);
    /// As wide as one column of it, which then does not scroll sideways.
    QSize minimumSizeHint() const override;

signals:
    void linkRequested(const engine::Download &download);
    void renameRequested(const engine::Download &download);
    void folderRequested(const engine::Download &download);
    void limitRequested(const engine::Download &download);
    void fieldsRequested(const engine::Download &download);
    void checksumRequested(const engine::Download &download);
    void noteEdited(engine::DownloadId id, const QString &note);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Shown {
        int row = 0; ///< of the table of rows
        QFormLayout *form = nullptr;
        QLineEdit *value = nullptr;
    };
    void build();
    void addRow(int row, QFormLayout *form);
    void refresh();
    void refreshSlow();
    void alignLabels(bool isWide);
    int leastWidth() const;
    void ask(int row);
    void keepNote();
    void takeNote(const QString &note, bool isOther);

    ExplanationBar *m_explanation = nullptr;
    QLabel *m_slow = nullptr;
    QBoxLayout *m_columns = nullptr;
    int m_leastWidth = 0; ///< that the layouts around know of
    QPlainTextEdit *m_note = nullptr;
    QList<Shown> m_shown;
    QList<QAction *> m_remedies;
    settings::Settings m_settings;
    engine::Download m_download;
    engine::RunDetail m_detail;
    const QueueHours &m_hours;
    QTimer m_noteTimer; ///< gathers what is typed
    std::optional<QString> m_noteBefore; ///< until the engine tells of the one that was typed
};

} // namespace ui
