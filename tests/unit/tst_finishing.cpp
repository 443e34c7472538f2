// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/finishing.h"
#include "app/engine/partfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/xattr.h>

using namespace engine;
using namespace Qt::StringLiterals;

/// Whose files a whole download takes away (I4).
class FinishingTest : public QObject {
    Q_OBJECT

private slots:
    void nothingIsNoFinishedFile();
    void finishedFileBearsNoMark();
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

QTEST_GUILESS_MAIN(FinishingTest)

#include "tst_finishing.moc"
