// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/enginefixture.h"

#include <QCryptographicHash>
#include <QDebug>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QTimer>

using engine::Download;
using engine::DownloadId;
using engine::DownloadState;

namespace support {

namespace {

/// How often a condition is asked that depends on more than the engine (a server's record).
constexpr int kAskMs = 10;

} // namespace

QByteArray sha256OfFile(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file)) {
        return {};
    }
    return hash.result().toHex();
}

EngineFixture::EngineFixture(engine::EngineConfig config, engine::Persistence *persistence,
    engine::SecretKeeper *secrets, engine::WallClock clock)
    : m_config(std::move(config))
    , m_persistence(persistence)
    , m_secrets(secrets)
    , m_clock(std::move(clock))
{
    m_config.folder = m_folder.path();
    if (m_config.proxy.kind == engine::ProxyKind::System) {
        m_config.proxy.kind = engine::ProxyKind::None;
    }
    startEngine();
}

EngineFixture::~EngineFixture()
{
    if (m_engine && !shutDown()) {
        qWarning("the engine did not shut down");
    }
}

void EngineFixture::startEngine()
{
    m_isRestored = false;
    m_engine = engine::createEngine(m_config, m_persistence, m_secrets, m_clock);
    connect(m_engine.get(), &engine::Engine::added, this, &EngineFixture::keep);
    connect(m_engine.get(), &engine::Engine::changed, this, &EngineFixture::keep);
    connect(m_engine.get(), &engine::Engine::progressed, this, &EngineFixture::keepProgress);
    connect(m_engine.get(), &engine::Engine::removed, this, [this](const QList<DownloadId> &ids) {
        for (const DownloadId id : ids) {
            m_downloads.remove(id);
        }
        Q_EMIT heard();
    });
    connect(m_engine.get(), &engine::Engine::restored, this, [this] {
        m_isRestored = true;
        Q_EMIT heard();
    });
    m_engine->restore();
}

void EngineFixture::keep(const QList<Download> &downloads)
{
    for (const Download &download : downloads) {
        m_downloads.insert(download.id, download);
        m_byToken.insert(download.request.token, download.id);
        QList<DownloadState> &states = m_history[download.id];
        if (states.isEmpty() || states.last() != download.state) {
            states.append(download.state);
        }
    }
    Q_EMIT heard();
}

void EngineFixture::keepProgress(const QList<engine::Progress> &progress)
{
    for (const engine::Progress &one : progress) {
        m_progress.insert(one.id, one);
        int &most = m_mostConnections[one.id];
        most = std::max(most, one.connections);
    }
    Q_EMIT heard();
}

DownloadId EngineFixture::add(const engine::DownloadRequest &request)
{
    engine::DownloadRequest marked = request;
    marked.token = ++m_lastToken;
    m_engine->add({ marked });
    waitFor([this] { return m_byToken.contains(m_lastToken); });
    return m_byToken.value(m_lastToken);
}

DownloadId EngineFixture::add(const QUrl &url)
{
    engine::DownloadRequest request;
    request.url = url;
    return add(request);
}

const Download &EngineFixture::at(DownloadId id) const
{
    static const Download kNone;
    const auto found = m_downloads.constFind(id);
    return found == m_downloads.cend() ? kNone : *found;
}

QList<DownloadState> EngineFixture::history(DownloadId id) const
{
    return m_history.value(id);
}

int EngineFixture::runs(DownloadId id) const
{
    int runs = 0;
    DownloadState last = DownloadState::Queued;
    for (const DownloadState state : m_history.value(id)) {
        const bool begins = state == DownloadState::Connecting
            || (state == DownloadState::Downloading && last != DownloadState::Connecting);
        runs += begins ? 1 : 0;
        last = state;
    }
    return runs;
}

bool EngineFixture::waitFor(const std::function<bool()> &condition, int ms)
{
    QEventLoop loop;
    QTimer limit;
    QTimer ask;
    bool isMet = condition();
    const auto check = [&] {
        isMet = isMet || condition();
        if (isMet) {
            loop.quit();
        }
    };
    connect(this, &EngineFixture::heard, &loop, check);
    connect(&ask, &QTimer::timeout, &loop, check);
    connect(&limit, &QTimer::timeout, &loop, &QEventLoop::quit);
    ask.start(kAskMs);
    limit.start(ms);
    if (!isMet) {
        loop.exec();
    }
    if (!isMet) {
        qWarning("waited in vain; %s", description().constData());
    }
    return isMet;
}

bool EngineFixture::waitForState(DownloadId id, DownloadState wanted, int ms)
{
    return waitFor([&] { return at(id).id == id && state(id) == wanted; }, ms);
}

bool EngineFixture::waitForReceived(DownloadId id, qint64 bytes, int ms)
{
    return waitFor([&] { return std::max(progress(id).received, at(id).received) >= bytes; }, ms);
}

bool EngineFixture::pause(DownloadId id)
{
    m_engine->pause({ id });
    return waitForState(id, DownloadState::Paused);
}

bool EngineFixture::shutDown(int ms)
{
    bool isDown = false;
    connect(m_engine.get(), &engine::Engine::shutDown, this, [&] {
        isDown = true;
        Q_EMIT heard();
    });
    m_engine->shutdown();
    const bool inTime = waitFor([&] { return isDown; }, ms);
    m_engine->disconnect(this);
    m_engine.reset();
    return inTime;
}

bool EngineFixture::startAgain()
{
    startEngine();
    return waitFor([this] { return m_isRestored; });
}

bool EngineFixture::restart()
{
    const bool isDown = shutDown();
    return startAgain() && isDown;
}

bool EngineFixture::crash()
{
    m_engine->disconnect(this);
    m_engine.reset();
    return startAgain();
}

void EngineFixture::limit(qint64 bytesPerSecond)
{
    m_config.speedLimit = bytesPerSecond;
    m_engine->setConfig(m_config);
}

QByteArray EngineFixture::sha256(DownloadId id) const
{
    return sha256OfFile(at(id).filePath());
}

QStringList EngineFixture::files() const
{
    return QDir(folder()).entryList(
        QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

QByteArray EngineFixture::description() const
{
    QByteArray text;
    for (const Download &download : m_downloads) {
        text += "download " + QByteArray::number(download.id.value) + ": "
            + engine::traits(download.state).diskName.data() + ", error "
            + engine::traits(download.error.kind).name.data() + ' '
            + QByteArray::number(download.error.status) + ' ' + download.error.detail.toUtf8()
            + ", received " + QByteArray::number(download.received) + " of "
            + QByteArray::number(download.total) + ", attempts "
            + QByteArray::number(download.attempts) + "; ";
    }
    return text;
}

} // namespace support
