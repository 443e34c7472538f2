// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/storetesting.h"

#include <QCoreApplication>
#include <QProcess>

#include <cerrno>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace storetesting;
using store::StoreCondition;
using store::StoreLink;

namespace {

/// The other process: saves 100 rows, says when they are committed, keeps one row back, stays.
int runVictim(const QString &folder)
{
    store::StoreOptions options;
    options.profileFolder = folder;
    options.commitInterval = std::chrono::hours(1);
    StoreLink link(options);
    QObject::connect(&link, &StoreLink::saved, &link, [&link] {
        link.save(2, { download(101) }, false);
        std::puts("saved");
        std::fflush(stdout);
    });
    link.open();
    link.save(1, downloads(100), true);
    return QCoreApplication::exec();
}

/// Another one: stores one new row, says so, stays.
int runAdder(const QString &folder)
{
    store::StoreOptions options;
    options.profileFolder = folder;
    options.retryInterval = std::chrono::milliseconds(30);
    StoreLink link(options);
    QObject::connect(&link, &StoreLink::idsReserved, &link,
        [&link](qint64 id) { link.save(1, { download(id) }, true); });
    QObject::connect(&link, &StoreLink::saved, &link, [] {
        std::puts("saved");
        std::fflush(stdout);
    });
    link.open();
    link.reserveIds(1);
    return QCoreApplication::exec();
}

/// Another one: stores one row anew as it is, or with a rename to come, says so, stays.
int runMover(const QString &folder, bool isToMove)
{
    store::StoreOptions options;
    options.profileFolder = folder;
    StoreLink link(options);
    QObject::connect(
        &link, &StoreLink::loaded, &link, [&link, isToMove](QList<engine::Download> records, bool) {
            engine::Download &record = records.first();
            record.state = engine::DownloadState::Completed;
            record.segments = {};
            if (isToMove) {
                record.partMove = engine::PartMove { record.request.folder, {}, {} };
            }
            link.save(1, { record }, true);
        });
    QObject::connect(&link, &StoreLink::saved, &link, [] {
        std::puts("saved");
        std::fflush(stdout);
    });
    link.open();
    link.load();
    return QCoreApplication::exec();
}

/// So that a process notes what it does to the files of the profile.
QProcessEnvironment notingCalls(const Profile &profile, const QString &calls)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(
        u"LD_PRELOAD"_s, qEnvironmentVariable("BOBBIN_BUILD") + u"/tests/iopoint.so"_s);
    environment.insert(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s);
    environment.insert(u"IOPOINT_ROOTS"_s, profile.folder());
    environment.insert(u"IOPOINT_LOG"_s, calls);
    return environment;
}

/// How often the log of the database was synced, by the library's account of the calls.
qsizetype syncsOfTheLog(const QString &calls)
{
    qsizetype count = 0;
    for (const QByteArray &line : contentOf(calls).split('\n')) {
        count += line.contains("\tfdatasync\t") && line.contains("bobbin.db-wal") ? 1 : 0;
    }
    return count;
}

} // namespace

class TestStoreKill : public QObject {
    Q_OBJECT

private slots:
    void committedRowsSurviveAKill();
    void aNewRowIsSyncedAlsoAfterACommitThatFailed();
    void aMoveToComeIsSyncedBeforeIt();
};

void TestStoreKill::committedRowsSurviveAKill()
{
    const Profile profile;
    for (int crashes = 0; crashes < 3; ++crashes) {
        QProcess victim;
        victim.start(QCoreApplication::applicationFilePath(), { u"--victim"_s, profile.folder() });
        QVERIFY(victim.waitForReadyRead());
        QCOMPARE(victim.readAllStandardOutput().trimmed(), QByteArray("saved"));
        {
            StoreLink refused(profile.shared());
            QCOMPARE(open(refused).condition, StoreCondition::InUseByWindow);
        }
        victim.kill();
        QVERIFY(victim.waitForFinished());
        QCOMPARE(victim.exitStatus(), QProcess::CrashExit);
        // The system let go of the lock, the log shows the crash, and nothing is wrong.
        QVERIFY(profile.files().contains(u"bobbin.db-wal"_s));
        StoreLink link(profile.shared());
        QCOMPARE(open(link).condition, StoreCondition::Ok);
        QCOMPARE(load(link).size(), 100);
    }
    StoreLink link(profile.options);
    QCOMPARE(open(link).crashes, 3);
}

/// The first sync of a log is that of its head, the second that of the row.
void TestStoreKill::aNewRowIsSyncedAlsoAfterACommitThatFailed()
{
    const Profile profile;
    fill(profile.options, 5);
    const QString calls = profile.root.filePath(u"calls"_s);
    QProcessEnvironment environment = notingCalls(profile, calls);
    environment.insert(u"IOPOINT_FROM"_s, u"fdatasync:bobbin.db-wal"_s);
    environment.insert(u"IOPOINT_SKIP"_s, u"1"_s);
    environment.insert(u"IOPOINT_AT"_s, u"1"_s);
    environment.insert(u"IOPOINT_ACTION"_s, u"EIO"_s);
    QProcess adder;
    adder.setProcessEnvironment(environment);
    adder.start(QCoreApplication::applicationFilePath(), { u"--adder"_s, profile.folder() });
    QVERIFY(adder.waitForReadyRead());
    adder.kill();
    QVERIFY(adder.waitForFinished());
    QVERIFY(contentOf(calls).contains("\t=\t-1\t" + QByteArray::number(EIO) + '\t'));
    QCOMPARE(syncsOfTheLog(calls), 3);
}

/// Renamed by a power cut alone, a file would be that of another record.
void TestStoreKill::aMoveToComeIsSyncedBeforeIt()
{
    QList<qsizetype> syncs;
    for (const QString &how : { u"--stayer"_s, u"--mover"_s }) {
        const Profile profile;
        fill(profile.options, 1);
        const QString calls = profile.root.filePath(u"calls"_s);
        QProcess mover;
        mover.setProcessEnvironment(notingCalls(profile, calls));
        mover.start(QCoreApplication::applicationFilePath(), { how, profile.folder() });
        QVERIFY(mover.waitForReadyRead());
        mover.kill();
        QVERIFY(mover.waitForFinished());
        syncs.append(syncsOfTheLog(calls));
    }
    QCOMPARE(syncs.at(1), syncs.at(0) + 1);
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == u"--victim"_s) {
        return runVictim(arguments.at(2));
    }
    if (arguments.size() == 3 && arguments.at(1) == u"--adder"_s) {
        return runAdder(arguments.at(2));
    }
    if (arguments.size() == 3
        && (arguments.at(1) == u"--mover"_s || arguments.at(1) == u"--stayer"_s)) {
        return runMover(arguments.at(2), arguments.at(1) == u"--mover"_s);
    }
    TestStoreKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_storekill.moc"
