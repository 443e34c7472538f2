// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/outcome.h"

#include "tests/support/cliprocess.h"

#include <QDir>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace support;

namespace {

const Content kOne { .size = 3 * kMiB + 13, .seed = 66 };
const Content kTwo { .size = 3 * kMiB + 17, .seed = 67 };

QString folded(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C).toCaseFolded();
}

QStringList filesIn(const CliSandbox &sandbox)
{
    return QDir(sandbox.downloads()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The program's environment where the folder of downloads folds names.
QProcessEnvironment foldingFolder(const CliSandbox &sandbox)
{
    QProcessEnvironment environment;
    environment.insert(
        u"LD_PRELOAD"_s, qEnvironmentVariable("BOBBIN_BUILD") + u"/tests/foldnames.so"_s);
    environment.insert(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s);
    environment.insert(u"FOLD_FOLDER"_s, sandbox.downloads());
    environment.insert(u"FOLD_LOG"_s, sandbox.downloads() + u"/../folded"_s);
    return environment;
}

} // namespace

/// The real bobbin-cli in a folder that takes names for one that differ in case or composition.
class FoldingTest : public QObject {
    Q_OBJECT

private slots:
    void f66_twoDownloadsInAFoldingFolderAreTwoFiles_data();
    void f66_twoDownloadsInAFoldingFolderAreTwoFiles();
    void f66_fileOfAnotherFormOfTheNameStays_data();
    void f66_fileOfAnotherFormOfTheNameStays();
};

void FoldingTest::f66_twoDownloadsInAFoldingFolderAreTwoFiles_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::newRow("case") << QByteArray("A.bin") << QByteArray("a.bin");
    QTest::newRow("case of the ending") << QByteArray("a.BIN") << QByteArray("a.bin");
    QTest::newRow("composition") << QByteArray("caf%C3%A9.bin") << QByteArray("Cafe%CC%81.bin");
}

void FoldingTest::f66_twoDownloadsInAFoldingFolderAreTwoFiles()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    FaultServer server;
    server.serve("/one/" + first, { .content = kOne, .bytesPerSecond = kMiB });
    server.serve("/two/" + second, { .content = kTwo, .bytesPerSecond = kMiB });
    const CliSandbox sandbox;
    CliRun run(sandbox,
        { server.url("/one/" + first).toString(QUrl::FullyEncoded),
            server.url("/two/" + second).toString(QUrl::FullyEncoded) },
        foldingFolder(sandbox));
    QVERIFY2(run.waitForEnd(), server.log());
    QCOMPARE(run.exitCode(), 0);
    QVERIFY(!read(sandbox.downloads() + u"/../folded"_s).isEmpty());
    const QStringList files = filesIn(sandbox);
    QCOMPARE(files.size(), 2);
    QCOMPARE_NE(folded(files.first()), folded(files.last()));
    QSet<QByteArray> sums;
    for (const QString &name : files) {
        sums.insert(sha256OfFile(sandbox.path(name)));
    }
    QCOMPARE(sums, QSet<QByteArray>({ kOne.sha256(), kTwo.sha256() }));
}

void FoldingTest::f66_fileOfAnotherFormOfTheNameStays_data()
{
    QTest::addColumn<QString>("there");
    QTest::addColumn<QByteArray>("link");
    QTest::newRow("file") << u"A.bin"_s << QByteArray("a.bin");
    QTest::newRow("part file") << u"A.bin.PART"_s << QByteArray("a.bin");
    QTest::newRow("decomposed") << u"cafe\u0301.bin"_s << QByteArray("caf%C3%A9.bin");
}

void FoldingTest::f66_fileOfAnotherFormOfTheNameStays()
{
    QFETCH(QString, there);
    QFETCH(QByteArray, link);
    FaultServer server;
    server.serve('/' + link, { .content = kOne });
    const CliSandbox sandbox;
    {
        QFile file(sandbox.path(there));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
    }
    CliRun run(
        sandbox, { server.url('/' + link).toString(QUrl::FullyEncoded) }, foldingFolder(sandbox));
    QVERIFY2(run.waitForEnd(), server.log());
    QCOMPARE(run.exitCode(), 0);
    QCOMPARE(read(sandbox.path(there)), "mine");
    QStringList files = filesIn(sandbox);
    QVERIFY(files.removeOne(there));
    QCOMPARE(files.size(), 1);
    QVERIFY(files.first().contains(u" (1)"_s));
    QCOMPARE(sha256OfFile(sandbox.path(files.first())), kOne.sha256());
}

QTEST_GUILESS_MAIN(FoldingTest)

#include "tst_folding.moc"
