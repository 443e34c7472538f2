// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/outcome.h"
#include "tests/support/cliprocess.h"
#include "tests/unit/storetesting.h"

#include <QRegularExpression>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace storetesting;
using namespace support;
using store::StoreCondition;
using store::StoreLink;

namespace {

constexpr int kRows = 150;
constexpr qint64 kPage = 4096;

enum class Damage { Pages, RowsInTheLog };

/// A call of the program, as the library wrote it down.
struct Call {
    int number = 0;
    QByteArray name;
    QByteArray path;

    bool isLike(const Call &other) const { return name == other.name && path == other.path; }
};

/// Pages of the end overwritten, the daily copy beside it.
void makePages(const Profile &profile)
{
    fill(profile.options, kRows);
    QVERIFY(QFile::copy(profile.database(), profile.database() + u".backup"_s));
    const qint64 pages = QFileInfo(profile.database()).size() / kPage;
    for (qint64 page = pages * 2 / 3; page < pages; ++page) {
        QVERIFY(overwrite(profile.database(), page * kPage, QByteArray(kPage, 'x')));
    }
    QVERIFY(overwrite(profile.database() + u"-wal"_s, 0, "left by a crash"));
}

/// A sound one that runs something, most of its rows in its log, as a crash leaves it; no copy.
void makeRowsInTheLog(const Profile &profile)
{
    const Profile live;
    fill(live.options, 5);
    StoreLink link(live.options);
    open(link);
    link.save(1, downloads(kRows), true);
    flush(link);
    {
        Intruder intruder(live.database());
        QVERIFY(intruder.run(u"CREATE TRIGGER evil AFTER UPDATE ON downloads BEGIN"
                             " DELETE FROM downloads; END"_s));
    }
    QVERIFY(QDir().mkpath(profile.folder()));
    for (const QString &suffix : { QString(), u"-wal"_s }) {
        QVERIFY(QFile::copy(live.database() + suffix, profile.database() + suffix));
    }
    QVERIFY(QFileInfo(profile.database() + u"-wal"_s).size() > kPage);
}

/// bobbin-cli on a copy of a damaged profile, under the library that can end it or fill its disk.
class DamagedRun {
public:
    DamagedRun(const Profile &damaged, const QUrl &url, int at, const QString &action)
    {
        QDir().mkpath(m_sandbox.profile());
        for (const QString &name : damaged.files()) {
            QFile::copy(damaged.folder() + u'/' + name, m_sandbox.profile() + u'/' + name);
        }
        QProcessEnvironment environment;
        environment.insert(
            u"LD_PRELOAD"_s, qEnvironmentVariable("BOBBIN_BUILD") + u"/tests/iopoint.so"_s);
        environment.insert(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s);
        environment.insert(u"IOPOINT_ROOTS"_s, m_sandbox.profile());
        environment.insert(u"IOPOINT_LOG"_s, log());
        environment.insert(u"IOPOINT_AT"_s, QString::number(at));
        environment.insert(u"IOPOINT_ACTION"_s, action);
        environment.insert(u"IOPOINT_TIMES"_s, u"1000000"_s);
        CliRun run(m_sandbox, { url.toString() }, environment);
        m_hasEnded = run.waitForEnd();
        m_exitCode = run.exitCode();
    }

    bool hasEnded() const { return m_hasEnded; }
    bool wasKilled() const { return m_exitCode == SIGKILL; }
    QStringList files(const QString &part) const
    {
        return QDir(m_sandbox.profile()).entryList(QDir::Files).filter(part);
    }

    QList<Call> calls() const
    {
        QList<Call> all;
        for (const QByteArray &line : contentOf(log()).split('\n')) {
            const QList<QByteArray> fields = line.split('\t');
            if (fields.size() == 8) {
                all.append({ fields.at(0).toInt(), fields.at(1), fields.at(6) });
            }
        }
        return all;
    }

    store::StoreOptions options() const
    {
        store::StoreOptions values;
        values.profileFolder = m_sandbox.profile();
        return values;
    }

private:
    QString log() const { return m_sandbox.downloads() + u"/../calls"_s; }

