// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/finishing.h"
#include "app/engine/newpart.h"
#include "app/engine/partfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace engine;

class TestPartFile : public QObject {
    Q_OBJECT

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void writesAnywhereAndComparesWhatIsThere()
    {
        auto made = PartFile::create(path("a.part"));
        QVERIFY(made);
        QVERIFY(!made.value().write(100, "hello"));
        QVERIFY(made.value().matches(100, "hello"));
        QVERIFY(!made.value().matches(100, "hellO"));
        QVERIFY(!made.value().matches(103, "lo and more"));
        QCOMPARE(made.value().size(), 105);
    }

    void neverOpensWhatItDidNotMake() // F64, F67, I4
    {
        write("taken.part", "mine");
        QCOMPARE(PartFile::create(path("taken.part")).error().kind, ErrorKind::FileExists);
        QVERIFY(QFile::link(path("elsewhere"), path("link.part")));
        QCOMPARE(PartFile::create(path("link.part")).error().kind, ErrorKind::FileExists);
        QVERIFY(!QFile::exists(path("elsewhere")));
        QCOMPARE(read("taken.part"), QByteArray("mine"));
    }

    void noticesAnotherFileUnderItsName() // F63
    {
        FileIdentity identity;
        {
            auto made = PartFile::create(path("a.part"));
            identity = made.value().identity();
        }
        QVERIFY(PartFile::open(path("a.part"), identity));
        write("b.part", "other");
        QVERIFY(QFile::rename(path("a.part"), path("kept.part")));
        QVERIFY(QFile::rename(path("b.part"), path("a.part")));
        QCOMPARE(PartFile::open(path("a.part"), identity).error().kind, ErrorKind::PartFileChanged);
        QVERIFY(QFile::remove(path("a.part")));
        QCOMPARE(PartFile::open(path("a.part"), identity).error().kind, ErrorKind::PartFileChanged);
    }

    void refusesASecondWriter() // F76
    {
        auto first = PartFile::create(path("a.part"));
        QVERIFY(first);
        const auto second = PartFile::open(path("a.part"), first.value().identity());
        QCOMPARE(second.error().kind, ErrorKind::InUse);
    }

