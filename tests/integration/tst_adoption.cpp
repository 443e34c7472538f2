// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/leftovercopy.h"
#include "app/engine/newpart.h"
#include "app/engine/partadopter.h"
#include "app/engine/rangeset.h"
#include "tests/integration/outcome.h"
#include "tests/support/memorypersistence.h"
#include "tests/support/nginx.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QThreadPool>

using namespace engine;
using namespace Qt::StringLiterals;
using namespace support;

namespace {

const Content kFile { .size = 8 * kMiB + 13, .seed = 71 };
const Content kOther { .size = 8 * kMiB + 13, .seed = 72 };
constexpr qint64 kHad = 5 * kMiB + 77; ///< bytes of a leftover
constexpr qint64 kPlace = 20 * kKiB + 1; ///< to compare one: 16 KiB before, 4 KiB after the byte
constexpr qint64 kChecks = 8 * kPlace;

/// Bytes without a single zero.
QByteArray some(qint64 count)
{
    return QByteArray("0123456").repeated(count / 7 + 1).first(count);
}

bool never()
{
    return false;
}

bool always(qint64)
{
    return true;
}

} // namespace

/// Downloads that go on from what another program left.
class AdoptionTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void leftoverOfABrowserGoesOn_data();
    void leftoverOfABrowserGoesOn();
    void leftoverOfAria2GoesOn();
    void wholeLeftoverIsOnlyCompared();
    void anotherFileStartsOver_data();
    void anotherFileStartsOver();
    void serverWithoutRangesStartsOver();
    void wrongLinkKeepsTheBytes();
    void adoptedPartOutlivesARestart();
    void copyLeavesTheLeftoverAsItWas();
    void copyThatIsStoppedLeavesNothing();
    void copyOfAnotherFileIsRefused();
    void onlyTheLastLookIsHeardOf();

