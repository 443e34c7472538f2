// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/finishing.h"
#include "app/engine/partfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/xattr.h>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

bool write(const QString &path, const QByteArray &bytes)
{
    QFile out(path);
    return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size();
}

QByteArray read(const QString &path)
{
    QFile in(path);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray("none");
}

/// A download of a.bin with a part file, and one of the version before.
Download started(const QString &folder)
{
    Download download;
    download.request.folder = folder;
    download.fileName = u"a.bin"_s;
    download.partName = u"a (1).bin.part"_s;
    download.oldPartName = u"a.bin.part"_s;
    download.received = 3;
    const auto old = PartFile::create(folder + u"/a.bin.part"_s);
    download.oldPartIdentity = old ? old.value().identity() : FileIdentity {};
    const auto part = PartFile::create(download.partPath());
    download.partIdentity = part ? part.value().identity() : FileIdentity {};
    return download;
}

} // namespace

/// Whose files a whole or a moved download takes away (I4).
class FinishingTest : public QObject {
    Q_OBJECT

private slots:
    void nothingIsNoFinishedFile();
    void finishedFileBearsNoMark();
    void movedDownloadTakesItsOldVersionAlong();
    void movedDownloadTakesNobodyElsesFileForItsOldVersion();
};

void FinishingTest::nothingIsNoFinishedFile()
{
    const QTemporaryDir folder;
    FinishOrder order;
    order.folder = folder.path();
    order.fileName = u"a.bin"_s;
    QCOMPARE(finishFile(order).end, FinishEnd::Lost);
}

void FinishingTest::finishedFileBearsNoMark()
{
    const QTemporaryDir folder;
    FinishOrder order;
    order.folder = folder.path();
    order.fileName = u"a.bin"_s;
    order.partName = u"a.bin.part"_s;
    {
        auto part = PartFile::createMarked(folder.filePath(order.partName), "17-1000");
        QVERIFY(part);
        order.partIdentity = part.value().identity();
    }
    char mark[32];
    const QByteArray part = QFile::encodeName(folder.filePath(order.partName));
    QVERIFY(getxattr(part.constData(), "user.bobbin.part", mark, sizeof mark) > 0);
    QCOMPARE(finishFile(order).end, FinishEnd::Done);
    const QByteArray file = QFile::encodeName(folder.filePath(order.fileName));
    QCOMPARE(listxattr(file.constData(), nullptr, 0), 0);
}

void FinishingTest::movedDownloadTakesItsOldVersionAlong()
{
    const QTemporaryDir from;
    const QTemporaryDir to;
    const Download download = started(from.path());
    QVERIFY(write(from.filePath(u"a.bin.part"_s), "old"));
    const auto moved = movePartFile(download, to.path());
    QVERIFY(moved);
    QCOMPARE(QDir(from.path()).entryList(QDir::Files), QStringList {});
    QCOMPARE(read(to.path() + u'/' + moved.value().oldPartName), "old");
    QCOMPARE(moved.value().fileName, download.fileName);
}

void FinishingTest::movedDownloadTakesNobodyElsesFileForItsOldVersion()
{
    const QTemporaryDir from;
    const QTemporaryDir to;
    const Download download = started(from.path());
    QVERIFY(write(download.partPath(), "new"));
    QVERIFY(write(from.filePath(u"a.bin.part"_s), "old"));
    QVERIFY(write(to.filePath(u"a.bin.part"_s), "theirs"));
    const auto moved = movePartFile(download, to.path());
    QVERIFY(moved);
    const Download &now = moved.value();
    FinishOrder order;
    order.folder = to.path();
    order.partName = now.partName;
    order.partIdentity = now.partIdentity;
    order.size = 3;
    order.fileName = now.fileName;
    order.oldPartName = now.oldPartName;
    order.oldPartIdentity = now.oldPartIdentity;
    QCOMPARE(finishFile(order).end, FinishEnd::Done);
    QCOMPARE(read(to.filePath(u"a.bin.part"_s)), "theirs");
    QCOMPARE(read(to.path() + u'/' + now.fileName), "new");
    QCOMPARE(QDir(to.path()).entryList(QDir::Files).size(), 2);
}

QTEST_GUILESS_MAIN(FinishingTest)

#include "tst_finishing.moc"