    void saysWhatIsWrongWithTheFolder_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("full") << ENOSPC << ErrorKind::DiskFull;
        QTest::newRow("quota") << EDQUOT << ErrorKind::DiskFull;
        QTest::newRow("too large") << EFBIG << ErrorKind::FileTooLarge;
        QTest::newRow("read-only") << EROFS << ErrorKind::FolderUnwritable;
        QTest::newRow("not allowed") << EACCES << ErrorKind::FolderUnwritable;
        QTest::newRow("gone") << ENOENT << ErrorKind::FolderMissing;
        QTest::newRow("broken") << EIO << ErrorKind::DiskError;
    }
    void saysWhatIsWrongWithTheFolder()
    {
        QFETCH(int, code);
        QFETCH(ErrorKind, kind);
        const DownloadError error = errorForErrno(code, QStringLiteral("/x"));
        QCOMPARE(error.kind, kind);
        QVERIFY(error.detail.startsWith(u"/x: "));
    }

    void countsUpWhereNameOrPartFileIsTaken() // F64
    {
        QCOMPARE(makePart(m_dir->path(), QStringLiteral("f.zip"), WhenFileExists::Number, false)
                     .value()
                     .fileName,
            QStringLiteral("f.zip"));
        QCOMPARE(makePart(m_dir->path(), QStringLiteral("f.zip"), WhenFileExists::Number, false)
                     .value()
                     .fileName,
            QStringLiteral("f (1).zip"));
        write("g.zip", "mine");
        const auto made
            = makePart(m_dir->path(), QStringLiteral("g.zip"), WhenFileExists::Number, false);
        QCOMPARE(made.value().fileName, QStringLiteral("g (1).zip"));
        QCOMPARE(made.value().partName, QStringLiteral("g (1).zip.part"));
    }

    void takesBackWhatAKilledRunOfItsOwnLeft() // F71
    {
        const PartOwner mine { "17-1000", {} };
        const QString name = QStringLiteral("f.zip");
        FileIdentity left;
        {
            auto made = makePart(m_dir->path(), name, WhenFileExists::Number, false, mine);
            QVERIFY(!made.value().file.write(0, "half"));
            left = made.value().file.identity();
            const auto second = makePart(m_dir->path(), name, WhenFileExists::Number, false, mine);
            QCOMPARE(second.value().fileName, QStringLiteral("f (1).zip")); // it is being written
        }
        write(".bobbin-17-1000", ""); // killed earlier still
        const auto again = makePart(m_dir->path(), name, WhenFileExists::Number, false, mine);
        QCOMPARE(again.value().fileName, name);
        QCOMPARE(again.value().file.identity(), left);
        QCOMPARE(again.value().file.size(), 0);
        QVERIFY(!QFile::exists(path(".bobbin-17-1000")));
    }

    void takesNobodyElsesPartFileBack() // I4
    {
        const QString name = QStringLiteral("f.zip");
        FileIdentity first;
        {
            auto made
                = makePart(m_dir->path(), name, WhenFileExists::Number, false, { "17-1", {} });
            QVERIFY(!made.value().file.write(0, "half"));
            first = made.value().file.identity();
        }
        const auto other
            = makePart(m_dir->path(), name, WhenFileExists::Number, false, { "18-1", {} });
        QCOMPARE(other.value().fileName, QStringLiteral("f (1).zip"));
        const auto next
            = makePart(m_dir->path(), name, WhenFileExists::Number, false, { "17-1", first });
        QCOMPARE(next.value().fileName, QStringLiteral("f (2).zip")); // the version before stays
        QCOMPARE(read("f.zip.part"), QByteArray("half"));
    }

    void givesBackWhatAKilledRunAdopted() // I4
    {
        write("f.zip", "the user's");
        const QString name = QStringLiteral("f.zip");
        const auto stamp = possibleBeginning(path("f.zip"), 100);
        QVERIFY(stamp);
        {
            auto adopted = adoptAsPart(m_dir->path(), name, *stamp, "17-1");
            QVERIFY(!adopted.value().file.write(10, " and more"));
            returnAdopted(m_dir->path(), name, "17-1"); // it is at work
            QVERIFY(!QFile::exists(path("f.zip")));
        }
        returnAdopted(m_dir->path(), name, "18-1");
        QVERIFY(!QFile::exists(path("f.zip")));
        returnAdopted(m_dir->path(), name, "17-1");
        QCOMPARE(read("f.zip"), QByteArray("the user's"));
        QVERIFY(possibleBeginning(path("f.zip"), 100) == stamp);
        QVERIFY(!QFile::exists(path("f.zip.part")));
        QCOMPARE(listxattr(qPrintable(path("f.zip")), nullptr, 0), 0);
    }

    void obeysTheRuleForATakenName()
    {
        write("g.zip", "mine");
        const QString name = QStringLiteral("g.zip");
        for (const auto policy : { WhenFileExists::Ask, WhenFileExists::Skip }) {
            QCOMPARE(
                makePart(m_dir->path(), name, policy, false).error().kind, ErrorKind::FileExists);
        }
        const auto made = makePart(m_dir->path(), name, WhenFileExists::Overwrite, false);
        QCOMPARE(made.value().fileName, name);
        QCOMPARE(read("g.zip"), QByteArray("mine"));
    }

    void findsAFreeNumberAmongManyInFewSteps() // H26
    {
        for (int i = 0; i < 300; ++i) {
            write(
                qPrintable(i == 0 ? QStringLiteral("n.txt") : QStringLiteral("n (%1).txt").arg(i)),
                "");
        }
        QCOMPARE(freeName(m_dir->path(), QStringLiteral("n.txt")), QStringLiteral("n (300).txt"));
    }

    void finishesWithoutReplacing() // I3
    {
        write("f.zip", "mine");
        FinishOrder order = orderFor("f.zip", "new");
        FinishResult result = finishFile(order);
        QCOMPARE(result.end, FinishEnd::NameTaken);
        QCOMPARE(result.nextName, QStringLiteral("f (1).zip"));
        QCOMPARE(read("f.zip"), QByteArray("mine"));
        order.fileName = result.nextName;
        QCOMPARE(finishFile(order).end, FinishEnd::Done);
        QCOMPARE(read("f (1).zip"), QByteArray("new"));
        QVERIFY(!QFile::exists(path("f.zip.part")));
    }

    void replacesOnlyWhenAsked()
    {
        write("f.zip", "mine");
        FinishOrder order = orderFor("f.zip", "new");
        order.replaces = true;
        QCOMPARE(finishFile(order).end, FinishEnd::Done);
        QCOMPARE(read("f.zip"), QByteArray("new"));
    }

    void findsItsOwnRenameAgainAfterACrash() // F63, F71
    {
        const FinishOrder order = orderFor("f.zip", "new");
        QVERIFY(QFile::rename(path("f.zip.part"), path("f.zip")));
        QCOMPARE(finishFile(order).end, FinishEnd::Done);
        QCOMPARE(read("f.zip"), QByteArray("new"));
    }

    void findsItsOwnLinkAgainAfterACrash()
    {
        const FinishOrder order = orderFor("f.zip", "new");
        QCOMPARE(
            ::link(QFile::encodeName(path("f.zip.part")), QFile::encodeName(path("f.zip"))), 0);
        QCOMPARE(finishFile(order).end, FinishEnd::Done);
        QVERIFY(!QFile::exists(path("f.zip.part")));
        QCOMPARE(read("f.zip"), QByteArray("new"));
    }

    void deletesTheOldPartFileOnlyIfItIsStillItsOwn() // I4
    {
        FinishOrder order = orderFor("f.zip", "new");
        auto old = PartFile::create(path("old.part"));
        order.oldPartName = QStringLiteral("old.part");
        order.oldPartIdentity = old.value().identity();
        QVERIFY(QFile::rename(path("old.part"), path("kept")));
        write("old.part", "a stranger");
        QCOMPARE(finishFile(order).end, FinishEnd::Done);
        QCOMPARE(read("old.part"), QByteArray("a stranger"));

        order = orderFor("g.zip", "new");
        QVERIFY(QFile::remove(path("old.part")));
        QVERIFY(QFile::rename(path("kept"), path("old.part")));
        order.oldPartName = QStringLiteral("old.part");
        order.oldPartIdentity = old.value().identity();
        QCOMPARE(finishFile(order).end, FinishEnd::Done);
        QVERIFY(!QFile::exists(path("old.part")));
    }

    void noticesThatThePartFileIsGone()
    {
        const FinishOrder order = orderFor("f.zip", "new");
        QVERIFY(QFile::remove(path("f.zip.part")));
        QCOMPARE(finishFile(order).end, FinishEnd::Lost);
        write("f.zip", "a stranger");
        QCOMPARE(finishFile(order).end, FinishEnd::Lost);
        QCOMPARE(read("f.zip"), QByteArray("a stranger"));
    }

    void keepsABadFileUnderAFreeName() // F83
    {
        write("f.zip.bad", "older");
        QCOMPARE(setAsideAsBad(orderFor("f.zip", "new")), QStringLiteral("f.zip (1).bad"));
        QCOMPARE(read("f.zip (1).bad"), QByteArray("new"));
        QCOMPARE(read("f.zip.bad"), QByteArray("older"));
    }

    void sealsLengthAndTime()
    {
        auto made = PartFile::create(path("a.part"));
        QVERIFY(!made.value().write(0, "0123456789"));
        const QDateTime time = QDateTime::fromSecsSinceEpoch(1000000000, Qt::UTC);
        QVERIFY(!made.value().seal(4, time));
        QCOMPARE(read("a.part"), QByteArray("0123"));
        QCOMPARE(QFileInfo(path("a.part")).lastModified().toUTC(), time);
    }

private:
    QString path(const char *name) const { return m_dir->filePath(QString::fromUtf8(name)); }
    void write(const char *name, const QByteArray &bytes)
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QByteArray read(const char *name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
    }
    FinishOrder orderFor(const char *name, const QByteArray &bytes)
    {
        const QString fileName = QString::fromUtf8(name);
        const QString partName = fileName + QStringLiteral(".part");
        auto made = PartFile::create(m_dir->filePath(partName));
        made.value().write(0, bytes);
        return { m_dir->path(), partName, made.value().identity(), bytes.size(), fileName, {}, {},
            false };
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_APPLESS_MAIN(TestPartFile)
#include "tst_partfile.moc"
