// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storelink.h"
#include "tests/support/memorypersistence.h"
#include "ui/dialogs.h"

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace {

/// A store that takes everything and commits nothing: what a kill just then leaves.
class LosingPersistence : public support::MemoryPersistence {
public:
    void save(quint64, const QList<engine::Download> &records, bool) override
    {
        rows += records.size();
    }

    qsizetype rows = 0;
};

void writeList(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)
        || file.write("http://a.test/1.zip\nhttp://a.test/2.zip\nhttp://b.test/3.zip\n") < 0) {
        qFatal("the list of the test cannot be written");
    }
}

/// One run of the program, as far as a watched folder goes.
class Run {
    Q_DISABLE_COPY_MOVE(Run)

public:
    Run(engine::Persistence &persistence, const QString &folder)
        : m_engine(engine::createEngine({}, &persistence))
        , m_added(m_engine.get(), &engine::Engine::added)
        , m_dialogs(*m_engine, m_pool, m_window, {}, {})
    {
        settings::Settings settings;
        settings.engine.folder = folder;
        settings.watchedFolder = folder + u"/in"_s;
        settings.startWatched = false;
        m_engine->restore();
        m_dialogs.setSettings(settings);
    }
    ~Run() { m_pool.waitForDone(); }

    /// Links that were told of, each once.
    QSet<QUrl> links() const
    {
        QSet<QUrl> all;
        for (const QList<QVariant> &one : m_added) {
            for (const engine::Download &download : one.at(0).value<QList<engine::Download>>()) {
                all.insert(download.request.url);
            }
        }
        return all;
    }

private:
    QThreadPool m_pool;
    QWidget m_window;
    std::unique_ptr<engine::Engine> m_engine;
    QSignalSpy m_added;
    ui::Dialogs m_dialogs;
};

} // namespace

/// Links on their way into the list.
class TestLinksIn : public QObject {
    Q_OBJECT

private slots:
    void watchedListIsDoneWhenItIsStored();
    void watchedListThatWasNotStoredIsTakenAgain();
};

void TestLinksIn::watchedListIsDoneWhenItIsStored()
{
    QTemporaryDir folder;
    const QDir in(folder.filePath(u"in"_s));
    QVERIFY(in.mkpath(u"."_s));
    const auto files = [&in] { return QDir(in.path()).entryList(QDir::Files); };
    writeList(in.filePath(u"a.txt"_s));
    store::StoreOptions options;
    options.profileFolder = folder.filePath(u"profile"_s);
    {
        store::StoreLink store(options);
        store.open();
        const Run run(store, folder.path());
        QTRY_COMPARE_WITH_TIMEOUT(files(), QStringList { u"a.txt.done"_s }, 30'000);
        QCOMPARE(run.links().size(), 3);
    }
    // A run that was killed between the commit and the new name: all of them are known.
    QVERIFY(QFile::rename(in.filePath(u"a.txt.done"_s), in.filePath(u"a.txt.adding"_s)));
    {
        store::StoreLink store(options);
        store.open();
        const Run run(store, folder.path());
        QTRY_COMPARE_WITH_TIMEOUT(files(), QStringList { u"a.txt.done"_s }, 30'000);
    }
    store::StoreLink store(options);
    QSignalSpy loaded(&store, &store::StoreLink::loaded);
    store.open();
    store.load();
    QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), 1, 30'000);
    QCOMPARE(loaded.at(0).at(0).value<QList<engine::Download>>().size(), 3);
}

void TestLinksIn::watchedListThatWasNotStoredIsTakenAgain()
{
    QTemporaryDir folder;
    const QDir in(folder.filePath(u"in"_s));
    QVERIFY(in.mkpath(u"."_s));
    const auto files = [&in] { return QDir(in.path()).entryList(QDir::Files); };
    writeList(in.filePath(u"a.txt"_s));
    {
        LosingPersistence losing;
        const Run run(losing, folder.path());
        QTRY_COMPARE_WITH_TIMEOUT(losing.rows, 3, 30'000);
        QCOMPARE(run.links().size(), 3);
        QCOMPARE(files(), QStringList { u"a.txt.adding"_s });
    }
    QCOMPARE(files(), QStringList { u"a.txt.adding"_s });
    support::MemoryPersistence persistence;
    const Run run(persistence, folder.path());
    QTRY_COMPARE_WITH_TIMEOUT(files(), QStringList { u"a.txt.done"_s }, 30'000);
    QCOMPARE(persistence.records().size(), 3);
    QCOMPARE(run.links().size(), 3);
}

QTEST_MAIN(TestLinksIn)
#include "tst_linksin.moc"
