// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/secretdesk.h"

#include "app/engine/fetchorder.h"
#include "app/engine/netrc.h"
#include "app/engine/poolresult.h"
#include "app/engine/redirect.h"
#include "app/engine/secretheader.h"

#include <QThread>
#include <QtConcurrent>

#include <algorithm>
#include <utility>

namespace engine {

namespace {

bool isNamed(const HeaderField &field, const char *name)
{
    return field.name.trimmed().compare(name, Qt::CaseInsensitive) == 0;
}

bool hasNamesake(const QList<HeaderField> &fields, const HeaderField &field)
{
    return std::any_of(fields.begin(), fields.end(),
        [&](const HeaderField &other) { return isNamed(other, field.name.constData()); });
}

QList<HeaderField> secretHeaders(const QList<HeaderField> &headers)
{
    QList<HeaderField> secret;
    std::copy_if(headers.begin(), headers.end(), std::back_inserter(secret),
        [](const HeaderField &field) { return isSecretHeader(field.name); });
    return secret;
}

/// Whoever says who they are is not looked up. A cookie says so to few servers, and what is said to
/// a proxy to none.
bool saysWho(const DownloadRequest &request)
{
    return !request.credentials.isEmpty()
        || std::any_of(request.headers.begin(), request.headers.end(),
            [](const HeaderField &field) { return isNamed(field, "Authorization"); });
}

bool bringsFields(const DownloadRequest &request)
{
    const QList<HeaderField> secret = secretHeaders(request.headers);
    return std::any_of(secret.begin(), secret.end(),
        [](const HeaderField &field) { return !isNamed(field, "Proxy-Authorization"); });
}

} // namespace

SecretDesk::SecretDesk(SecretKeeper *keeper, const QString &netrcFile)
    : m_keeper(keeper)
    , m_netrcFile(netrcFile)
{
    m_files.setMaxThreadCount(1);
    if (m_keeper) {
        connect(m_keeper, &SecretKeeper::answered, this, &SecretDesk::onAnswered);
        connect(m_keeper, &SecretKeeper::kept, this, &SecretDesk::onKept);
        connect(m_keeper, &SecretKeeper::forgetting, this, &SecretDesk::onForgetting);
    }
}

void SecretDesk::setNetrcFile(const QString &path)
{
    if (std::exchange(m_netrcFile, path) != path) {
        m_netrc.clear();
    }
}

SecretDesk::Standing SecretDesk::ask(const DownloadRequest &request)
{
    Q_ASSERT(QThread::currentThread() == thread());
    const QString origin = originKey(request.url);
    if (saysWho(request) || isSettled(origin)) {
        return Standing::Ready;
    }
    if (m_locked.contains(origin)) {
        // What a download brings may be all that it needs.
        return bringsFields(request) ? Standing::Ready : Standing::Locked;
    }
    if (!m_links.contains(origin)) {
        lookUp(request.url);
    }
    return Standing::Asked;
}

bool SecretDesk::isSettled(const QString &origin) const
{
    const bool isAnswered
        = m_known.contains(origin) || (m_unread.contains(origin) && !m_toAskAgain.contains(origin));
    const bool hasLogin = !knownOf(origin).credentials.isEmpty();
    return (!m_keeper || isAnswered)
        && (hasLogin || m_netrcFile.isEmpty() || m_netrc.contains(origin));
}

OriginSecret SecretDesk::knownOf(const QString &origin) const
{
    const auto known = m_known.constFind(origin);
    return known != m_known.constEnd() ? *known
                                       : withBrought(m_read.value(origin), m_unread.value(origin));
}

void SecretDesk::lookUp(const QUrl &url)
{
    const QString origin = originKey(url);
    m_links.insert(origin, url);
    m_keeper && !m_known.contains(origin) ? m_keeper->lookUp(origin) : askNetrc(url);
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
    if (m_unread.contains(origin)) {
        m_toAskAgain.insert(origin);
    }
    if (m_locked.remove(origin)) {
        m_links.remove(origin);
        if (m_brought.contains(origin)) { // who brought it needs no answer
            lookUp(url);
        }
    }
}

void SecretDesk::onAnswered(const QString &origin, const SecretAnswer &answer)
{
    const QUrl url = m_links.value(origin);
    if (url.isEmpty() || m_known.contains(origin)) {
        onOthersAnswered(origin, answer);
        return;
    }
    if (answer.state == SecretAnswer::State::Locked) {
        m_locked.insert(origin);
        Q_EMIT answered(origin, false);
        return;
    }
    m_toAskAgain.remove(origin);
    const bool isVoid = m_void.remove(origin);
    const OriginSecret before = m_unread.take(origin);
    const OriginSecret brought = withBrought(before, m_brought.take(origin));
    if (answer.state == SecretAnswer::State::Unreadable) {
        m_unread.insert(origin, brought);
        if (brought != before) {
            m_keeper->keep(origin, brought); // which says that it cannot be written
        }
    } else {
        m_read.insert(origin, isVoid ? OriginSecret {} : answer.secret);
        m_known.insert(origin, m_read.value(origin));
        keep(url, brought);
    }
    isSettled(origin) ? settle(url) : askNetrc(url);
}

/// Others asked, and what was read here may be locked away by now: what is kept from then on is not
/// written, and goes there when it can be read again; what was only read may be another by then.
void SecretDesk::onOthersAnswered(const QString &origin, const SecretAnswer &answer)
{
    if (answer.state == SecretAnswer::State::Unreadable && m_known.contains(origin)) {
        m_unread.insert(origin, withoutRead(m_known.take(origin), m_read.value(origin)));
    } else if (answer.state == SecretAnswer::State::Known && m_unread.contains(origin)) {
        m_toAskAgain.remove(origin);
        m_read.insert(origin, answer.secret);
        m_known.insert(origin, answer.secret);
        keep(QUrl(origin), m_unread.take(origin));
    }
}

/// By whomever, who may know less of it: the rest is written back.
void SecretDesk::onKept(const QString &origin, const OriginSecret &secret)
{
    if (m_unread.contains(origin)) {
        m_unread.insert(origin, withBrought(m_unread.value(origin), secret));
    } else if (m_known.contains(origin)) {
        const OriginSecret all = withBrought(m_known.value(origin), secret);
        m_known.insert(origin, all);
        if (all != secret) {
            m_keeper->keep(origin, all);
        }
    }
}

/// An answer that is on its way says what was there before.
void SecretDesk::onForgetting(const QString &origin)
{
    if (m_isDropping) {
        return; // drop() says itself what is known
    }
    for (auto *const one : { &m_known, &m_read, &m_brought, &m_unread }) {
        one->remove(origin);
    }
    m_dropped.remove(origin);
    if (m_links.contains(origin)) {
        m_void.insert(origin);
    }
}

void SecretDesk::askNetrc(const QUrl &url)
{
    whenDone(QtConcurrent::run(&m_files, &netrcFileCredentials, m_netrcFile, url.host()), this,
        [this, url](const std::optional<Credentials> &found) {
            Credentials login = found.value_or(Credentials {});
            login.waitsToBeAsked = !login.isEmpty();
            m_netrc.insert(originKey(url), login);
            settle(url);
        });
}

void SecretDesk::settle(const QUrl &url)
{
    const QString origin = originKey(url);
    m_links.remove(origin);
    m_locked.remove(origin);
    m_void.remove(origin);
    Q_EMIT answered(origin, true);
}

DownloadRequest SecretDesk::completed(const DownloadRequest &request) const
{
    if (saysWho(request)) {
        return request;
    }
    const QString origin = originKey(request.url);
    const OriginSecret known = knownOf(origin);
    DownloadRequest result = request;
    result.credentials = known.credentials.isEmpty() ? m_netrc.value(origin) : known.credentials;
    if (!bringsFields(request)) {
        result.headers += known.headers;
    }
    return result;
}

void SecretDesk::keep(const DownloadRequest &request)
{
    if (request.remembersSecrets) {
        keep(request.url, { request.credentials, secretHeaders(request.headers) });
    }
}

void SecretDesk::follow(
    const DownloadEdit &edit, const DownloadRequest &before, const DownloadRequest &now)
{
    if (isSameOrigin(before.url, now.url)) {
        QList<HeaderField> gone = secretHeaders(before.headers);
        gone.removeIf([&](const HeaderField &field) { return hasNamesake(now.headers, field); });
        drop(now.url, gone);
        giveBack(now.url, now.headers);
    }
    if (!edit.remembersSecrets) {
        return;
    }
    OriginSecret brought;
    brought.credentials = edit.credentials.value_or(Credentials {});
    brought.headers = secretHeaders(edit.headers.value_or(QList<HeaderField> {}));
    if (!edit.cookies.value_or(QByteArray()).isEmpty()) {
        brought.headers.removeIf([](const HeaderField &field) { return isNamed(field, "Cookie"); });
        brought.headers.append({ "Cookie", *edit.cookies });
    }
    keep(now.url, brought);
}

/// The keyring takes what it has of an origin as a whole: it is read before something is added.
void SecretDesk::keep(const QUrl &url, const OriginSecret &brought)
{
    const QString origin = originKey(url);
    if (brought.isEmpty()) {
        return;
    }
    if (m_keeper && !m_known.contains(origin)) {
        m_brought.insert(origin, withBrought(m_brought.value(origin), brought));
        if (!m_links.contains(origin)) {
            lookUp(url);
        }
        return;
    }
    const OriginSecret secret = withBrought(m_known.value(origin), brought);
    if (m_known.value(origin) == secret) {
        return;
    }
    m_known.insert(origin, secret);
    if (m_keeper) {
        m_keeper->keep(origin, secret);
    }
}

void SecretDesk::drop(const QUrl &url, const QList<HeaderField> &fields)
{
    const QString origin = originKey(url);
    for (auto *const other : { &m_read, &m_brought, &m_unread }) {
        if (const auto one = other->find(origin); one != other->end()) {
            one->headers.removeIf([&](const auto &field) { return fields.contains(field); });
        }
    }
    const auto known = m_known.find(origin);
    if (known == m_known.end()) {
        return;
    }
    const auto isKept = [&](const HeaderField &field) { return known->headers.contains(field); };
    QList<HeaderField> dropped;
    std::copy_if(fields.begin(), fields.end(), std::back_inserter(dropped), isKept);
    if (dropped.isEmpty()) {
        return;
    }
    OriginSecret rest = *known;
    rest.headers.removeIf([&](const HeaderField &field) { return dropped.contains(field); });
    m_known.insert(origin, rest); // to be asked for it, the keyring may be too late
    if (m_keeper) {
        if (rest.isEmpty()) {
            m_isDropping = true;
            m_keeper->forget(origin);
            m_isDropping = false;
        } else {
            m_keeper->keep(origin, rest);
        }
    }
    QList<HeaderField> &all = m_dropped[origin];
    all.removeIf([&](const HeaderField &field) { return dropped.contains(field); });
    all += dropped;
}

void SecretDesk::giveBack(const QUrl &url, const QList<HeaderField> &fields)
{
    const auto dropped = m_dropped.find(originKey(url));
    if (dropped == m_dropped.end()) {
        return;
    }
    OriginSecret back;
    std::copy_if(dropped->begin(), dropped->end(), std::back_inserter(back.headers),
        [&](const HeaderField &field) { return fields.contains(field); });
    dropped->removeIf([&](const HeaderField &field) { return fields.contains(field); });
    keep(url, back);
}

} // namespace engine
