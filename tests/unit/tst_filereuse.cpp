// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/engine.h"
#include "app/engine/filereuse.h"
#include "app/engine/partadopter.h"
#include "tests/support/faultserver.h"
#include "tests/support/holdingpersistence.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QMap>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using engine::Download;
using engine::DownloadState;
using engine::PartFile;

namespace {

/// A file that is there, and what is known of it.
struct Finished {
    QString path;
    qint64 size = 0;
    engine::Checksum checksum;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        qFatal("a file of the test cannot be written");
    }
}

struct stat identityOf(const QString &path)
{
    struct stat info { };
    ::stat(QFile::encodeName(path).constData(), &info);
    return info;
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden);
}

bool goOn(qint64)
{
    return false;
}

/// An engine on \a persistence, and what it tells.
class Desk {
    Q_DISABLE_COPY_MOVE(Desk)

public:
    explicit Desk(engine::Persistence &persistence)
        : m_engine(engine::createEngine({}, &persistence))
    {
        const auto note = [this](const QList<Download> &downloads) {
            for (const Download &download : downloads) {
                last = download;
            }
        };
        QObject::connect(m_engine.get(), &engine::Engine::added, m_engine.get(), note);
        QObject::connect(m_engine.get(), &engine::Engine::changed, m_engine.get(), note);
        m_engine->restore();
    }
    void add(const engine::DownloadRequest &request, const Finished &file)
    {
        engine::AdoptedPart part;
        part.reuse = { file.path, file.size, file.checksum, request.folder, u"b.bin"_s };
        qobject_cast<engine::AdoptingEngine *>(m_engine.get())->addAdopted(request, part);
    }
    engine::Engine &engine() { return *m_engine; }

    Download last; ///< that was told of

private:
    std::unique_ptr<engine::Engine> m_engine;
};

} // namespace

/// Files that are there already and are wanted once more: how they are copied, and what becomes of
/// the download that waits for the copy.
class TestFileReuse : public QObject {
    Q_OBJECT

private slots:
    void init();
    void copyIsAFileOfItsOwn();
    void copyReplacesNothing();
    void whatIsNotTheFileIsNotCopied_data();
    void whatIsNotTheFileIsNotCopied();
    void stoppedCopyLeavesNothing();
    void downloadIsStoredBeforeItIsCopied();
    void progressOfACopyIsTold();
    void pausedCopyIsFetchedWhenItGoesOn();
    void removedCopyLeavesNothing();
    void killedCopyIsFetchedAndLeavesNothing_data();
    void killedCopyIsFetchedAndLeavesNothing();

private:
    Finished finished(const QByteArray &content) const;
    engine::ReuseOrder orderFor(const Finished &file) const;
    engine::DownloadRequest request();
    void addHeld(Desk &desk, support::HoldingPersistence &persistence);

    support::FaultServer m_server;
    QTemporaryDir m_folder;
};

void TestFileReuse::init()
{
    m_folder = QTemporaryDir();
    m_server.serve("/a.bin", { .content = { .literal = "from the server" } });
}

Finished TestFileReuse::finished(const QByteArray &content) const
{
    writeFile(m_folder.filePath(u"a.bin"_s), content);
    return { m_folder.filePath(u"a.bin"_s), content.size(),
        { engine::ChecksumAlgorithm::Sha256,
            QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex() } };
}

engine::ReuseOrder TestFileReuse::orderFor(const Finished &file) const
{
    return { file.path, file.size, file.checksum, m_folder.filePath(u"other"_s), u"b.bin"_s };
}

engine::DownloadRequest TestFileReuse::request()
{
    engine::DownloadRequest request;
    request.url = m_server.url("/a.bin");
    request.folder = m_folder.filePath(u"other"_s);
    return request;
}

/// Two saves wait then: the download, and that it waits for a copy.
void TestFileReuse::addHeld(Desk &desk, support::HoldingPersistence &persistence)
{
    persistence.isHolding = true;
    desk.add(request(), finished("0123456789"));
    QTRY_COMPARE(persistence.held.size(), 2);
}

