// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signindialog.h"

#include "app/words/words.h"
#include "ui/dialogparts.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype kMaxRealm = 80;

QString question(const QStringList &hosts)
{
    const int more = static_cast<int>(hosts.size()) - 1;
    const QString text = more == 0 ? SignInDialog::tr("%1 asks for a user name and a password.")
        : more == 1 ? SignInDialog::tr("%1 and 1 more server ask for a user name and a password.")
                    : SignInDialog::tr("%1 and %n more servers ask for a user name and a password.",
                        nullptr, more);
    return text.arg(hosts.constFirst());
}

} // namespace

SignInDialog::SignInDialog(const QList<engine::Download> &downloads, QWidget *parent)
    : QDialog(parent)
    , m_user(new QLineEdit)
    , m_password(new QLineEdit)
    , m_remember(new QCheckBox(tr("&Remember in the keyring")))
{
    setObjectName(u"signInDialog"_s);
    setWindowTitle(tr("Sign in"));
    setAttribute(Qt::WA_DeleteOnClose);
    QStringList hosts;
    for (const engine::Download &download : downloads) {
        m_ids.append(download.id);
        hosts.append(download.request.url.host());
    }
    hosts.removeDuplicates();
    m_user->setObjectName(u"userEdit"_s);
    m_user->setAccessibleName(tr("User name"));
    m_user->setText(downloads.constFirst().request.credentials.userName);
    m_password->setObjectName(u"passwordEdit"_s);
    m_password->setAccessibleName(tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    QPushButton *okButton = buttons->button(QDialogButtonBox::Ok);
    okButton->setObjectName(u"okButton"_s);
    okButton->setText(tr("&Sign in"));
    okButton->setEnabled(!m_user->text().isEmpty());

    auto *form = new QFormLayout;
    form->addRow(tr("&User name:"), m_user);
    form->addRow(tr("&Password:"), m_password);
    addRemember(form);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(questionLabel(question(hosts)));
    layout->addWidget(serversLabel(downloads));
    layout->addLayout(form);
    dropIcons(*buttons);
    layout->addWidget(buttons);
    connect(m_user, &QLineEdit::textChanged, okButton,
        [okButton](const QString &text) { okButton->setEnabled(!text.isEmpty()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit chosen(m_ids, { m_user->text(), m_password->text() }, m_remember->isChecked());
        accept();
    });
}

QWidget *SignInDialog::serversLabel(const QList<engine::Download> &downloads) const
{
    QStringList lines;
    for (const engine::Download &download : downloads) {
        const QUrl &url = download.request.url;
        QString line
            = url.scheme() + u"://"_s + url.authority(QUrl::EncodeUnicode).section(u'@', -1);
        // What the server calls the part that it guards, in its own words.
        if (!download.error.detail.isEmpty()) {
            line = tr("%1 says: “%2”", "address, the server's own words")
                       .arg(line, download.error.detail.simplified().left(kMaxRealm));
        }
        if (url.scheme() == u"http"_s) {
            line += u'\n' + tr("The connection is not encrypted: others can read the password.");
        }
        lines.append(line);
    }
    lines.removeDuplicates();
    QLabel *label = plainLabel(u"serversLabel"_s);
    label->setText(words::namesText(lines));
    return label;
}

void SignInDialog::addRemember(QFormLayout *form)
{
    m_remember->setObjectName(u"rememberCheck"_s);
    QLabel *note = plainLabel(u"rememberNote"_s);
    const auto say = [note](bool isRemembered) {
        note->setText(isRemembered
                ? tr("If there is no keyring, it is kept until Bobbin ends, and Bobbin says so.")
                : tr("User name and password are kept until Bobbin ends."));
    };
    say(false);
    connect(m_remember, &QCheckBox::toggled, note, say);
    form->addRow(QString(), m_remember);
    form->addRow(QString(), note);
}

} // namespace ui