    CliSandbox m_sandbox;
    bool m_hasEnded = false;
    int m_exitCode = -1;
};

/// The calls of a repair to end it at: all, but of many alike in a row only some. \a pastEnd: also
/// those after the repaired database has its place.
QList<int> points(const QList<Call> &calls, int pastEnd)
{
    constexpr int kOfManyAlike = 16;
    QList<int> chosen;
    int left = -1;
    for (qsizetype i = 0; i < calls.size() && left != 0; ++i) {
        const bool isLikeBefore = i > 0 && calls.at(i).isLike(calls.at(i - 1));
        if (!isLikeBefore || i % kOfManyAlike == 0) {
            chosen.append(calls.at(i).number);
        }
        const bool isLast
            = calls.at(i).name == "rename" && calls.at(i).path.endsWith("bobbin.db.repaired");
        left = isLast ? pastEnd : left - 1;
    }
    return left > 0 || chosen.size() < 20 ? QList<int>() : chosen;
}

QSet<qint64> idsOf(const QList<engine::Download> &records)
{
    QSet<qint64> ids;
    for (const engine::Download &record : records) {
        ids.insert(record.id.value);
    }
    return ids;
}

/// The next start of a window has every row, and leaves one damaged database and nothing else of
/// the repair. Says what is wrong.
QString faultOfTheNextStart(const DamagedRun &run)
{
    StoreLink link(run.options());
    QSignalSpy repaired(&link, &StoreLink::repaired);
    const store::StoreStatus status = open(link);
    const QSet<qint64> ids = idsOf(load(link));
    for (qint64 id = 1; id <= kRows; ++id) {
        if (!ids.contains(id)) {
            return u"row %1 of %2 is lost"_s.arg(id).arg(kRows);
        }
    }
    if (!status.isUsable() || !repaired.isEmpty()) {
        return u"the damage was not seen: %1"_s.arg(status.detail);
    }
    const bool isSaid = status.condition != StoreCondition::Repaired
        || (QFile::exists(status.damagedPath) && status.rowsSalvaged == ids.size());
    const QStringList damaged = run.files(u".damaged-"_s).filter(QRegularExpression(u"[0-9]$"_s));
    if (!isSaid || damaged.size() != 1) {
        return u"set aside: %1, said: %2"_s.arg(damaged.join(u' '), status.damagedPath);
    }
    const QStringList left = run.files(u".new"_s) + run.files(u".repaired"_s);
    return left.isEmpty() ? QString() : u"left: "_s + left.join(u' ');
}

} // namespace

/// The real bobbin-cli over a damaged database: its repair ended anywhere costs nothing (F71, F74).
class RepairTest : public QObject {
    Q_OBJECT

private slots:
    void f74_repairKilledAnywhereLosesNoRow_data();
    void f74_repairKilledAnywhereLosesNoRow();
    void f74_repairOnADiskThatFillsUpLosesNoRow_data();
    void f74_repairOnADiskThatFillsUpLosesNoRow();

private:
    static void addDamages();
};

void RepairTest::addDamages()
{
    QTest::addColumn<Damage>("damage");
    QTest::newRow("pages, and a copy") << Damage::Pages;
    QTest::newRow("rows in the log") << Damage::RowsInTheLog;
}

void RepairTest::f74_repairKilledAnywhereLosesNoRow_data()
{
    addDamages();
}

void RepairTest::f74_repairKilledAnywhereLosesNoRow()
{
    QFETCH(Damage, damage);
    FaultServer server;
    server.serve("/a.bin", { .content = { .size = 1000, .seed = 3 } });
    const Profile profile;
    damage == Damage::Pages ? makePages(profile) : makeRowsInTheLog(profile);
    const DamagedRun whole(profile, server.url("/a.bin"), 0, {});
    QVERIFY(whole.hasEnded());
    const QList<int> at = points(whole.calls(), 4);
    QVERIFY(!at.isEmpty());
    for (const int point : at) {
        const DamagedRun run(profile, server.url("/a.bin"), point, u"kill-before"_s);
        QVERIFY2(run.wasKilled(), qPrintable(QString::number(point)));
        const QString fault = faultOfTheNextStart(run);
        QVERIFY2(fault.isEmpty(), qPrintable(u"killed before call %1: %2"_s.arg(point).arg(fault)));
    }
}

void RepairTest::f74_repairOnADiskThatFillsUpLosesNoRow_data()
{
    addDamages();
}

void RepairTest::f74_repairOnADiskThatFillsUpLosesNoRow()
{
    QFETCH(Damage, damage);
    FaultServer server;
    server.serve("/a.bin", { .content = { .size = 1000, .seed = 3 } });
    const Profile profile;
    damage == Damage::Pages ? makePages(profile) : makeRowsInTheLog(profile);
    const DamagedRun whole(profile, server.url("/a.bin"), 0, {});
    const QList<int> at = points(whole.calls(), 1);
    QVERIFY(!at.isEmpty());
    for (const int point : at) {
        const DamagedRun run(profile, server.url("/a.bin"), point, u"ENOSPC"_s);
        QVERIFY2(run.hasEnded(), qPrintable(QString::number(point)));
        const QString fault = faultOfTheNextStart(run);
        QVERIFY2(fault.isEmpty(), qPrintable(u"full from call %1: %2"_s.arg(point).arg(fault)));
    }
}

QTEST_GUILESS_MAIN(RepairTest)
#include "tst_repair.moc"
