// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/fileowners.h"

#include <QElapsedTimer>
#include <QTest>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

Download downloadOf(
    qint64 id, DownloadState state, const QString &folder, const QString &name, int finished)
{
    Download download;
    download.id = { id };
    download.state = state;
    download.request.folder = folder;
    download.fileName = name;
    download.finishedAt = QDateTime::fromSecsSinceEpoch(finished, Qt::UTC);
    return download;
}

/// A list, and how often each of it was looked at.
struct Listed {
    EachDownload each()
    {
        return [this](const auto &look) {
            for (const Download &download : downloads) {
                ++looks;
                look(download);
            }
        };
    }
    const Download *at(qint64 id) const { return &downloads.at(id - 1); }

    QList<Download> downloads;
    int looks = 0;
};

} // namespace

/// Whose a finished file is.
class FileOwnersTest : public QObject {
    Q_OBJECT

private slots:
    void lastOneThatFinishedItHasIt();
    void whatIsRemovedTogetherHasNoOther();
    void listIsLookedAtOnceAndOnlyForFinishedFiles();
    void oneNameInManyFoldersTakesNoLonger();
};

void FileOwnersTest::lastOneThatFinishedItHasIt()
{
    using S = DownloadState;
    Listed list;
    list.downloads = { downloadOf(1, S::Completed, u"/a"_s, u"x"_s, 10),
        downloadOf(2, S::Completed, u"/a"_s, u"x"_s, 20), // again
        downloadOf(3, S::Completed, u"/b"_s, u"x"_s, 5), // another folder
        downloadOf(4, S::Completed, u"/a"_s, u"y"_s, 10), // another name
        downloadOf(5, S::Paused, u"/a"_s, u"y"_s, 30), // none of it is there
        downloadOf(6, S::Completed, u"/a"_s, u"z"_s, 10),
        downloadOf(7, S::Completed, u"/a"_s, u"z"_s, 40) };
    list.downloads.last().notice = notice::kSkipped; // it found the file of the other one
    QCOMPARE(whoseFileIsAnothers({ list.at(1) }, list.each()), QSet<DownloadId> { { 1 } });
    QCOMPARE(whoseFileIsAnothers({ list.at(2), list.at(3), list.at(4), list.at(6) }, list.each()),
        QSet<DownloadId> {});
}

void FileOwnersTest::whatIsRemovedTogetherHasNoOther()
{
    Listed list;
    list.downloads = { downloadOf(1, DownloadState::Completed, u"/a"_s, u"x"_s, 10),
        downloadOf(2, DownloadState::Completed, u"/a"_s, u"x"_s, 20) };
    QCOMPARE(whoseFileIsAnothers({ list.at(1), list.at(2) }, list.each()), QSet<DownloadId> {});
}

/// A hundred thousand are in it.
void FileOwnersTest::listIsLookedAtOnceAndOnlyForFinishedFiles()
{
    Listed list;
    for (int i = 1; i <= 1000; ++i) {
        const DownloadState state = i <= 100 ? DownloadState::Paused : DownloadState::Completed;
        list.downloads.append(downloadOf(i, state, u"/a"_s, QString::number(i), i));
    }
    QList<const Download *> removed;
    for (int i = 1; i <= 100; ++i) {
        removed.append(list.at(i));
    }
    QVERIFY(whoseFileIsAnothers(removed, list.each()).isEmpty());
    QCOMPARE(list.looks, 0);
    removed += { list.at(500), list.at(600) };
    QVERIFY(whoseFileIsAnothers(removed, list.each()).isEmpty());
    QCOMPARE(list.looks, 1000);
}

/// What takes as many steps as there are pairs takes minutes here.
void FileOwnersTest::oneNameInManyFoldersTakesNoLonger()
{
    constexpr int kMany = 100'000;
    Listed list;
    QList<const Download *> removed;
    for (int i = 1; i <= kMany; ++i) {
        const QString folder = u"/a/%1"_s.arg(i / 3);
        list.downloads.append(downloadOf(i, DownloadState::Completed, folder, u"x"_s, i));
    }
    for (int i = 1; i <= kMany; i += 2) {
        removed.append(list.at(i));
    }
    QElapsedTimer clock;
    clock.start();
    const QSet<DownloadId> result = whoseFileIsAnothers(removed, list.each());
    QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(result.size(), kMany / 3 + 1); // one of each folder
}

QTEST_GUILESS_MAIN(FileOwnersTest)

#include "tst_fileowners.moc"
