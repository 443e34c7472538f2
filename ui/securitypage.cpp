// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/securitypage.h"

#include "app/engine/secretkeeper.h"
#include "ui/certificatewords.h"
#include "ui/dialogparts.h"
#include "ui/fieldparts.h"
#include "ui/pagesecrets.h"
#include "ui/settingsrows.h"
#include "ui/typedsetting.h"

#include <QComboBox>
#include <QFileDialog>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kSecretLines = 7; ///< more are scrolled

/// The origin that is meant by \a typed, a host or a link; empty when it is none.
QString typedOrigin(const QString &typed)
{
    const QString text = typed.trimmed();
    const QUrl url(text.contains("://"_L1) ? text : "https://"_L1 + text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    return url.isValid() && isWeb && !url.host().isEmpty() ? engine::originKey(url) : QString();
}

} // namespace

SecurityPage::SecurityPage(QWidget *parent)
    : PreferencesPage(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(certificatesGroup(), 1);
    layout->addWidget(authoritiesGroup());
    layout->addWidget(addressesGroup());
    layout->addWidget(passwordsGroup());
}

QWidget *SecurityPage::certificatesGroup()
{
    m_certificates
        = namedField<QListWidget>(u"certificateList"_s, tr("Certificates trusted at one server"));
    m_remove = namedField<QPushButton>(u"removeCertificate"_s, tr("Trust it no longer"));
    m_remove->setText(tr("Trust it no &longer"));
    m_remove->setAutoDefault(false);
    m_remove->setEnabled(false);
    connect(m_certificates, &QListWidget::currentRowChanged, m_remove,
        [this](int row) { m_remove->setEnabled(row >= 0); });
    connect(m_remove, &QPushButton::clicked, this, &SecurityPage::removeSelected);
    auto *group = new QGroupBox(tr("Certificates that you trust at one server"));
    auto *form = settingsForm(group);
    addSetting(form, {}, m_certificates, { u"network/tlsExceptions"_s });
    addButton(form, m_remove);
    return group;
}

QWidget *SecurityPage::authoritiesGroup()
{
    m_caFile = namedField<QLineEdit>(u"caFile"_s, tr("File of further authorities"));
    m_caFile->setPlaceholderText(tr("none besides the system's"));
    // What stands in it while it is empty: with large letters it comes below its label.
    m_caFile->setMinimumWidth(m_caFile->fontMetrics().horizontalAdvance(m_caFile->placeholderText())
        + m_caFile->fontMetrics().height());
    auto *browse = namedField<QPushButton>(u"caBrowse"_s, tr("Choose the file of authorities"));
    browse->setText(tr("&Browse…"));
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &SecurityPage::browse);
    auto *group = new QGroupBox(tr("Certificate authorities"));
    auto *form = settingsForm(group);
    addSetting(form, tr("Trust those in this &PEM file too:"), m_caFile, { u"network/caFile"_s });
    QLabel *refusal = plainLabel(u"caFileRefusal"_s);
    m_caSetting = new TypedSetting(
        *m_caFile, *refusal, tr("Type the whole path of the file, beginning with /."), readPath);
    connect(m_caSetting, &TypedSetting::edited, this, &PreferencesPage::edited);
    form->addRow(refusal);
    addButton(form, browse);
    return group;
}

QWidget *SecurityPage::addressesGroup()
{
    using settings::OnPrivateAddress;
    m_private = namedField<QComboBox>(
        u"onPrivateAddress"_s, tr("Links of pages and lists that lead to private addresses"));
    m_private->addItem(tr("Ask"), static_cast<int>(OnPrivateAddress::Ask));
    m_private->addItem(tr("Take them"), static_cast<int>(OnPrivateAddress::Allow));
    m_private->addItem(tr("Leave them out"), static_cast<int>(OnPrivateAddress::Refuse));
    m_private->setToolTip(tr(
        "Of this computer or the network it is in, as 127.0.0.1, 192.168.1.1 or a router's name. "
        "An address that you type yourself is always taken."));
    connect(m_private, &QComboBox::currentIndexChanged, this, &PreferencesPage::edited);
    auto *group = new QGroupBox(tr("Private addresses"));
    auto *form = settingsForm(group);
    addSetting(form, tr("Links of &web pages and lists that lead there:"), m_private,
        { u"network/privateAddresses"_s });
    return group;
}

