// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"

#include <QDialog>

class QFormLayout;
class QLabel;

namespace ui {

/// Shows the certificate that a server could not prove itself with, and asks whether it is trusted
/// there all the same. Lives on the GUI thread, deletes itself when closed.
class CertificateDialog : public QDialog {
    Q_OBJECT

public:
    /// \a download failed with ErrorKind::Tls. The certificate is known until the program ends;
    /// without it, the dialog offers to try again.
    explicit CertificateDialog(const engine::Download &download, QWidget *parent = nullptr);

signals:
    void trusted(const engine::TlsException &exception);
    void retryRequested();

private:
    void build(const engine::ShownCertificate &certificate);
    QLabel *addLine(
        QFormLayout *form, const QString &name, const QString &label, const QString &text);
    void addButtons(const QString &text, const QString &objectName);

    engine::TlsException m_exception;
};

} // namespace ui
