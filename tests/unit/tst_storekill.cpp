// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/storetesting.h"

#include <QCoreApplication>
#include <QProcess>

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

} // namespace

class TestStoreKill : public QObject {
    Q_OBJECT

private slots:
    void committedRowsSurviveAKill();
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

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == u"--victim"_s) {
        return runVictim(arguments.at(2));
    }
    TestStoreKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_storekill.moc"