QWidget *SecurityPage::passwordsGroup()
{
    m_server = namedField<QLineEdit>(u"secretServer"_s, tr("Server whose login is forgotten"));
    m_server->setPlaceholderText(tr("for example: example.org"));
    m_forget = namedField<QPushButton>(u"forgetSecret"_s, tr("Forget the login of this server"));
    m_forget->setText(tr("&Forget it"));
    m_forget->setAutoDefault(false);
    m_forget->setEnabled(false);
    connect(m_server, &QLineEdit::textChanged, m_forget, [this](const QString &typed) {
        m_forget->setEnabled(!typedOrigin(typed).isEmpty());
        m_forgotten->clear();
    });
    connect(m_forget, &QPushButton::clicked, this, &SecurityPage::forgetTyped);
    QLabel *note = plainLabel(u"passwordsNote"_s);
    note->setText(
        tr("Passwords, cookies and secret headers are in the desktop's keyring, one entry for each "
           "server; its own program shows them. Where there is no keyring they are kept until "
           "Bobbin ends. What is forgotten here does not come back with Cancel."));
    m_forgotten = plainLabel(u"forgottenNote"_s);
    auto *group = new QGroupBox(tr("Remembered passwords"));
    auto *form = settingsForm(group);
    form->addRow(note);
    form->addRow(secretsPart());
    form->addRow(tr("Login &of the server:"), m_server);
    addButton(form, m_forget);
    form->addRow(m_forgotten);
    return group;
}

void SecurityPage::forgetTyped()
{
    const QString origin = typedOrigin(m_server->text());
    m_server->clear();
    m_server->setFocus();
    forget({ origin });
}