void TestFileReuse::copyIsAFileOfItsOwn()
{
    const QByteArray content = QByteArray("bobbin").repeated(600'000);
    const Finished file = finished(content);
    QVERIFY(QDir().mkpath(m_folder.filePath(u"other"_s)));
    const mode_t rights = identityOf(m_folder.filePath(u"other"_s)).st_mode;
    const auto made = engine::reuseFile(orderFor(file), "1-1", goOn);
    QVERIFY(made.ok());
    QVERIFY(made.value().isWhole);
    QCOMPARE(identityOf(m_folder.filePath(u"other"_s)).st_mode,
        rights); // they are the file's, not its own
    QCOMPARE(made.value().fileName, u"b.bin"_s);
    const QString copy = m_folder.filePath(u"other/b.bin"_s);
    QVERIFY(contentOf(copy) == content);
    QCOMPARE(filesIn(m_folder.filePath(u"other"_s)), QStringList { u"b.bin"_s });
    const struct stat one = identityOf(file.path);
    const struct stat other = identityOf(copy);
    QVERIFY(one.st_ino != other.st_ino && one.st_nlink == 1 && other.st_nlink == 1);
    QCOMPARE(one.st_mtim.tv_sec, other.st_mtim.tv_sec);
    writeFile(copy, "changed");
    QVERIFY(contentOf(file.path) == content);
}

void TestFileReuse::copyReplacesNothing()
{
    const Finished file = finished("0123456789");
    QVERIFY(QDir().mkpath(m_folder.filePath(u"other"_s)));
    writeFile(m_folder.filePath(u"other/b.bin"_s), "mine");
    const auto made = engine::reuseFile(orderFor(file), "1-1", goOn);
    QVERIFY(made.ok());
    QCOMPARE(made.value().fileName, u"b (1).bin"_s);
    QCOMPARE(contentOf(m_folder.filePath(u"other/b.bin"_s)), QByteArray("mine"));
    QCOMPARE(contentOf(m_folder.filePath(u"other/b (1).bin"_s)), QByteArray("0123456789"));
}

void TestFileReuse::whatIsNotTheFileIsNotCopied_data()
{
    QTest::addColumn<QByteArray>("now"); // empty = it is gone
    QTest::newRow("other bytes") << QByteArray("0123456780");
    QTest::newRow("another size") << QByteArray("01234");
    QTest::newRow("gone") << QByteArray();
}

void TestFileReuse::whatIsNotTheFileIsNotCopied()
{
    QFETCH(QByteArray, now);
    const Finished file = finished("0123456789");
    QVERIFY(QFile::remove(file.path));
    if (!now.isEmpty()) {
        writeFile(file.path, now);
    }
    const auto made = engine::reuseFile(orderFor(file), "1-1", goOn);
    QVERIFY(!made.ok());
    QCOMPARE(made.error().kind, engine::ErrorKind::PartFileChanged);
    QCOMPARE(filesIn(m_folder.filePath(u"other"_s)), QStringList());
}

void TestFileReuse::stoppedCopyLeavesNothing()
{
    const Finished file = finished(QByteArray(4 * 1024 * 1024, 'x'));
    int asked = 0;
    const auto made
        = engine::reuseFile(orderFor(file), "1-1", [&asked](qint64) { return ++asked == 3; });
    QVERIFY(!made.ok());
    QVERIFY(!made.error());
    QCOMPARE(asked, 3);
    QCOMPARE(filesIn(m_folder.filePath(u"other"_s)), QStringList());
}

void TestFileReuse::downloadIsStoredBeforeItIsCopied()
{
    support::HoldingPersistence persistence;
    Desk desk(persistence);
    addHeld(desk, persistence);
    const Download stored = persistence.held.constFirst().second.constFirst();
    QCOMPARE(stored.state, DownloadState::Queued);
    QCOMPARE(stored.request.url, m_server.url("/a.bin"));
    QVERIFY(!QDir(m_folder.filePath(u"other"_s)).exists());
    QVERIFY(engine::isReusing(desk.last));
    const QSignalSpy queueDone(&desk.engine(), &engine::Engine::queueDone);
    engine::DownloadEdit rename;
    rename.fileName = u"c.bin"_s;
    desk.engine().edit(desk.last.id, rename);
    persistence.release();
    QTRY_COMPARE_WITH_TIMEOUT(desk.last.fileName, u"c.bin"_s, 30'000);
    QCOMPARE(desk.last.state, DownloadState::Completed);
    QCOMPARE(contentOf(m_folder.filePath(u"other/c.bin"_s)), QByteArray("0123456789"));
    QCOMPARE(queueDone.size(), 1);
    QCOMPARE(desk.last.received, 10);
    QVERIFY(m_server.requests().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(persistence.record(desk.last.id).partMove->folder.isEmpty(), 30'000);
    QCOMPARE(persistence.record(desk.last.id).state, DownloadState::Completed);
}

void TestFileReuse::progressOfACopyIsTold()
{
    const QTemporaryDir elsewhere { u"/dev/shm/bobbin-XXXXXX"_s }; // no bytes are shared with it
    Finished file = finished(QByteArray(32 * 1024 * 1024, 'x'));
    QVERIFY(QFile::copy(file.path, elsewhere.filePath(u"a.bin"_s)));
    file.path = elsewhere.filePath(u"a.bin"_s);
    support::MemoryPersistence persistence;
    Desk desk(persistence);
    QList<engine::Progress> told;
    connect(&desk.engine(), &engine::Engine::progressed, this,
        [&told](const QList<engine::Progress> &progress) { told += progress; });
    desk.add(request(), file);
    QTRY_COMPARE_WITH_TIMEOUT(desk.last.state, DownloadState::Completed, 30'000);
    QVERIFY(!told.isEmpty());
    for (const engine::Progress &one : std::as_const(told)) {
        QCOMPARE(one.id, desk.last.id);
        QCOMPARE(one.total, file.size);
        QVERIFY(one.received >= 0 && one.received <= file.size);
    }
}

void TestFileReuse::pausedCopyIsFetchedWhenItGoesOn()
{
    support::HoldingPersistence persistence;
    Desk desk(persistence);
    addHeld(desk, persistence);
    desk.engine().pause({ desk.last.id });
    persistence.release();
    QTRY_VERIFY_WITH_TIMEOUT(!engine::isReusing(desk.last), 30'000);
    QCOMPARE(desk.last.state, DownloadState::Paused);
    QCOMPARE(filesIn(m_folder.filePath(u"other"_s)), QStringList());
    QVERIFY(QDir().mkpath(m_folder.filePath(u"other"_s))); // as the dialog does
    desk.engine().resume({ desk.last.id });
    QTRY_COMPARE_WITH_TIMEOUT(desk.last.state, DownloadState::Completed, 30'000);
    QCOMPARE(contentOf(desk.last.filePath()), QByteArray("from the server"));
}

void TestFileReuse::removedCopyLeavesNothing()
{
    support::HoldingPersistence persistence;
    Desk desk(persistence);
    const QSignalSpy removed(&desk.engine(), &engine::Engine::removed);
    addHeld(desk, persistence);
    desk.engine().remove({ desk.last.id }, engine::RemoveFiles::KeepAll);
    persistence.release();
    QTRY_COMPARE_WITH_TIMEOUT(removed.size(), 1, 30'000);
    QCOMPARE(filesIn(m_folder.filePath(u"other"_s)), QStringList());
    QCOMPARE(contentOf(m_folder.filePath(u"a.bin"_s)), QByteArray("0123456789"));
}

void TestFileReuse::killedCopyIsFetchedAndLeavesNothing_data()
{
    QTest::addColumn<bool>("isPaused");
    QTest::addColumn<bool>("isNamed"); // killed after the copy, before that was committed
    QTest::newRow("half a copy") << false << false;
    QTest::newRow("half a copy, paused") << true << false;
    QTest::newRow("a copy nobody knows of") << false << true;
    QTest::newRow("a copy nobody knows of, paused") << true << true;
}

void TestFileReuse::killedCopyIsFetchedAndLeavesNothing()
{
    QFETCH(const bool, isPaused);
    QFETCH(const bool, isNamed);
    const QString folder = m_folder.filePath(u"other"_s);
    QVERIFY(QDir().mkpath(folder));
    Download record;
    record.id = { 7 };
    record.request = request();
    record.state = isPaused ? DownloadState::Paused : DownloadState::Queued;
    record.queueRank = 1;
    record.addedAt = QDateTime::fromMSecsSinceEpoch(1'800'000'000'000, Qt::UTC);
    record.fileName = u"b.bin"_s;
    record.partMove = engine::PartMove { folder, {}, {} };
    support::MemoryPersistence persistence;
    persistence.save(1, { record }, true);
    {
        auto left = isNamed ? PartFile::createMarked(folder + u"/b.bin"_s, engine::partMark(record))
                            : PartFile::createUnnamed(folder, engine::partMark(record));
        QVERIFY(left.ok());
        QVERIFY(!left.value().write(0, "01234"));
    }
    writeFile(folder + u"/mine.bin"_s, "mine");
    QCOMPARE(filesIn(folder).size(), 2);
    Desk desk(persistence);
    const QStringList after
        = isPaused ? QStringList { u"mine.bin"_s } : QStringList { u"a.bin"_s, u"mine.bin"_s };
    QTRY_COMPARE_WITH_TIMEOUT(filesIn(folder), after, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(!engine::isReusing(desk.last), 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(
        desk.last.state, isPaused ? DownloadState::Paused : DownloadState::Completed, 30'000);
    QCOMPARE(
        contentOf(folder + u"/a.bin"_s), isPaused ? QByteArray() : QByteArray("from the server"));
}

QTEST_MAIN(TestFileReuse)
#include "tst_filereuse.moc"
