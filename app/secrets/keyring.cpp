// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/keyring.h"

#include "app/secrets/secrettext.h"

#include <QThread>
#include <QTimer>

#include <qt6keychain/keychain.h>

namespace secrets {

namespace {
constexpr std::chrono::seconds kPatience(15);
constexpr QLatin1StringView kService("io.github.bobbin_dm.Bobbin");
} // namespace

Keyring::Keyring(const QDBusConnection &sessionBus)
    : m_service(sessionBus)
{
    connect(&m_service, &SecretService::known, this, &Keyring::onStanding);
    connect(&m_service, &SecretService::listed, this, &Keyring::onListed);
}

void Keyring::lookUp(const QString &origin)
{
    Q_ASSERT(QThread::currentThread() == thread());
    const auto kept = m_kept.constFind(origin);
    if (kept == m_kept.constEnd() || m_unread.contains(origin)) {
        m_service.ask(kService, origin);
        return;
    }
    QMetaObject::invokeMethod(
        this, [this, origin, secret = *kept] { answer(origin, secret); }, Qt::QueuedConnection);
}

void Keyring::onStanding(const QString &origin, Standing standing)
{
    if (m_doubted.contains(origin)) {
        const QString detail = m_doubted.take(origin);
        if (standing == Standing::Absent || standing == Standing::Unknown) {
            m_unread.remove(origin);
            Q_EMIT forgotten(origin);
        } else {
            Q_EMIT notForgotten(origin, standing == Standing::Locked ? QString() : detail);
        }
        return;
    }
    if (standing == Standing::Absent) {
        hasRead(origin, {});
        return;
    }
    if (!m_service.isReachable()) { // there is none
        giveUp(origin, {});
        return;
    }
    if (standing == Standing::Locked) {
        Q_EMIT answered(origin, { engine::SecretAnswer::State::Locked, {} });
    }
    read(origin, standing);
}

void Keyring::read(const QString &origin, Standing standing)
{
    auto *job = new QKeychain::ReadPasswordJob(kService, this);
    job->setKey(origin);
    connect(job, &QKeychain::Job::finished, this, [this, job, origin, standing] {
        // An entry that is there is found, unless it is locked and stays so.
        const bool isAbsent = standing == Standing::Unknown
            && (job->error() == QKeychain::EntryNotFound
                || job->error() == QKeychain::NoBackendAvailable);
        if (job->error() != QKeychain::NoError && !isAbsent) {
            return giveUp(origin, { standing != Standing::Unknown, job->errorString() });
        }
        hasRead(origin, isAbsent ? engine::OriginSecret {} : fromText(job->binaryData()));
    });
    // Whoever types a password may take their time; a program may not.
    if (standing != Standing::Locked) {
        QTimer::singleShot(kPatience, job, [this, job, origin] {
            job->disconnect(this);
            giveUp(origin, { true, {} });
        });
    }
    job->start();
}

/// Whoever does not open the keyring goes on without what is in it.
void Keyring::giveUp(const QString &origin, const Unread &why)
{
    m_unread.insert(origin, why);
    Q_EMIT answered(origin, { engine::SecretAnswer::State::Unreadable, {} });
}

void Keyring::hasRead(const QString &origin, const engine::OriginSecret &secret)
{
    if (m_unread.remove(origin)) {
        m_kept.remove(origin); // who had it kept meanwhile knows it, and adds it
    }
    answer(origin, m_kept.value(origin, secret)); // what was kept while it was read is newer
}

void Keyring::answer(const QString &origin, const engine::OriginSecret &secret)
{
    Q_EMIT answered(origin, { engine::SecretAnswer::State::Known, secret });
}

void Keyring::keep(const QString &origin, const engine::OriginSecret &secret)
{
    Q_ASSERT(QThread::currentThread() == thread());
    m_kept.insert(origin, secret);
    Q_EMIT kept(origin, secret);
    if (m_kept.value(origin) != secret) {
        return; // who was told knew more and had that kept: what is written last stays
    }
    const auto unread = m_unread.constFind(origin);
    if (unread != m_unread.constEnd()) { // it would take the place of what may be there
        unread->isThere ? Q_EMIT keptUntilOpened(unread->detail)
                        : Q_EMIT keptForThisRun(unread->detail);
        return;
    }
    if (!m_service.isReachable()) {
        Q_EMIT keptForThisRun({});
        return;
    }
    auto *job = new QKeychain::WritePasswordJob(kService, this);
    job->setKey(origin);
    job->setBinaryData(toText(secret));
    connect(job, &QKeychain::Job::finished, this, [this, job] {
        const QKeychain::Error error = job->error();
        if (error == QKeychain::AccessDenied || error == QKeychain::AccessDeniedByUser) {
            Q_EMIT keptUntilOpened(job->errorString());
        } else if (error != QKeychain::NoError) {
            Q_EMIT keptForThisRun(job->errorString());
        }
    });
    job->start();
}

void Keyring::forget(const QString &origin)
{
    Q_ASSERT(QThread::currentThread() == thread());
    m_kept.remove(origin);
    Q_EMIT forgetting(origin);
    if (!m_service.isReachable()) {
        m_doubted.insert(origin, {});
        m_service.ask(kService, origin);
        return;
    }
    auto *job = new QKeychain::DeletePasswordJob(kService, this);
    job->setKey(origin);
    connect(job, &QKeychain::Job::finished, this, [this, job, origin] {
        // What it says of a locked entry is no better than of one that was deleted, and where no
        // keyring runs it fails: only what is still there is not forgotten.
        m_doubted.insert(origin, job->errorString());
        m_service.ask(kService, origin);
    });
    job->start();
}

void Keyring::list()
{
    Q_ASSERT(QThread::currentThread() == thread());
    m_service.list(kService);
}

void Keyring::onListed(const QStringList &keys)
{
    QStringList origins = keys + m_kept.keys();
    origins.removeAll(QString());
    origins.removeDuplicates();
    origins.sort();
    Q_EMIT listed(origins);
}

} // namespace secrets
