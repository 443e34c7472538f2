// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requestdialog.h"

#include "app/engine/secretheader.h"
#include "ui/cookiefield.h"
#include "ui/dialogparts.h"
#include "ui/fieldparts.h"
#include "ui/hostrulefields.h"
#include "ui/rememberchoice.h"
#include "ui/retranslation.h"
#include "ui/signindialog.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kHeaderLines = 3;
constexpr int kRequestLetters = 49; ///< width of the dialog, where the screen has room

template <typename Field>
Field *fieldCalled(const QString &objectName)
{
    return namedField<Field>(objectName, QString());
}

} // namespace

RequestDialog::RequestDialog(const QUrl &url, QThreadPool &pool, QWidget *parent)
    : QDialog(parent)
    , m_url(url)
    , m_server(questionLabel({}))
    , m_form(new QFormLayout)
    , m_file(new CookieField(pool))
    , m_remember(new RememberChoice(Qt::Vertical))
    , m_note(plainLabel(u"requestNote"_s))
{
    setObjectName(u"requestDialog"_s);
    build();
    m_file->setLinks({ url.adjusted(QUrl::RemoveUserInfo) });
    connect(m_file, &CookieField::chosen, this, &RequestDialog::fileRead);
    connect(m_headers, &QPlainTextEdit::textChanged, this, &RequestDialog::check);
    for (QLineEdit *const edit : { m_login, m_user, m_password }) {
        connect(edit, &QLineEdit::textChanged, this, &RequestDialog::check);
    }
    sayNowAndAnew(this, [this] { say(); });
    fitToText(*this, kRequestLetters);
}

void RequestDialog::build()
{
    m_referrer = fieldCalled<QLineEdit>(u"requestReferrer"_s);
    m_cookies = fieldCalled<QLineEdit>(u"requestCookies"_s);
    m_headers = fieldCalled<QPlainTextEdit>(u"requestHeaders"_s);
    m_user = fieldCalled<QLineEdit>(u"requestUser"_s);
    m_password = fieldCalled<QLineEdit>(u"requestPassword"_s);
    m_login = fieldCalled<QLineEdit>(u"requestLogin"_s);
    m_file->setObjectName(u"cookieField"_s);
    m_remember->setObjectName(u"rememberChoice"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_cookies->setEchoMode(QLineEdit::PasswordEchoOnEdit);
    m_login->setEchoMode(QLineEdit::PasswordEchoOnEdit);
    m_headers->setTabChangesFocus(true);
    m_headers->setLineWrapMode(QPlainTextEdit::NoWrap);
    const QFontMetrics metrics = m_headers->fontMetrics();
    m_headers->setFixedHeight(metrics.lineSpacing() * kHeaderLines + metrics.height());
    addField(m_form, m_referrer);
    addField(m_form, m_cookies);
    m_form->addRow(QString(), m_file);
    addField(m_form, m_headers);
    addField(m_form, m_user);
    addField(m_form, m_password);
    addField(m_form, m_login);
    m_form->addRow(QString(), m_remember);
    m_form->addRow(QString(), m_note);
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(m_server);
    layout->addLayout(m_form);
    buildButtons();
}

/// Wrapped text takes more lines than a dialog makes room for.
bool RequestDialog::event(QEvent *event)
{
    const bool isDone = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
    }
    return isDone;
}

void RequestDialog::buildButtons()
{
    auto *const buttons = new QDialogButtonBox;
    m_forget = new QPushButton;
    m_forget->setObjectName(u"requestForget"_s);
    m_forget->setAutoDefault(false);
    m_close = new QPushButton;
    m_close->setObjectName(u"requestClose"_s);
    m_close->setDefault(true);
    buttons->addButton(m_forget, QDialogButtonBox::ResetRole);
    buttons->addButton(m_close, QDialogButtonBox::AcceptRole);
    layout()->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_forget, &QPushButton::clicked, this, [this] {
        clearLogin();
        emit forgetRequested();
        m_note->setText(tr("The keyring keeps nothing for %1 any more. Downloads that have the "
                           "login already keep it until Bobbin ends.")
                            .arg(m_url.host()));
    });
}

