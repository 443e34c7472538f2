// SPDX-License-Identifier: GPL-3.0-or-later
// Measures what only the engine itself can be asked: how long its event loop is blocked by commands
// to a long list, and how fast a file is hashed. Prints one JSON object.
#include "app/engine/checksum.h"
#include "app/engine/engine.h"
#include "app/store/storelink.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTimer>
#include <QtConcurrent>

#include <cstdio>
#include <functional>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kHashed = 256LL * 1024 * 1024;
constexpr int kSettleMs = 500; ///< what a command leaves behind counts too
constexpr double kMB = 1e6;

/// One command to the whole list: what it is called, how it begins, when it is done.
struct Phase {
    QString name;
    std::function<void()> begin;
    std::function<bool()> isDone;
};

/// Runs a list of downloads through its commands and notes the longest time in which the event
/// loop did nothing else. Lives on the main thread.
class ListBench : public QObject {
public:
    ListBench(int count, const QString &folder)
        : m_count(count)
        , m_store(optionsFor(folder))
    {
        m_server.listen(QHostAddress::LocalHost);
        m_store.open();
        engine::EngineConfig config;
        config.folder = folder;
        m_engine = engine::createEngine(config, &m_store);
        connect(m_engine.get(), &engine::Engine::added, this,
            [this](const auto &downloads) { m_rows += downloads.size(); });
        connect(m_engine.get(), &engine::Engine::removed, this,
            [this](const auto &ids) { m_rows -= ids.size(); });
        connect(m_engine.get(), &engine::Engine::totalsChanged, this,
            [this](const engine::EngineTotals &totals) { m_totals = totals; });
        connect(m_engine.get(), &engine::Engine::shutDown, qApp, &QCoreApplication::quit);
        m_beat.setInterval(0);
        connect(&m_beat, &QTimer::timeout, this, &ListBench::beat);
        m_phases = phases();
        next();
    }

    QJsonObject results() const { return m_results; }

private:
    static store::StoreOptions optionsFor(const QString &folder)
    {
        store::StoreOptions options;
        options.profileFolder = folder + u"/profile"_s;
        return options;
    }

    QList<Phase> phases()
    {
        const auto waiting = [this] { return m_totals.waiting + m_totals.running; };
        return {
            { u"add"_s, [this] { m_engine->add(requests()); },
                [=, this] { return m_rows == m_count; } },
            { u"start"_s, [this] { m_engine->resumeAll(); },
                [=, this] { return waiting() == m_count; } },
            { u"pause"_s, [this] { m_engine->pauseAll(); }, [=] { return waiting() == 0; } },
            { u"remove"_s, [this] { removeAll(); }, [this] { return m_rows == 0; } },
        };
    }

    QList<engine::DownloadRequest> requests() const
    {
        QList<engine::DownloadRequest> list(m_count);
        for (int i = 0; i < m_count; ++i) {
            list[i].url = QUrl(u"http://127.0.0.1:%1/%2.bin"_s.arg(m_server.serverPort()).arg(i));
            list[i].startPaused = true;
        }
        return list;
    }

    void removeAll()
    {
        QList<engine::DownloadId> ids;
        for (int i = 1; i <= m_count; ++i) { // a new database numbers from 1
            ids.append(engine::DownloadId { i });
        }
        m_engine->remove(ids, engine::RemoveFiles::TrashPart);
    }

    void next()
    {
        if (m_phases.isEmpty()) {
            m_beat.stop();
            m_engine->shutdown();
            return;
        }
        m_longest = 0;
        m_doneAt = 0;
        m_sinceBeat.start();
        m_sincePhase.start();
        m_beat.start();
        m_phases.first().begin();
    }

    void beat()
    {
        m_longest = std::max(m_longest, m_sinceBeat.restart());
        if (m_doneAt == 0 && m_phases.first().isDone()) {
            m_doneAt = m_sincePhase.elapsed();
        }
        if (m_doneAt != 0 && m_sincePhase.elapsed() >= m_doneAt + kSettleMs) {
            const QString name = m_phases.takeFirst().name;
            m_results.insert(name + u"_ms"_s, m_doneAt);
            m_results.insert(name + u"_block_ms"_s, m_longest);
            next();
        }
    }

    int m_count;
    QTcpServer m_server; // accepts nobody: requests stay without a reply
    store::StoreLink m_store;
    std::unique_ptr<engine::Engine> m_engine;
    QTimer m_beat;
    QElapsedTimer m_sinceBeat;
    QElapsedTimer m_sincePhase;
    QList<Phase> m_phases;
    engine::EngineTotals m_totals;
    QJsonObject m_results;
    qint64 m_longest = 0;
    qint64 m_doneAt = 0;
    qsizetype m_rows = 0;
};

/// MB a second of each algorithm over a file that is in memory.
void hashAll(const QString &folder, QJsonObject *results)
{
    QFile file(folder + u"/hashed"_s);
    if (!file.open(QIODevice::WriteOnly) || !file.resize(kHashed)) {
        return;
    }
    file.close();
    for (const auto &[name, algorithm] : {
             std::pair { u"md5"_s, engine::ChecksumAlgorithm::Md5 },
             std::pair { u"sha1"_s, engine::ChecksumAlgorithm::Sha1 },
             std::pair { u"sha256"_s, engine::ChecksumAlgorithm::Sha256 },
             std::pair { u"sha512"_s, engine::ChecksumAlgorithm::Sha512 },
         }) {
        QElapsedTimer timer;
        timer.start();
        QtConcurrent::run(engine::hashFile, file.fileName(), algorithm).waitForFinished();
        results->insert(name + u"_mb_s"_s,
            std::round(static_cast<double>(kHashed) / kMB / (timer.nsecsElapsed() / 1e9)));
    }
    file.remove();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int count = QCoreApplication::arguments().value(1, u"10000"_s).toInt();
    const QTemporaryDir folder;
    QJsonObject results;
    {
        ListBench bench(count, folder.path());
        QCoreApplication::exec();
        results = bench.results();
    }
    hashAll(folder.path(), &results);
    std::fputs(QJsonDocument(results).toJson(QJsonDocument::Compact).constData(), stdout);
    return 0;
}