QWidget *SecurityPage::secretsPart()
{
    m_secrets = namedField<QListWidget>(
        u"secretList"_s, tr("Servers whose passwords or cookies are remembered"));
    m_secrets->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_secrets->setMaximumHeight(m_secrets->fontMetrics().lineSpacing() * kSecretLines);
    m_forgetListed
        = namedField<QPushButton>(u"forgetListed"_s, tr("Forget the logins of the chosen servers"));
    m_forgetListed->setText(tr("Forget the &chosen"));
    m_forgetAll = namedField<QPushButton>(u"forgetAll"_s, tr("Forget all logins"));
    m_forgetAll->setText(tr("Forget &them all…"));
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins({});
    layout->addWidget(m_secrets);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : { m_forgetListed, m_forgetAll }) {
        button->setAutoDefault(false);
        button->setEnabled(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    layout->addLayout(buttons);
    connect(m_secrets, &QListWidget::itemSelectionChanged, m_forgetListed,
        [this] { m_forgetListed->setEnabled(!m_secrets->selectedItems().isEmpty()); });
    connect(m_forgetListed, &QPushButton::clicked, this, &SecurityPage::forgetListed);
    connect(m_forgetAll, &QPushButton::clicked, this, &SecurityPage::askAboutAll);
    return part;
}

void SecurityPage::showEvent(QShowEvent *event)
{
    PreferencesPage::showEvent(event);
    emit secretsRequested();
}

void SecurityPage::showSecrets(const QStringList &entries)
{
    QStringList origins;
    for (const QString &entry : entries) {
        origins.append(originOfEntry(entry));
    }
    origins.removeDuplicates();
    m_secrets->clear();
    m_secrets->addItems(origins);
    m_forgetAll->setEnabled(m_secrets->count() > 0);
}

void SecurityPage::noteForgotten(const QString &entry)
{
    if (m_asked.remove(entry) && m_asked.isEmpty()) {
        emit secretsRequested(); // what is still there is shown, and nothing else
    }
}

void SecurityPage::sayNotForgotten(const QString &entry, const QString &detail)
{
    if (!m_asked.contains(entry)) {
        return;
    }
    const QString origin = originOfEntry(entry);
    m_forgotten->setText(detail.isEmpty()
            ? tr("The keyring is locked and has not forgotten what it has for %1. Open it with its "
                 "own program, then try again.")
                  .arg(origin)
            : tr("The keyring has not forgotten what it has for %1: %2").arg(origin, detail));
    noteForgotten(entry);
}

void SecurityPage::forgetListed()
{
    QStringList origins;
    const QList<QListWidgetItem *> chosen = m_secrets->selectedItems();
    for (const QListWidgetItem *item : chosen) {
        origins.append(item->text());
    }
    forget(origins);
}

void SecurityPage::askAboutAll()
{
    QStringList origins;
    for (int row = 0; row < m_secrets->count(); ++row) {
        origins.append(m_secrets->item(row)->text());
    }
    auto *question = new QMessageBox(QMessageBox::Question, tr("Forget all logins"),
        tr("Shall the logins of %n servers be forgotten? This cannot be undone.", nullptr,
            static_cast<int>(origins.size())),
        QMessageBox::Cancel, this);
    question->setObjectName(u"forgetAllQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    auto *yes = question->addButton(tr("&Forget them"), QMessageBox::AcceptRole);
    yes->setObjectName(u"forgetAllYes"_s);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(yes, &QAbstractButton::clicked, this, [this, origins] { forget(origins); });
    question->open();
}

void SecurityPage::forget(const QStringList &origins)
{
    for (const QString &origin : origins) {
        m_asked += { origin, keyEntryOf(origin) };
    }
    for (const QString &origin : origins) {
        emit forgetRequested(origin);
        emit forgetRequested(keyEntryOf(origin));
    }
    m_forgotten->setText(origins.size() == 1
            ? tr("The keyring is told to forget the login and the key for %1. Its own program "
                 "shows whether it has.")
                  .arg(origins.constFirst())
            : tr("The keyring is told to forget what it has for %n servers. Its own program "
                 "shows whether it has.",
                nullptr, static_cast<int>(origins.size())));
}

void SecurityPage::browse()
{
    auto *dialog = new QFileDialog(this, tr("File of further authorities"), m_caFile->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_caSetting->set(file);
        emit edited();
    });
    dialog->open();
}

void SecurityPage::removeSelected()
{
    const int row = m_certificates->currentRow();
    m_exceptions.removeAt(row);
    delete m_certificates->takeItem(row);
    emit edited();
}

void SecurityPage::fill(const settings::Settings &settings)
{
    fillCertificates(settings.engine.tlsExceptions);
    m_caSetting->fill(settings.engine.caFile);
    selectValue(m_private, settings.onPrivateAddress);
}

/// The row that somebody stands on stays where it is.
void SecurityPage::fillCertificates(const QList<engine::TlsException> &exceptions)
{
    if (exceptions == m_exceptions) {
        return;
    }
    const engine::TlsException current = m_exceptions.value(m_certificates->currentRow());
    m_exceptions = exceptions;
    m_certificates->clear();
    for (const engine::TlsException &exception : exceptions) {
        auto *item = new QListWidgetItem(exception.host, m_certificates);
        item->setToolTip(fingerprintText(exception.sha256));
    }
    m_certificates->setCurrentRow(static_cast<int>(m_exceptions.indexOf(current)));
}

void SecurityPage::collect(settings::Settings &settings) const
{
    settings.engine.tlsExceptions = m_exceptions;
    settings.onPrivateAddress = selectedValue<settings::OnPrivateAddress>(m_private);
    settings.engine.caFile = m_caSetting->value().value_or(settings.engine.caFile);
}

} // namespace ui
