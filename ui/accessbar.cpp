// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accessbar.h"

#include "ui/requestdialog.h"
#include "ui/retranslation.h"
#include "ui/tintedicon.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

AccessBar::AccessBar(QThreadPool &pool, QWidget *parent)
    : QWidget(parent)
    , m_pool(pool)
    , m_key(new QLineEdit)
    , m_forget(new QToolButton)
    , m_request(new QPushButton)
{
    build();
    connect(m_key, &QLineEdit::returnPressed, this, &AccessBar::submitted);
    connect(m_forget, &QToolButton::clicked, this, &AccessBar::forgetKey);
    connect(m_request, &QPushButton::clicked, this, &AccessBar::openRequest);
    connect(&m_secrets, &PageSecrets::locked, this, [this] {
        emit said(tr("The keyring is locked: open it, or close its question to go on without it."));
    });
    connect(&m_secrets, &PageSecrets::found, this,
        [this](const engine::OriginSecret &login, const QString &key) {
            m_login = login;
            m_keptKey = key;
            go();
        });
    connect(&m_secrets, &PageSecrets::keptForThisRun, this, [this] {
        emit said(tr("There is no keyring: what was typed is kept until Bobbin ends."));
    });
    connect(&m_secrets, &PageSecrets::forgotten, this, &AccessBar::drop);
    connect(&m_secrets, &PageSecrets::notForgotten, this, [this](const QString &origin) {
        emit said(tr("The keyring still has what was forgotten for %1, and gives it out again next "
                     "time. It may be locked.")
                      .arg(QUrl(origin).host()));
    });
    connect(&m_secrets, &PageSecrets::keptUntilOpened, this, [this] {
        emit said(tr("The keyring was not opened, or did not answer: what was typed is kept until "
                     "Bobbin ends."));
    });
    sayNowAndAnew(this, [this] { say(); });
}

void AccessBar::build()
{
    m_key->setObjectName(u"grabKey"_s);
    m_key->setEchoMode(QLineEdit::PasswordEchoOnEdit);
    m_forget->setObjectName(u"grabForgetKey"_s);
    m_forget->setIcon(tintedIcon(u"close"_s));
    m_forget->setAutoRaise(true);
    m_forget->setFocusPolicy(Qt::TabFocus);
    m_request->setObjectName(u"grabRequest"_s);
    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_key, 1);
    layout->addWidget(m_forget);
    layout->addWidget(m_request);
}

void AccessBar::setTarget(const QUrl &url, const QString &keyQuestion)
{
    if (url == m_target && keyQuestion == m_question) {
        return;
    }
    m_target = url;
    m_question = keyQuestion;
    const QString origin = engine::originKey(url);
    // A key that was typed for one server is shown to no other.
    if (!keyQuestion.isEmpty() && std::exchange(m_keyOrigin, origin) != origin) {
        m_key->clear();
    }
    say();
}

void AccessBar::say()
{
    const bool hasQuestion = !m_question.isEmpty();
    const bool isKnown = m_known.contains(engine::originKey(m_target));
    m_key->setAccessibleName(tr("Key"));
    m_key->setVisible(hasQuestion);
    m_key->setPlaceholderText(
        isKnown ? tr("The key is kept; type another one to replace it") : m_question);
    m_key->setToolTip(hasQuestion
            ? m_question + u'\n' + tr("Left empty, the key in the keyring is used.")
            : QString());
    m_forget->setToolTip(tr("Forget the key"));
    m_forget->setAccessibleName(m_forget->toolTip());
    m_forget->setVisible(hasQuestion);
    m_request->setText(tr("Re&quest…"));
    m_request->setToolTip(tr("Referrer, cookies, header fields and login"));
    m_request->setEnabled(!m_target.isEmpty());
    QSizePolicy policy(
        hasQuestion ? QSizePolicy::Expanding : QSizePolicy::Maximum, QSizePolicy::Preferred);
    policy.setHorizontalStretch(hasQuestion ? 1 : 0);
    setSizePolicy(policy);
}

RequestDialog *AccessBar::dialogFor(const QUrl &url)
{
    RequestDialog *&dialog = m_dialogs[engine::originKey(url)];
    if (dialog == nullptr) {
        dialog = new RequestDialog(url, m_pool, this);
        connect(dialog, &RequestDialog::fileRead, this, &AccessBar::go);
        connect(dialog, &RequestDialog::forgetRequested, this,
            [this, url] { m_secrets.forgetLogin(url); });
    }
    return dialog;
}

void AccessBar::openRequest()
{
    dialogFor(m_target)->open();
}

void AccessBar::prepare(const links::GrabRequest &request)
{
    cancel(); // what is shown can be added all the same, with what let us in there
    m_pending = request;
    m_url = links::firstLink(request.recipe, request.address);
    const bool needsKey = request.recipe && !request.recipe->keyQuestion.isEmpty();
    m_secrets.ask(
        m_url, !links::bringsLogin(typedAccess()), needsKey && m_key->text().trimmed().isEmpty());
}