private:
    QString put(const QString &name, const QByteArray &content) const;
    QString at(const QString &name) const { return m_folder->filePath(name); }
    QByteArray read(const QString &name) const;
    QStringList names() const { return QDir(m_folder->path()).entryList(kAll, QDir::Name); }
    DownloadId adopt(
        const QString &path, EngineFixture &fixture, const QUrl &url, bool startPaused = false);

    static constexpr QDir::Filters kAll = QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot;
    QThreadPool m_pool;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QString AdoptionTest::put(const QString &name, const QByteArray &content) const
{
    QFile file(at(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        qFatal("cannot write %s", qPrintable(name));
    }
    return at(name);
}

QByteArray AdoptionTest::read(const QString &name) const
{
    QFile file(at(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What the window does: looks at the leftover, copies it, and asks for a download with it.
DownloadId AdoptionTest::adopt(
    const QString &path, EngineFixture &fixture, const QUrl &url, bool startPaused)
{
    PartAdopter adopter(m_pool);
    QSignalSpy examined(&adopter, &PartAdopter::examined);
    QSignalSpy made(&adopter, &PartAdopter::adopted);
    adopter.examine(path);
    if (!QTest::qWaitFor([&] { return examined.size() == 1; })) {
        qFatal("the leftover was not looked at");
    }
    const Leftover leftover = examined.first().first().value<Leftover>();
    adopter.adopt({ leftover, fixture.folder(), leftover.name });
    if (!QTest::qWaitFor([&] { return made.size() == 1; })) {
        qFatal("the leftover was not copied");
    }
    DownloadRequest request;
    request.url = url;
    request.startPaused = startPaused;
    QSignalSpy added(&fixture.engine(), &Engine::added);
    qobject_cast<AdoptingEngine *>(&fixture.engine())
        ->addAdopted(request, made.first().first().value<AdoptedPart>());
    if (!QTest::qWaitFor([&] { return added.size() == 1; })) {
        qFatal("there is no download");
    }
    return added.first().first().value<QList<Download>>().first().id;
}

void AdoptionTest::leftoverOfABrowserGoesOn_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("zeros");
    QTest::newRow("Chromium") << u"a.bin.crdownload"_s << qint64(0);
    QTest::newRow("Firefox") << u"a.bin.part"_s << qint64(0);
    QTest::newRow("with room set aside") << u"a.bin.part"_s << kFile.size - kHad;
}

void AdoptionTest::leftoverOfABrowserGoesOn()
{
    QFETCH(QString, name);
    QFETCH(qint64, zeros);
    FaultServer server;
    server.serve("/x", { .content = kFile });
    EngineFixture fixture(oneConnection());
    const QByteArray before = kFile.bytes(0, kHad) + QByteArray(zeros, '\0');
    const QString path = put(name, before);
    const DownloadId id = adopt(path, fixture, server.url("/x"));
    EXPECT_COMPLETE(fixture, id, server, kFile);
    QCOMPARE(fixture.at(id).fileName, u"a.bin"_s);
    QCOMPARE(fixture.at(id).notice, QString());
    QVERIFY(fixture.at(id).isUnproven);
    QVERIFY2(server.bodyBytes("/x") <= kFile.size - kHad + kChecks, server.log());
    QCOMPARE(server.requests().size(), server.rangedRequestsFor("/x").size());
    QCOMPARE(server.requests().size(), 8);
    QCOMPARE(read(name), before);
}

void AdoptionTest::leftoverOfAria2GoesOn()
{
    const Content kLarge { .size = 24 * kMiB + 1000, .seed = 73 };
    Nginx nginx(kMiB);
    nginx.put(u"a.bin"_s, kLarge);
    QProcess aria2;
    aria2.start(u"aria2c"_s,
        { u"--no-conf"_s, u"-x4"_s, u"-s4"_s, u"-k1M"_s, u"--auto-save-interval=1"_s, u"-d"_s,
            m_folder->path(), nginx.http(u"/limited/a.bin"_s).toString() });
    QVERIFY(aria2.waitForStarted());
    const auto look = [this] { return examineLeftover(at(u"a.bin.aria2"_s), never); };
    QTRY_VERIFY_WITH_TIMEOUT(look().ranges.size() > 2 && look().usableBytes() > 6 * kMiB, 30000);
    aria2.kill();
    QVERIFY(aria2.waitForFinished());
    const Leftover leftover = look();
    QCOMPARE(leftover.total, kLarge.size);
    const QByteArray before = sha256OfFile(at(u"a.bin"_s));
    const qsizetype asked = nginx.accessLog().size();

    EngineFixture fixture(oneConnection());
    const DownloadId id = adopt(at(u"a.bin.aria2"_s), fixture, nginx.http(u"/a.bin"_s));
    QVERIFY(fixture.waitForState(id, DownloadState::Completed));
    QCOMPARE(fixture.sha256(id), kLarge.sha256());
    QCOMPARE(sha256OfFile(at(u"a.bin"_s)), before);
    qint64 sent = 0;
    for (const QByteArray &line : nginx.accessLog().mid(asked)) {
        sent += line.contains(" 206 ") && !line.contains("/limited/")
            ? line.split(' ').at(3).toLongLong()
            : 0;
    }
    const qint64 missing = kLarge.size - leftover.usableBytes();
    const qint64 edges = leftover.ranges.size() * kPlace;
    QVERIFY2(sent >= missing && sent <= missing + edges + kChecks,
        nginx.accessLog().mid(asked).join('\n'));
}

void AdoptionTest::wholeLeftoverIsOnlyCompared()
{
    FaultServer server;
    server.serve("/x", { .content = kFile });
    EngineFixture fixture(oneConnection());
    const QString path = put(u"a.bin"_s, kFile.bytes(0, kFile.size));
    const DownloadId id = adopt(path, fixture, server.url("/x"));
    EXPECT_COMPLETE(fixture, id, server, kFile);
    QVERIFY2(server.bodyBytes("/x") <= kChecks, server.log());
}

void AdoptionTest::anotherFileStartsOver_data()
{
    QTest::addColumn<QByteArray>("had");
    QTest::addColumn<qint64>("onItsWay"); // when the comparison of its end says no
    QTest::newRow("another version") << kOther.bytes(0, kHad) << qint64(0);
    QTest::newRow("another one from the middle on")
        << kFile.bytes(0, 2 * kMiB) + kOther.bytes(2 * kMiB, 4 * kMiB) << qint64(0);
    QTest::newRow("longer") << kFile.bytes(0, kFile.size) + QByteArray(kMiB, 'x') << qint64(0);
    QTest::newRow("longer, with a hole") << kFile.bytes(0, kFile.size - 4 * kMiB)
            + QByteArray(5 * kMiB, '\0')
            + QByteArray(kMiB, 'x') << qint64(0);
    QTest::newRow("another end") << kFile.bytes(0, kHad) + "end" << kFile.size - kHad;
    QTest::newRow("shorter than what is compared") << QByteArray("no") << kFile.size;
}

void AdoptionTest::anotherFileStartsOver()
{
    QFETCH(QByteArray, had);
    QFETCH(qint64, onItsWay);
    FaultServer server;
    server.serve("/x", { .content = kFile });
    EngineFixture fixture(oneConnection());
    const QString path = put(u"a.bin.part"_s, had);
    const DownloadId id = adopt(path, fixture, server.url("/x"));
    EXPECT_COMPLETE(fixture, id, server, kFile);
    QCOMPARE(fixture.at(id).notice, QString(notice::kNotThisFile));
    QVERIFY(!fixture.at(id).isUnproven);
    QVERIFY2(server.bodyBytes("/x") <= kFile.size + kChecks + onItsWay, server.log());
    QCOMPARE(read(u"a.bin.part"_s), had);
}

void AdoptionTest::serverWithoutRangesStartsOver()
{
    FaultServer server;
    server.serve(
        "/x", { .content = kFile, .replies = { { .fault = "F01", .range = RangePlay::Ignore } } });
    EngineFixture fixture(oneConnection());
    const QString path = put(u"a.bin.part"_s, kFile.bytes(0, kHad));
    const DownloadId id = adopt(path, fixture, server.url("/x"));
    EXPECT_COMPLETE(fixture, id, server, kFile);
    EXPECT_PLAYED(server, "F01");
    QCOMPARE(fixture.at(id).notice, QString(notice::kNotUsed));
    QCOMPARE(read(u"a.bin.part"_s).size(), kHad);
}

void AdoptionTest::wrongLinkKeepsTheBytes()
{
    FaultServer server;
    server.serve("/x", { .content = kFile });
    EngineConfig config = oneConnection();
    config.retries = 0;
    EngineFixture fixture(config);
    const QString path = put(u"a.bin.part"_s, kFile.bytes(0, kHad));
    const DownloadId id = adopt(path, fixture, server.url("/none"));
    EXPECT_FAILED(fixture, id, server, ErrorKind::NotFound);
    QVERIFY(fixture.at(id).received > 0);
    DownloadEdit edit;
    edit.url = server.url("/x");
    fixture.engine().edit(id, edit);
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kFile);
    QVERIFY2(server.bodyBytes("/x") <= kFile.size - kHad + kChecks, server.log());
}

void AdoptionTest::adoptedPartOutlivesARestart()
{
    FaultServer server;
    server.serve("/x", { .content = kFile });
    MemoryPersistence persistence;
    EngineFixture fixture({}, &persistence); // over several connections
    const QString path = put(u"a.bin.part"_s, kFile.bytes(0, kHad));
    const DownloadId id = adopt(path, fixture, server.url("/x"), true);
    const Download added = fixture.at(id);
    QTRY_VERIFY(PartFile::open(added.partPath(), {}).value().bears(partMark(added)));
    QVERIFY(fixture.restart());
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kFile);
    QCOMPARE(server.requests().size(), server.rangedRequestsFor("/x").size());
}

void AdoptionTest::copyLeavesTheLeftoverAsItWas()
{
    const QByteArray before = some(3 * kMiB + 5);
    const QString path = put(u"a.iso.part"_s, before);
    const Leftover leftover = examineLeftover(path, never);
    QList<qint64> progress;
    const auto part = copyLeftover({ leftover, m_folder->path(), u"a.iso"_s }, [&](qint64 copied) {
        progress.append(copied);
        return true;
    });
    QVERIFY(part);
    QCOMPARE(part.value().fileName, u"a.iso"_s);
    QCOMPARE(part.value().partName, u"a (1).iso.part"_s); // the leftover has the other one
    QCOMPARE(names(), (QStringList { u"a (1).iso.part"_s, u"a.iso.part"_s }));
    QCOMPARE(read(u"a.iso.part"_s), before);
    QCOMPARE(read(u"a (1).iso.part"_s), before);
    QCOMPARE(
        progress, (QList<qint64> { 0, kMiB, 2 * kMiB, 3 * kMiB, before.size(), before.size() }));
    // Eight places are to be compared, the last byte among them.
    QCOMPARE(part.value().segments.size(), 8);
    QCOMPARE(part.value().segments.last().to, before.size() - 1);
    QCOMPARE(RangeSet(part.value().segments).size(), before.size() - 8);
}

void AdoptionTest::copyThatIsStoppedLeavesNothing()
{
    const Leftover leftover = examineLeftover(put(u"a.part"_s, some(2 * kMiB)), never);
    for (const qint64 last : { qint64(0), kMiB, 2 * kMiB }) {
        const auto part = copyLeftover({ leftover, m_folder->path(), u"a"_s },
            [last](qint64 copied) { return copied < last; });
        QVERIFY(!part);
        QCOMPARE(part.error(), DownloadError {});
        QCOMPARE(names(), QStringList { u"a.part"_s });
    }
    // Left while the whole copy got its name.
    const auto part = copyLeftover(
        { leftover, m_folder->path(), u"a"_s }, [this](qint64) { return names().size() == 1; });
    QVERIFY(!part);
    QCOMPARE(names(), QStringList { u"a.part"_s });
}

void AdoptionTest::copyOfAnotherFileIsRefused()
{
    const Leftover leftover = examineLeftover(put(u"a.part"_s, some(10)), never);
    QVERIFY(QFile::rename(at(u"a.part"_s), at(u"old"_s)));
    put(u"a.part"_s, some(20));
    const auto part = copyLeftover({ leftover, m_folder->path(), u"a"_s }, always);
    QCOMPARE(part.error().kind, ErrorKind::PartFileChanged);
    QCOMPARE(names(), (QStringList { u"a.part"_s, u"old"_s }));
}

void AdoptionTest::onlyTheLastLookIsHeardOf()
{
    PartAdopter adopter(m_pool);
    QSignalSpy examined(&adopter, &PartAdopter::examined);
    adopter.examine(put(u"a.part"_s, some(10)));
    adopter.examine(put(u"b.part"_s, some(20)));
    QTRY_COMPARE(examined.size(), 1);
    QCOMPARE(examined.first().first().value<Leftover>().name, u"b"_s);
    adopter.adopt({ examined.first().first().value<Leftover>(), u"/none/of/it"_s, u"b"_s });
    QSignalSpy failed(&adopter, &PartAdopter::failed);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<DownloadError>().kind, ErrorKind::FolderMissing);
}

QTEST_GUILESS_MAIN(AdoptionTest)

#include "tst_adoption.moc"
