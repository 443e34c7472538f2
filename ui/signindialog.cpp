// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signindialog.h"

#include "app/words/words.h"
#include "ui/cookiefield.h"
#include "ui/dialogparts.h"
#include "ui/fieldparts.h"
#include "ui/rememberchoice.h"
#include "ui/retranslation.h"

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

/// What was given already did not open the door.
bool isRefused(const engine::Download &download)
{
    return download.error.kind == engine::ErrorKind::Credentials
        && !download.request.credentials.isEmpty();
}

QString refusalOf(const QList<engine::Download> &downloads)
{
    QStringList hosts;
    for (const engine::Download &download : downloads) {
        if (isRefused(download)) {
            hosts.append(download.request.url.host());
        }
    }
    hosts.removeDuplicates();
    return hosts.isEmpty()
        ? QString()
        //: %1: servers
        : SignInDialog::tr("User name or password were refused: %1").arg(words::namesText(hosts));
}

QString signInQuestion(const QList<engine::Download> &downloads)
{
    QStringList hosts;
    for (const engine::Download &download : downloads) {
        hosts.append(download.request.url.host());
    }
    hosts.removeDuplicates();
    const int more = static_cast<int>(hosts.size()) - 1;
    const QString text = more == 0 ? SignInDialog::tr("%1 asks for a user name and a password.")
        : more == 1 ? SignInDialog::tr("%1 and 1 more server ask for a user name and a password.")
                    : SignInDialog::tr("%1 and %n more servers ask for a user name and a password.",
                        nullptr, more);
    return text.arg(hosts.constFirst());
}

} // namespace

SignInDialog::SignInDialog(
    const QList<engine::Download> &downloads, QThreadPool &pool, QWidget *parent)
    : QDialog(parent)
    , m_downloads(downloads)
    , m_question(questionLabel({}))
    , m_refusal(plainLabel(u"refusalLabel"_s))
    , m_servers(plainLabel(u"serversLabel"_s))
    , m_user(new QLineEdit)
    , m_password(new QLineEdit)
    , m_cookies(new CookieField(pool))
    , m_remember(new RememberChoice(Qt::Vertical))
{
    setObjectName(u"signInDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    QList<QUrl> links;
    for (const engine::Download &download : downloads) {
        links.append(download.request.url);
    }
    m_cookies->setLinks(links);
    const auto checkAnswer = [this] {
        m_ok->setEnabled(
            m_cookies->isCurrent() && (!m_user->text().isEmpty() || m_cookies->hasMatch()));
    };
    connect(m_user, &QLineEdit::textChanged, this, checkAnswer);
    connect(m_cookies, &CookieField::chosen, this, checkAnswer);
    connect(m_cookies, &CookieField::counted, this, checkAnswer);
    checkAnswer();
    sayNowAndAnew(this, [this] { say(); });
}

void SignInDialog::build()
{
    m_user->setObjectName(u"userEdit"_s);
    m_user->setText(m_downloads.constFirst().request.credentials.userName);
    m_password->setObjectName(u"passwordEdit"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_cookies->setObjectName(u"cookieField"_s);
    m_remember->setObjectName(u"rememberChoice"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setObjectName(u"okButton"_s);
    sayNowAndAnew(m_ok, [this] { m_ok->setText(tr("&Sign in")); });
    auto *form = new QFormLayout;
    addField(form, m_user);
    addField(form, m_password);
    form->addRow(QString(), m_cookies);
    form->addRow(QString(), m_remember);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_question);
    layout->addWidget(m_refusal);
    layout->addWidget(m_servers);
    layout->addLayout(form);
    dropIcons(*buttons);
    layout->addWidget(buttons);
    // Whoever comes back mostly mistyped the password.
    (m_user->text().isEmpty() ? m_user : m_password)->setFocus();
    m_user->selectAll();
    sayNowAndAnew(m_user, [this, form] {
        setLabel(form, m_user, tr("&User name:"), tr("User name"));
        setLabel(form, m_password, tr("&Password:"), tr("Password"));
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit chosen(answers());
        accept();
    });
}

void SignInDialog::say()
{
    setWindowTitle(tr("Sign in"));
    m_question->setText(signInQuestion(m_downloads));
    m_refusal->setText(refusalOf(m_downloads));
    m_refusal->setVisible(!m_refusal->text().isEmpty());
    m_servers->setText(serversText());
}

QString SignInDialog::serversText() const
{
    QStringList lines;
    for (const engine::Download &download : m_downloads) {
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
    return words::namesText(lines);
}

QList<SignIn> SignInDialog::answers() const
{
    const engine::Credentials typed { m_user->text(), m_password->text() };
    QList<SignIn> answers;
    for (const engine::Download &download : m_downloads) {
        SignIn answer { download.id, {} };
        const QByteArray cookies = m_cookies->fieldFor(download.request.url);
        if (!cookies.isEmpty()) {
            answer.edit.cookies = cookies;
        }
        // A name that stood there already is no answer beside a file that was chosen.
        if (!typed.userName.isEmpty() && (cookies.isEmpty() || !typed.password.isEmpty())) {
            answer.edit.credentials = typed;
        }
        answer.edit.remembersSecrets = m_remember->isChecked();
        if (answer.edit.cookies || answer.edit.credentials) {
            answers.append(answer);
        }
    }
    return answers;
}

} // namespace ui
