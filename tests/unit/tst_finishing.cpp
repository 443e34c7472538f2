// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/finishing.h"
#include "app/engine/partfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

int linkError = 0; ///< of a file system without hard links, which cannot rename without replacing
int renameError = 0;

} // namespace

// These take the place of the system's.
extern "C" {

int renameat2(
    int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    if (linkError != 0 && flags != 0) {
        errno = EINVAL;
        return -1;
    }
    return static_cast<int>(::syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags));
}

int rename(const char *from, const char *to) noexcept
{
    if (renameError != 0) {
        errno = renameError;
        return -1;
    }
    return static_cast<int>(::syscall(SYS_rename, from, to));
}

int link(const char *from, const char *to) noexcept
{
    if (linkError != 0) {
        errno = linkError;
        return -1;
    }
    return static_cast<int>(::syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0));
}
}

/// Whose files a whole download takes away (I4).
class FinishingTest : public QObject {
    Q_OBJECT

private slots:
    void nothingIsNoFinishedFile();
    void finishedFileBearsNoMark();
    void fileSystemWithoutLinksGivesTheName_data();
    void fileSystemWithoutLinksGivesTheName();
    void ownEmptyFileTakesNoName();

private:
    static FinishOrder orderIn(const QTemporaryDir &folder);
};

/// Of a part file that is made for it.
FinishOrder FinishingTest::orderIn(const QTemporaryDir &folder)
{
    FinishOrder order;
    order.folder = folder.path();
    order.fileName = u"a.bin"_s;
    order.partName = u"a.bin.part"_s;
    auto part = PartFile::createMarked(folder.filePath(order.partName), "17-1000");
    order.partIdentity = part ? part.value().identity() : FileIdentity {};
    return order;
}

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
    const FinishOrder order = orderIn(folder);
    QVERIFY(order.partIdentity.isValid());
    char mark[32];
    const QByteArray part = QFile::encodeName(folder.filePath(order.partName));
    QVERIFY(getxattr(part.constData(), "user.bobbin.part", mark, sizeof mark) > 0);
    QCOMPARE(finishFile(order).end, FinishEnd::Done);
    const QByteArray file = QFile::encodeName(folder.filePath(order.fileName));
    QCOMPARE(listxattr(file.constData(), nullptr, 0), 0);
}

void FinishingTest::fileSystemWithoutLinksGivesTheName_data()
{
    QTest::addColumn<int>("error");
    QTest::newRow("not permitted") << EPERM;
    QTest::newRow("no such call") << ENOSYS;
    QTest::newRow("not supported") << EOPNOTSUPP;
}

void FinishingTest::fileSystemWithoutLinksGivesTheName()
{
    QFETCH(int, error);
    linkError = error;
    const auto restore = qScopeGuard([] { linkError = 0; });
    const QTemporaryDir folder;
    const FinishOrder order = orderIn(folder);
    QVERIFY(order.partIdentity.isValid());
    const QDir names(folder.path());
    {
        QFile another(names.filePath(u"a.bin"_s));
        QVERIFY(another.open(QIODevice::WriteOnly));
        QCOMPARE(another.write("another's"), 9);
    }
    const FinishResult taken = finishFile(order);
    QCOMPARE(taken.end, FinishEnd::NameTaken);
    QCOMPARE(QFileInfo(names.filePath(u"a.bin"_s)).size(), 9);
    FinishOrder next = order;
    next.fileName = taken.nextName;
    QCOMPARE(finishFile(next).end, FinishEnd::Done);
    QCOMPARE(
        names.entryList(QDir::Files, QDir::Name), (QStringList { u"a (1).bin"_s, u"a.bin"_s }));
}

/// Else another name would be looked for, and the next one, for ever.
void FinishingTest::ownEmptyFileTakesNoName()
{
    const QTemporaryDir folder;
    const FinishOrder order = orderIn(folder);
    QVERIFY(order.partIdentity.isValid());
    linkError = EPERM;
    renameError = EEXIST;
    const auto restore = qScopeGuard([] { linkError = renameError = 0; });
    const FinishResult result = finishFile(order);
    QCOMPARE(result.end, FinishEnd::Broke);
    QCOMPARE(result.error.kind, ErrorKind::DiskError);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList { order.partName });
}

QTEST_GUILESS_MAIN(FinishingTest)

#include "tst_finishing.moc"
