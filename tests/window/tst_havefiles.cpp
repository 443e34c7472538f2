// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/windowtesting.h"
#include "ui/downloadmodel.h"
#include "ui/havefiles.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using engine::Download;
using engine::DownloadId;
using engine::DownloadState;
using namespace windowtesting;
using namespace Qt::StringLiterals;

/// Which complete file an arriving one is the same as.
class TestHaveFiles : public QObject {
    Q_OBJECT

private slots:
    void theOneWhoseFileIsThereIsFound_data();
    void theOneWhoseFileIsThereIsFound();
};

void TestHaveFiles::theOneWhoseFileIsThereIsFound_data()
{
    QTest::addColumn<int>("there");
    QTest::addColumn<int>("gone");
    QTest::newRow("the older one") << 1 << 2;
    QTest::newRow("the newer one") << 2 << 1;
}

void TestHaveFiles::theOneWhoseFileIsThereIsFound()
{
    QFETCH(const int, there);
    QFETCH(const int, gone);
    const QTemporaryDir folder;
    QThreadPool pool;
    FakeEngine engine;
    ui::DownloadModel model(&pool);
    model.follow(&engine);
    ui::HaveFiles files(engine, model, pool);
    QSignalSpy found(&files, &ui::HaveFiles::found);
    const auto same = [&](int number, DownloadState state) {
        Download download = fakeDownload(number, state);
        download.request.folder = folder.path();
        download.request.checksum = { engine::ChecksumAlgorithm::Sha256, QByteArray(64, 'a') };
        download.received = download.total = 5;
        return download;
    };
    emit engine.added(
        { same(1, DownloadState::Completed), same(2, DownloadState::Completed), same(3, {}) });
    writeFile(same(there, DownloadState::Completed).filePath(), "12345");
    writeFile(same(gone, DownloadState::Completed).filePath(), "another size");
    emit engine.changed({ same(3, DownloadState::Downloading) });
    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(found.first().at(0).value<DownloadId>(), DownloadId { 3 });
    QCOMPARE(found.first().at(1).value<DownloadId>(), DownloadId { there });
}

QTEST_MAIN(TestHaveFiles)
#include "tst_havefiles.moc"