void RequestDialog::say()
{
    setWindowTitle(tr("What pages are asked with"));
    m_server->setText(tr("Only %1 gets this, with its pages and with the downloads from there.")
                          .arg(m_url.scheme() + u"://"_s
                              + m_url.authority(QUrl::EncodeUnicode).section(u'@', -1)));
    setLabel(m_form, m_referrer, tr("Re&ferrer:"), tr("Referrer"));
    setLabel(m_form, m_cookies, tr("Coo&kies:"), tr("Cookies"));
    setLabel(m_form, m_headers, tr("&Header fields:"), tr("Header fields, one a line"));
    setLabel(m_form, m_user, tr("&User name:"), tr("User name"));
    setLabel(m_form, m_password, tr("&Password:"), tr("Password"));
    setLabel(m_form, m_login, tr("&Login field:"), tr("Header field that signs in"));
    m_referrer->setPlaceholderText(tr("Address of the page before"));
    m_cookies->setPlaceholderText(u"name=value; name=value"_s);
    m_headers->setPlaceholderText(u"Accept-Language: de"_s);
    m_login->setPlaceholderText(u"Authorization: Client-ID 1234"_s);
    m_forget->setText(tr("For&get what the keyring has"));
    m_close->setText(tr("&Done"));
    check();
}

void RequestDialog::check()
{
    QString text = problem();
    const bool hasLogin = !m_login->text().isEmpty() || !m_password->text().isEmpty();
    if (text.isEmpty() && hasLogin && m_url.scheme() == "http"_L1) {
        text = SignInDialog::tr("The connection is not encrypted: others can read the password.");
    }
    m_note->setText(text);
}

/// A sentence about what is not used as it was meant.
QString RequestDialog::problem() const
{
    const QStringList lines = m_headers->toPlainText().split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (!typedHeader(line)) {
            return HostRuleFields::tr("Write headers as Name: value, one a line.");
        }
    }
    const auto login = loginField();
    if (!login) {
        return m_login->text().isEmpty()
            ? QString()
            : tr("Write the login field as Name: value, like Authorization: Client-ID 1234.");
    }
    return engine::isSecretHeader(login->name)
        ? QString()
        : tr("%1 does not look like a login: it goes to pages only, and is kept nowhere.")
              .arg(QString::fromUtf8(login->name));
}

std::optional<engine::HeaderField> RequestDialog::loginField() const
{
    return typedHeader(m_login->text());
}

QList<engine::HeaderField> RequestDialog::headers() const
{
    QList<engine::HeaderField> headers;
    const QStringList lines = m_headers->toPlainText().split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (const auto field = typedHeader(line)) {
            headers.append(*field);
        }
    }
    return headers;
}

links::PageAccess RequestDialog::access() const
{
    links::PageAccess access;
    access.origin = engine::originKey(m_url);
    access.referrer = m_referrer->text().trimmed().toUtf8();
    access.cookies = m_cookies->text().trimmed().toUtf8();
    access.jar = m_file->jar();
    access.headers = headers();
    access.credentials = { m_user->text(), m_password->text() };
    if (const auto login = loginField()) {
        // The list of downloads would not know that this is a secret, and save it.
        const bool isKnown = engine::isSecretHeader(login->name);
        (isKnown ? access.headers : access.pageHeaders).append(*login);
    }
    return access;
}

bool RequestDialog::remembers() const
{
    return m_remember->isChecked();
}

bool RequestDialog::isCurrent() const
{
    return m_file->isCurrent();
}

void RequestDialog::clearLogin()
{
    for (QLineEdit *const edit : { m_user, m_password, m_login, m_cookies }) {
        edit->clear();
    }
}

} // namespace ui
