// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are renamed together, one to the name that another gives up; each stays its own (I4).
#include "tests/integration/fileorders.h"
#include "tests/support/holdingpersistence.h"

#include "app/engine/newpart.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace fileorders;
using namespace support;
using engine::Download;
using engine::DownloadId;
using engine::DownloadState;

namespace {

/// Commits nothing from the moment that a record is to say that \a who is called \a name.
class DiskBefore : public HoldingPersistence {
public:
    void save(quint64 serial, const QList<Download> &records, bool isUrgent) override
    {
        isHolding = isHolding
            || std::any_of(records.begin(), records.end(),
                [this](const Download &one) { return one.id == who && one.fileName == name; });
        HoldingPersistence::save(serial, records, isUrgent);
    }

    DownloadId who;
    QString name;
};

/// Complete downloads, "a.bin", "a (1).bin" and so on, and a disk that can be stopped.
struct Chain {
    explicit Chain(int count)
        : refused(&fixture.engine(), &engine::Engine::fileRefused)
    {
        server.serve("/a.bin", { .content = kFile });
        for (int i = 0; i < count; ++i) {
            const DownloadId id = fixture.add(server.url("/a.bin"));
            fixture.waitForState(id, DownloadState::Completed);
            before.append(fixture.at(id));
        }
    }
    /// Each is to have the name of the one behind it, and the last one "b.bin".
    void renameAll()
    {
        QString name = u"b.bin"_s;
        for (auto each = before.crbegin(); each != before.crend(); ++each) {
            fixture.engine().edit(each->id, naming(name));
            name = each->fileName;
        }
    }
    void renameBack()
    {
        for (const Download &each : std::as_const(before)) {
            fixture.engine().edit(each.id, naming(each.fileName));
        }
    }
    /// The same, with a disk that commits nothing once the last one has its new name.
    bool renameTheLast()
    {
        disk.who = before.last().id;
        disk.name = u"b.bin"_s;
        renameAll();
        return fixture.waitFor([this] { return disk.isHolding; });
    }
    void goOn()
    {
        disk.who = {};
        disk.release();
    }
    bool crash()
    {
        disk.who = {};
        disk.held.clear();
        disk.isHolding = false;
        return fixture.crash();
    }
    /// Whether that is what they are called, each still its own file.
    bool haveNames(const QStringList &names)
    {
        return fixture.waitFor([&] {
            for (qsizetype i = 0; i < names.size(); ++i) {
                const Download &now = fixture.at(before.at(i).id);
                if (now.fileName != names.at(i) || !now.partMove->folder.isEmpty()
                    || engine::identityAt(now.filePath()) != before.at(i).partIdentity) {
                    return false;
                }
            }
            return true;
        });
    }
    QStringList oldNames() const
    {
        QStringList names;
        for (const Download &each : before) {
            names.append(each.fileName);
        }
        return names;
    }

    FaultServer server;
    DiskBefore disk;
    EngineFixture fixture { oneConnection(), &disk };
    QSignalSpy refused;
    QList<Download> before;
};

} // namespace

class RenameTurnsTest : public QObject {
    Q_OBJECT

private slots:
    void namesAreHandedOn();
    void whoGetsNoNameStopsThoseBehindIt();
    void aNameIsFreeOnceItIsCommitted_data();
    void aNameIsFreeOnceItIsCommitted();
    void undoneMeanwhileNothingIsRenamed();
    void whoIsRemovedMeanwhileKeepsItsName();
};

void RenameTurnsTest::namesAreHandedOn()
{
    Chain chain(9);
    QStringList names = chain.oldNames().mid(1);
    names.append(u"b.bin"_s);
    chain.renameAll();
    QVERIFY(chain.haveNames(names));
    chain.renameBack();
    QVERIFY(chain.haveNames(chain.oldNames()));
    QCOMPARE(chain.refused.size(), 0);
    QCOMPARE(chain.fixture.files().size(), 9);
}

void RenameTurnsTest::whoGetsNoNameStopsThoseBehindIt()
{
    Chain chain(3);
    const QString strangers = chain.fixture.folder() + u"/b.bin"_s;
    put(strangers, "another's");
    chain.renameAll();
    QVERIFY(chain.fixture.waitFor([&] { return chain.refused.size() == 3; }));
    QVERIFY(chain.haveNames(chain.oldNames()));
    QCOMPARE(bytesOf(strangers), "another's");
}

void RenameTurnsTest::aNameIsFreeOnceItIsCommitted_data()
{
    QTest::addColumn<bool>("isTaken"); ///< although it was not free yet
    QTest::newRow("in turn") << false;
    QTest::newRow("taken too early") << true;
}

/// Killed between the rename of the last one and its commit.
void RenameTurnsTest::aNameIsFreeOnceItIsCommitted()
{
    QFETCH(const bool, isTaken);
    Chain chain(2);
    QVERIFY(chain.renameTheLast());
    const QString place = chain.before.at(1).filePath();
    QVERIFY(!QFile::exists(place));
    if (isTaken) {
        QVERIFY(QFile::rename(chain.before.at(0).filePath(), place));
    }
    QVERIFY(chain.crash());
    QVERIFY(chain.fixture.waitFor([&] {
        const Download &now = chain.fixture.at(chain.before.at(1).id);
        return now.fileName == u"b.bin"_s && !now.partMove->isPending();
    }));
    const Download &last = chain.fixture.at(chain.before.at(1).id);
    QCOMPARE(engine::identityAt(last.filePath()), chain.before.at(1).partIdentity);
    QCOMPARE(last.partIdentity, chain.before.at(1).partIdentity);
    QCOMPARE(chain.fixture.at(chain.before.at(0).id).fileName, u"a.bin"_s);
    QCOMPARE(chain.fixture.files().size(), 2);
}

void RenameTurnsTest::undoneMeanwhileNothingIsRenamed()
{
    Chain chain(4);
    QVERIFY(chain.renameTheLast());
    chain.renameBack();
    chain.goOn();
    QVERIFY(chain.haveNames(chain.oldNames()));
    QCOMPARE(chain.refused.size(), 0);
}

void RenameTurnsTest::whoIsRemovedMeanwhileKeepsItsName()
{
    Chain chain(4);
    QVERIFY(chain.renameTheLast());
    chain.fixture.engine().remove({ chain.before.at(1).id }, engine::RemoveFiles::KeepAll);
    chain.goOn();
    QVERIFY(chain.fixture.waitFor([&] { return chain.refused.size() == 1; }));
    QCOMPARE(chain.fixture.at(chain.before.at(0).id).fileName, u"a.bin"_s);
    QVERIFY(chain.fixture.waitFor(
        [&] { return chain.fixture.at(chain.before.at(2).id).fileName == u"a (3).bin"_s; }));
    QCOMPARE(chain.fixture.files(),
        (QStringList { u"a (1).bin"_s, u"a (3).bin"_s, u"a.bin"_s, u"b.bin"_s }));
}

QTEST_GUILESS_MAIN(RenameTurnsTest)

#include "tst_renameturns.moc"
