// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/secretdesk.h"

#include "app/engine/fetchorder.h"
#include "app/engine/netrc.h"
#include "app/engine/poolresult.h"
#include "app/engine/secretheader.h"

#include <QThread>
#include <QtConcurrent>

#include <algorithm>

namespace engine {

namespace {

QList<HeaderField> secretHeaders(const QList<HeaderField> &headers)
{
    QList<HeaderField> secret;
    std::copy_if(headers.begin(), headers.end(), std::back_inserter(secret),
        [](const HeaderField &field) { return isSecretHeader(field.name); });
    return secret;
}

bool bringsItsOwn(const DownloadRequest &request)
{
    return !request.credentials.isEmpty() || !secretHeaders(request.headers).isEmpty();
}

/// Whoever says who they are is not looked up. A cookie or a key of a service does not say it yet.
bool saysWho(const DownloadRequest &request)
{
    const QList<HeaderField> &headers = request.headers;
    return !request.credentials.isEmpty()
        || std::any_of(headers.begin(), headers.end(), [](const HeaderField &field) {
               return field.name.trimmed().compare("authorization", Qt::CaseInsensitive) == 0;
           });
}

} // namespace

SecretDesk::SecretDesk(SecretKeeper *keeper, const QString &netrcFile)
    : m_keeper(keeper)
    , m_netrcFile(netrcFile)
{
    m_files.setMaxThreadCount(1);
    if (m_keeper) {
        connect(m_keeper, &SecretKeeper::answered, this, &SecretDesk::onAnswered);
        connect(m_keeper, &SecretKeeper::forgotten, this,
            [this](const QString &origin) { m_known.remove(origin); });
    }
}

SecretDesk::Standing SecretDesk::ask(const DownloadRequest &request)
{
    Q_ASSERT(QThread::currentThread() == thread());
    const QString origin = originKey(request.url);
    if (saysWho(request) || (!m_keeper && m_netrcFile.isEmpty())) {
        return Standing::Ready;
    }
    if (m_locked.contains(origin)) {
        // What a download brings may be all that it needs.
        return bringsItsOwn(request) ? Standing::Ready : Standing::Locked;
    }
    if (m_links.contains(origin)) {
        return Standing::Asked;
    }
    if (m_known.contains(origin)) {
        return Standing::Ready;
    }
    m_links.insert(origin, request.url);
    m_keeper ? m_keeper->lookUp(origin) : askNetrc(request.url);
    return Standing::Asked;
}

bool SecretDesk::isAsking(const QString &host) const
{
    for (auto it = m_links.begin(); it != m_links.end(); ++it) {
        if (hostKey(it.value()) == host && !m_locked.contains(it.key())) {
            return true;
        }
    }
    return false;
}

void SecretDesk::askAgain(const QUrl &url)
{
    const QString origin = originKey(url);
    if (m_locked.remove(origin)) {
        m_links.remove(origin);
    }
}

void SecretDesk::onAnswered(const QString &origin, const SecretAnswer &answer)
{
    const QUrl url = m_links.value(origin);
    if (url.isEmpty()) {
        return;
    }
    if (answer.state == SecretAnswer::State::Locked) {
        m_locked.insert(origin);
        Q_EMIT answered(origin, false);
    } else if (answer.secret.credentials.isEmpty() && !m_netrcFile.isEmpty()) {
        m_known.insert(origin, answer.secret);
        askNetrc(url);
    } else {
        settle(url, answer.secret);
    }
}

void SecretDesk::askNetrc(const QUrl &url)
{
    whenDone(QtConcurrent::run(&m_files, &netrcFileCredentials, m_netrcFile, url.host()), this,
        [this, url](const std::optional<Credentials> &found) {
            OriginSecret secret = m_known.value(originKey(url));
            if (secret.credentials.isEmpty()) {
                secret.credentials = found.value_or(Credentials {});
            }
            settle(url, secret);
        });
}

void SecretDesk::settle(const QUrl &url, const OriginSecret &secret)
{
    const QString origin = originKey(url);
    m_known.insert(origin, secret);
    m_links.remove(origin);
    m_locked.remove(origin);
    Q_EMIT answered(origin, true);
}

DownloadRequest SecretDesk::completed(const DownloadRequest &request) const
{
    const auto known = m_known.constFind(originKey(request.url));
    if (known == m_known.constEnd() || saysWho(request)) {
        return request;
    }
    DownloadRequest result = request;
    result.credentials = known->credentials;
    if (!bringsItsOwn(request)) {
        result.headers += known->headers; // else cookies of two sessions would be mixed
    }
    return result;
}

void SecretDesk::keep(const DownloadRequest &request)
{
    if (!request.remembersSecrets || !bringsItsOwn(request)) {
        return;
    }
    const QString origin = originKey(request.url);
    OriginSecret secret = m_known.value(origin); // what is not brought stays
    const QList<HeaderField> headers = secretHeaders(request.headers);
    secret.headers = headers.isEmpty() ? secret.headers : headers;
    if (!request.credentials.isEmpty()) {
        secret.credentials = request.credentials;
    }
    if (m_known.value(origin) == secret) {
        return;
    }
    m_known.insert(origin, secret);
    if (m_keeper) {
        m_keeper->keep(origin, secret);
    }
    if (m_links.contains(origin)) { // nobody has to wait for the answer, nor to heed it
        settle(request.url, secret);
    }
}

} // namespace engine