void AccessBar::cancel()
{
    m_secrets.cancel();
    m_pending.reset();
}

void AccessBar::reset()
{
    cancel();
    m_access = {};
    m_usedKey.clear();
    m_isProven = false;
}

/// For the link that is fetched first.
links::PageAccess AccessBar::typedAccess() const
{
    links::PageAccess access;
    if (const RequestDialog *const dialog = m_dialogs.value(engine::originKey(m_url))) {
        access = dialog->access();
    }
    access.origin = engine::originKey(m_url);
    if (access.credentials.isEmpty()) {
        access.credentials
            = { m_url.userName(QUrl::FullyDecoded), m_url.password(QUrl::FullyDecoded) };
    }
    return access;
}

/// For the link that is fetched first; the field may be at another one by now.
QString AccessBar::typedKey() const
{
    return m_keyOrigin == engine::originKey(m_url) ? m_key->text().trimmed() : QString();
}

/// Goes on with the request that waits, when nothing is missing any more.
void AccessBar::go()
{
    const QString origin = engine::originKey(m_url);
    const RequestDialog *const dialog = m_dialogs.value(origin);
    if (!m_pending || m_secrets.isAsking() || (dialog != nullptr && !dialog->isCurrent())) {
        return;
    }
    links::GrabRequest request = *std::exchange(m_pending, {});
    request.access = links::withLogin(typedAccess(), m_login);
    request.address.setUserInfo({}); // neither shown nor told to anyone
    if (request.recipe && !request.recipe->keyQuestion.isEmpty()) {
        const QString typed = typedKey();
        const bool isRefused = m_refused.value(origin).contains(m_keptKey);
        request.key = typed.isEmpty() && !isRefused ? m_keptKey : typed;
        if (request.key.isEmpty()) {
            m_known.remove(origin);
            say();
            m_key->setFocus();
            emit said(tr("Type the key first: %1").arg(request.recipe->keyQuestion));
            return;
        }
    }
    m_usedKey = request.key;
    m_access = request.access;
    m_access.pageHeaders.clear();
    m_isProven = false;
    emit prepared(request);
}

void AccessBar::note(const links::GrabbedPage &page)
{
    if (engine::originKey(page.url) != m_access.origin) {
        return;
    }
    if (page.status == 401 || page.status == 403) {
        refuse(page.url);
    } else if (!page.error && !std::exchange(m_isProven, true)) {
        keep();
    }
}

/// What let us in is kept: the key in any case, the login where the user wants it.
void AccessBar::keep()
{
    const QString origin = m_access.origin;
    if (!m_usedKey.isEmpty()) {
        m_known.insert(origin);
        m_refused.remove(origin);
        if (m_usedKey != m_keptKey) {
            m_secrets.keepKey(m_url, m_usedKey);
            m_keptKey = m_usedKey;
        }
        if (m_keyOrigin == origin) {
            m_key->clear();
        }
        say();
    }
    const RequestDialog *const dialog = m_dialogs.value(origin);
    engine::DownloadRequest first;
    first.url = m_url.adjusted(QUrl::RemoveUserInfo);
    const engine::OriginSecret login = links::loginOf(links::withAccess(first, m_access));
    if (dialog != nullptr && dialog->remembers() && !login.isEmpty() && login != m_login) {
        m_secrets.keepLogin(m_url, login);
        m_login = login;
    }
}

void AccessBar::refuse(const QUrl &page)
{
    if (m_usedKey.isEmpty()) {
        emit said(tr("%1 lets in only those who sign in, or refuses the login. Give one under "
                     "“Request…”.")
                      .arg(page.host()));
        return;
    }
    if (m_isProven) {
        return; // the key is good; this one page is not for us
    }
    m_known.remove(m_access.origin);
    m_refused[m_access.origin].insert(m_usedKey);
    say();
    m_key->selectAll();
    emit said(tr("%1 does not take the key. Type it anew, or another one.").arg(page.host()));
}

void AccessBar::forgetKey()
{
    m_secrets.forgetKey(m_target);
    m_key->clear();
    m_key->setFocus();
    emit said(tr("The key for %1 is forgotten.").arg(m_target.host()));
}

/// Whoever had it forgotten: nothing here goes by it any more, and nothing keeps it anew.
void AccessBar::drop(const QString &entry)
{
    const QString origin = originOfEntry(entry);
    const bool isOfRequest = origin == engine::originKey(m_url);
    if (entry == keyEntryOf(origin)) {
        m_known.remove(origin);
        if (isOfRequest) {
            m_keptKey.clear();
            m_usedKey.clear();
        }
        say();
        return;
    }
    if (isOfRequest) {
        m_login = {};
    }
    if (m_access.origin == origin) {
        m_access = {};
    }
}

} // namespace ui
