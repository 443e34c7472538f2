// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/downloadedit.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace ui {

class RememberChoice;

/// Asks what the requests of a download say of us: referrer, user agent and header fields. Values
/// that are secrets are not shown; a line that is left as it stands keeps its own. Lives on the GUI
/// thread, deletes itself when closed.
class ChangeFieldsDialog : public QDialog {
    Q_OBJECT

public:
    explicit ChangeFieldsDialog(const engine::Download &download, QWidget *parent = nullptr);

signals:
    void chosen(engine::DownloadId id, const engine::DownloadEdit &edit);

private:
    void build();
    void say();
    void check();
    QString problem(const QStringList &lines) const;
    QString unclearSecret(const QList<engine::HeaderField> &typed) const;
    QStringList lines() const;
    QList<engine::HeaderField> headers() const;
    engine::DownloadEdit edit() const;

    engine::Download m_download;
    QFormLayout *m_form = nullptr;
    QLabel *m_server = nullptr;
    QLineEdit *m_referrer = nullptr;
    QLineEdit *m_userAgent = nullptr;
    QPlainTextEdit *m_headers = nullptr;
    QLabel *m_note = nullptr;
    RememberChoice *m_remember = nullptr;
    QPushButton *m_ok = nullptr;
};

} // namespace ui
