// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/certificatedialog.h"

#include "ui/certificatewords.h"
#include "ui/dialogparts.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString period(const engine::ShownCertificate &certificate)
{
    const auto text = [](const QDateTime &time) {
        return QLocale().toString(time.toLocalTime().date(), QLocale::LongFormat);
    };
    return CertificateDialog::tr("%1 to %2", "first and last day")
        .arg(text(certificate.validFrom), text(certificate.validTo));
}

/// A button reads "&" as a mnemonic.
QString plainButtonText(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

CertificateDialog::CertificateDialog(const engine::Download &download, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"certificateDialog"_s);
    setWindowTitle(tr("Certificate"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(questionLabel(errorText(download)));
    if (!download.error.shown.isEmpty()) {
        build(download.error.shown.constFirst());
        fitToText(*this);
        return;
    }
    QLabel *gone = plainLabel(u"certificateGone"_s);
    gone->setText(tr("The certificate itself is kept only until the program ends. Try again, then "
                     "it can be looked at."));
    layout->addWidget(gone);
    addButtons(tr("&Try again"), u"retryButton"_s);
}

void CertificateDialog::build(const engine::ShownCertificate &certificate)
{
    m_exception = { certificate.host, certificate.sha256 };
    QLabel *problems = plainLabel(u"certificateProblems"_s);
    problems->setText(
        certificateProblems(certificate, QDateTime::currentDateTimeUtc()).join(u'\n'));
    QLabel *warning = plainLabel(u"certificateWarning"_s);
    warning->setText(tr("Anyone on the way to the server could show such a certificate and read "
                        "and change what is sent. Trust it only if its owner told you this "
                        "fingerprint. Bobbin remembers it for this server and no other one."));
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows); // with large letters
    addLine(form, u"certificateHost"_s, tr("Server:"), certificate.host);
    addLine(form, u"certificateSubject"_s, tr("Made for:"), certificate.subject);
    addLine(form, u"certificateNames"_s, tr("Its names:"), certificate.hostNames.join(u", "_s));
    addLine(form, u"certificateIssuer"_s, tr("Issued by:"), certificate.issuer);
    addLine(form, u"certificatePeriod"_s, tr("Valid:"), period(certificate));
    QLabel *fingerprint = addLine(form, u"certificateFingerprint"_s, tr("SHA-256 fingerprint:"),
        fingerprintText(certificate.sha256));
    fingerprint->setFont(fixedFont(font()));
    fingerprint->setWordWrap(false);
    auto *box = static_cast<QVBoxLayout *>(layout());
    box->addWidget(problems);
    box->addLayout(form);
    box->addWidget(warning);
    //: %1: server and port
    addButtons(plainButtonText(tr("Trust this certificate for %1").arg(certificate.host)),
        u"trustButton"_s);
}

QLabel *CertificateDialog::addLine(
    QFormLayout *form, const QString &name, const QString &label, const QString &text)
{
    QLabel *value = plainLabel(name);
    value->setText(text);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    form->addRow(label, value);
    return value;
}

void CertificateDialog::addButtons(const QString &text, const QString &objectName)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    dropIcons(*buttons);
    layout()->addWidget(buttons);
    QPushButton *cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setObjectName(u"cancelButton"_s);
    // Enter pressed without a thought must not trust anybody.
    cancel->setDefault(true);
    cancel->setFocus();
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(button, &QPushButton::clicked, this, [this] {
        if (m_exception.host.isEmpty()) {
            emit retryRequested();
        } else {
            emit trusted(m_exception);
        }
        accept();
    });
}

} // namespace ui
