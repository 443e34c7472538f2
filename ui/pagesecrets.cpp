// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pagesecrets.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString keyEntryAt(const QUrl &url)
{
    return keyEntryOf(engine::originKey(url));
}

} // namespace

QString keyEntryOf(const QString &origin)
{
    return origin + u"#key"_s;
}

QString originOfEntry(const QString &entry)
{
    return entry.section(u'#', 0, 0);
}

void PageSecrets::setKeeper(engine::SecretKeeper &keeper)
{
    m_keeper = &keeper;
    connect(m_keeper, &engine::SecretKeeper::answered, this, &PageSecrets::take);
    connect(m_keeper, &engine::SecretKeeper::forgetting, this, &PageSecrets::drop);
    connect(m_keeper, &engine::SecretKeeper::keptForThisRun, this, [this](const QString &detail) {
        if (m_hasKept) {
            emit keptForThisRun(detail);
        }
    });
    connect(m_keeper, &engine::SecretKeeper::notForgotten, this, [this](const QString &entry) {
        if (m_forgotten.contains(entry)) {
            emit notForgotten(originOfEntry(entry));
        }
    });
    connect(m_keeper, &engine::SecretKeeper::keptUntilOpened, this, [this] {
        if (m_hasKept) {
            emit keptUntilOpened();
        }
    });
}

void PageSecrets::ask(const QUrl &url, bool wantsLogin, bool wantsKey)
{
    m_keyEntry = keyEntryAt(url);
    m_login = {};
    m_key.clear();
    m_awaited.clear();
    if (wantsLogin) {
        m_awaited.insert(engine::originKey(url));
    }
    if (wantsKey) {
        m_awaited.insert(m_keyEntry);
    }
    if (m_awaited.isEmpty()) {
        QMetaObject::invokeMethod(
            this, [this] { emit found({}, {}); }, Qt::QueuedConnection);
    }
    const QSet<QString> entries = m_awaited;
    for (const QString &entry : entries) {
        lookUp(entry);
    }
}

void PageSecrets::lookUp(const QString &entry)
{
    if (m_keeper != nullptr) {
        m_keeper->lookUp(entry);
        return;
    }
    const engine::SecretAnswer answer { engine::SecretAnswer::State::Known, m_kept.value(entry) };
    QMetaObject::invokeMethod(
        this, [this, entry, answer] { take(entry, answer); }, Qt::QueuedConnection);
}

void PageSecrets::cancel()
{
    m_awaited.clear();
}

/// What the keyring has, with what was to be kept before it said so: that goes into it now.
engine::OriginSecret PageSecrets::caughtUp(
    const QString &entry, const engine::OriginSecret &answered)
{
    if (!m_unwritten.remove(entry)) {
        return answered;
    }
    const engine::OriginSecret secret = engine::withBrought(answered, m_kept.take(entry));
    if (secret != answered) {
        m_keeper->keep(entry, secret);
    }
    return secret;
}

void PageSecrets::take(const QString &entry, const engine::SecretAnswer &answer)
{
    using State = engine::SecretAnswer::State;
    engine::OriginSecret secret = m_kept.value(entry);
    if (answer.state == State::Unreadable) {
        if (m_untold.remove(entry) && m_unwritten.contains(entry)) {
            m_keeper->keep(entry, secret); // which says that it cannot be written
        }
    } else if (answer.state == State::Known) {
        m_untold.remove(entry);
        secret = caughtUp(entry, answer.secret);
    } else {
        const bool isNews = m_untold.contains(entry) && !m_lockTold.contains(entry);
        if (isNews) {
            m_lockTold.insert(entry);
        }
        if (isNews || m_awaited.contains(entry)) {
            emit locked();
        }
        return;
    }
    if (!m_awaited.contains(entry)) {
        return;
    }
    if (entry == m_keyEntry) {
        m_key = secret.credentials.password;
    } else {
        m_login = secret;
    }
    m_awaited.remove(entry);
    if (m_awaited.isEmpty()) {
        emit found(m_login, m_key);
    }
}

void PageSecrets::keepLogin(const QUrl &url, const engine::OriginSecret &login)
{
    keep(engine::originKey(url), login);
}

void PageSecrets::keepKey(const QUrl &url, const QString &key)
{
    keep(keyEntryAt(url), { { QString(), key }, {} });
}

void PageSecrets::forgetLogin(const QUrl &url)
{
    forget(engine::originKey(url));
}

void PageSecrets::forgetKey(const QUrl &url)
{
    forget(keyEntryAt(url));
}

/// The keyring takes an entry as a whole, and downloads may keep something in it: it is read first.
void PageSecrets::keep(const QString &entry, const engine::OriginSecret &secret)
{
    m_kept.insert(entry, engine::withBrought(m_kept.value(entry), secret));
    if (m_keeper == nullptr) {
        return;
    }
    m_hasKept = true;
    m_unwritten.insert(entry);
    m_untold.insert(entry);
    m_lockTold.remove(entry);
    m_keeper->lookUp(entry);
}

void PageSecrets::forget(const QString &entry)
{
    if (m_keeper == nullptr) {
        drop(entry);
        return;
    }
    m_forgotten.insert(entry);
    m_keeper->forget(entry);
}

void PageSecrets::drop(const QString &entry)
{
    m_kept.remove(entry);
    m_unwritten.remove(entry);
    emit forgotten(entry);
}

} // namespace ui
