// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/detailstesting.h"
#include "ui/detailsfacts.h"
#include "ui/detailsspeed.h"
#include "ui/elidedfield.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeWidget>

using engine::Bottleneck;
using engine::DownloadState;
using engine::ErrorKind;
using engine::HistoryEntry;
using engine::HistoryKind;
using ui::Fact;
using namespace detailstesting;

namespace {

/// What the field of \a fact is called.
QByteArray fieldOf(Fact fact)
{
    return "fact" + QByteArray::number(static_cast<int>(fact));
}

HistoryEntry happened(
    HistoryKind kind, const QString &detail = {}, int status = 0, qint64 number = -1)
{
    return { QDateTime::currentDateTimeUtc(), kind, status, number, detail, {} };
}

HistoryEntry broke(HistoryKind kind, ErrorKind error, qint64 number = -1)
{
    HistoryEntry entry = engine::errorEntry(kind, { error, 0, {} }, number);
    entry.at = QDateTime::currentDateTimeUtc();
    return entry;
}

} // namespace

/// The details word for word: what is known of a download, what holds it up, what happened to it.
class TestDetailsFacts : public QObject {
    Q_OBJECT

private slots:
    void everyFactIsShown();
    void rowsWithoutAValueAreLeftOut();
    void whatHoldsItUpIsSaid_data();
    void whatHoldsItUpIsSaid();
    void whatHappenedIsSaid_data();
    void whatHappenedIsSaid();
    void speedIsKnownOfWhatRanBefore();
    void spansShowTheirStretch();
    void aTrackThatWasDroppedIsNoRest();
    void checksumIsGivenAndTakenBack();
    void valueWithoutRoomHasAnEllipsis_data();
    void valueWithoutRoomHasAnEllipsis();
};

void TestDetailsFacts::everyFactIsShown()
{
    settings::Settings settings = Detailed::with(0);
    settings.categories = { { u"own"_s, u"My own"_s, {}, {}, {}, {} } };
    Detailed f(settings);
    engine::Download download = mirrored();
    download.finalUrl = QUrl(u"https://cdn.example.org/film.mkv"_s);
    download.request.folder = u"/srv/films"_s;
    download.request.referrer = "https://example.org/page";
    download.request.category = u"own"_s;
    download.startedAt = download.addedAt.addSecs(3600);
    download.finishedAt = download.addedAt.addDays(1);
    download.mimeType = u"video/x-matroska"_s;
    download.validators.lastModified = "Mon, 01 Jan 2024 00:00:00 GMT";
    download.request.checksum = { engine::ChecksumAlgorithm::Sha256, "abcd" };
    download.state = DownloadState::Failed;
    download.error.kind = ErrorKind::ChecksumMismatch;
    f.add(download);
    const auto moment = [](const QDateTime &at) {
        return QLocale().toString(at.toLocalTime(), QLocale::ShortFormat);
    };
    const std::pair<Fact, QString> expected[] {
        { Fact::FinalLink, u"https://cdn.example.org/film.mkv"_s },
        { Fact::Folder, u"/srv/films"_s },
        { Fact::Mirrors, u"https://mirror.example/film.mkv?token=s3cret"_s },
        { Fact::Referrer, u"https://example.org/page"_s },
        { Fact::Added, moment(download.addedAt) },
        { Fact::Started, moment(download.startedAt) },
        { Fact::Finished, moment(download.finishedAt) },
        { Fact::Type, u"video/x-matroska"_s },
        { Fact::Modified, u"Mon, 01 Jan 2024 00:00:00 GMT"_s },
        { Fact::Checksum, u"SHA-256 abcd – found wrong"_s },
        { Fact::Category, u"My own"_s },
    };
    for (const auto &[fact, text] : expected) {
        const QByteArray name = fieldOf(fact);
        QTRY_COMPARE(f.fact(name.constData()), text);
        QVERIFY2(named<QLineEdit>(f.window, name.constData())->isVisibleTo(&f.window), name);
    }
    download.error = {};
    download.state = DownloadState::Paused;
    emit f.engine.changed({ download });
    QCOMPARE(f.fact(fieldOf(Fact::Checksum).constData()), u"SHA-256 abcd – not checked yet"_s);
    // A category that was removed has no name, and its key is nobody's business.
    settings.categories.clear();
    f.window.setSettings(settings);
    QTRY_COMPARE(f.fact(fieldOf(Fact::Category).constData()), QString());
    QVERIFY(
        !named<QLineEdit>(f.window, fieldOf(Fact::Category).constData())->isVisibleTo(&f.window));
}

void TestDetailsFacts::rowsWithoutAValueAreLeftOut()
{
    Detailed f(0);
    f.add(fakeDownload(1));
    QTRY_COMPARE(f.fact("fact2"), u"file-1.zip"_s);
    for (const Fact fact : { Fact::FinalLink, Fact::Referrer, Fact::Started, Fact::Finished,
             Fact::Modified, Fact::Category }) {
        const QByteArray name = fieldOf(fact);
        QVERIFY2(!named<QLineEdit>(f.window, name.constData())->isVisibleTo(&f.window), name);
    }
}

void TestDetailsFacts::whatHoldsItUpIsSaid_data()
{
    QTest::addColumn<Bottleneck>("bottleneck");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<QString>("advice");
    const auto row
        = [](const char *name, Bottleneck bottleneck, const QString &cause,
              const QString &advice = {}) { QTest::newRow(name) << bottleneck << cause << advice; };
    row("nothing", Bottleneck::Unknown, u"Nothing that was measured holds it up."_s);
    row("own limit", Bottleneck::OwnLimit, u"limit of this download, 100 KiB/s"_s);
    row("limit of its queue", Bottleneck::QueueLimit, u"limit of its queue, 150 KiB/s"_s);
    row("limit over all", Bottleneck::SharedLimit, u"limit over all downloads, 200 KiB/s"_s);
    row("disk", Bottleneck::Disk, u"The disk holds it up: 87 %"_s);
    row("server", Bottleneck::ServerAnswer, u"It waits for the server."_s);
    row("connections", Bottleneck::Connection, u"The server limits the speed of each"_s,
        u"More connections would help."_s);
    row("no more", Bottleneck::ServerOrNetwork, u"The server or the network gives no more"_s,
        u"would not help."_s);
    row("network", Bottleneck::SharedNetwork, u"other downloads, which have 300 KiB/s"_s,
        u"would not help."_s);
}

void TestDetailsFacts::whatHoldsItUpIsSaid()
{
    QFETCH(const Bottleneck, bottleneck);
    QFETCH(const QString, cause);
    QFETCH(const QString, advice);
    Detailed f(0);
    f.add(mirrored());
    QTRY_COMPARE(f.fact("fact2"), u"film.mkv"_s);
    engine::RunDetail detail = running(mirrored());
    detail.bottleneck = bottleneck;
    detail.figures.ownLimit = 100 * 1024;
    detail.figures.queueLimit = 150 * 1024;
    detail.figures.sharedLimit = 200 * 1024;
    detail.figures.othersSpeed = 300 * 1024;
    detail.figures.diskPermille = 874;
    detail.figures.connections = 4;
    emit f.engine.detailed(detail);
    const QString said = f.words("bottleneck");
    QVERIFY2(said.contains(cause) && said.endsWith(advice), qPrintable(said));
    QCOMPARE(said.contains(u"help"_s), !advice.isEmpty());
    QVERIFY(named<QLabel>(f.window, "bottleneck")->isVisible());
}

void TestDetailsFacts::whatHappenedIsSaid_data()
{
    QTest::addColumn<HistoryEntry>("entry");
    QTest::addColumn<QString>("sentence");
    const QString lost = u"A connection ended at 3.0 MiB. "_s;
    QTest::newRow("asked") << happened(HistoryKind::Asked, u"https://a.test/x"_s, 0, 2 * kMiB)
                           << u"Asked https://a.test/x for what comes after 2.0 MiB."_s;
    QTest::newRow("redirected") << happened(HistoryKind::Redirected, u"https://b.test/x"_s, 302)
                                << u"Redirected to https://b.test/x."_s;
    QTest::newRow("answered") << happened(HistoryKind::Answered, {}, 503)
                              << u"The server answered 503."_s;
    QTest::newRow("lost") << broke(HistoryKind::ConnectionLost, ErrorKind::TimedOut, 3 * kMiB)
                          << lost + u"The server did not answer in time."_s;
    QTest::newRow("waiting") << happened(HistoryKind::Waiting, u"retry"_s, 0, 90)
                             << u"Waiting 1 min 30 s."_s;
    QTest::newRow("waiting for the network")
        << happened(HistoryKind::Waiting, u"network"_s) << u"Waiting for the network."_s;
    QTest::newRow("waiting for room")
        << happened(HistoryKind::Waiting, u"disk-space"_s) << u"Waiting for room on the disk."_s;
    QTest::newRow("checksum") << happened(HistoryKind::ChecksumRight)
                              << u"The checksum is right."_s;
    QTest::newRow("finished") << happened(HistoryKind::Finished, u"film.mkv"_s)
                              << u"Finished as film.mkv."_s;
    QTest::newRow("moved") << happened(HistoryKind::Moved, u"/srv"_s) << u"Moved to /srv."_s;
    QTest::newRow("paused") << happened(HistoryKind::Paused) << u"Paused."_s;
}

void TestDetailsFacts::whatHappenedIsSaid()
{
    QFETCH(const HistoryEntry, entry);
    QFETCH(const QString, sentence);
    Detailed f(3);
    f.add(mirrored());
    QTRY_COMPARE(f.engine.historiesAsked.size(), 1);
    emit f.engine.historyKnown({ 1 }, { entry });
    const auto *tree = named<QTreeWidget>(f.window, "historyTree");
    QCOMPARE(tree->topLevelItemCount(), 1);
    QCOMPARE(tree->topLevelItem(0)->text(1), sentence);
}

void TestDetailsFacts::speedIsKnownOfWhatRanBefore()
{
    Fixture f; // nobody looks at the details yet
    emit f.engine.added({ fakeDownload(1, DownloadState::Paused) });
    emit f.engine.progressed({ { { 1 }, kMiB, 8 * kMiB, 256 * 1024, 2 } });
    f.click(0);
    f.press(Qt::Key_F4);
    named<QTabWidget>(f.window, "detailsTabs")->setCurrentIndex(2);
    QTRY_COMPARE(named<QLabel>(f.window, "speedWords")->text(),
        u"Now nothing, average 256 KiB/s, highest 256 KiB/s"_s);
}

void TestDetailsFacts::spansShowTheirStretch()
{
    constexpr qint64 kSecond = 1000;
    constexpr qint64 kHour = 3600 * kSecond;
    ui::SpeedTracks tracks;
    const auto run = [&tracks](qint64 fromMs, qint64 toMs, qint64 speed) {
        for (qint64 at = fromMs; at < toMs; at += kSecond / 2) {
            tracks.add(at, { { { 1 }, 0, 1, speed, 1 } });
        }
    };
    run(kSecond, kHour, 8 * kMiB);
    run(kHour, 2 * kHour, 4 * kMiB);
    run(2 * kHour, 2 * kHour + 90 * kSecond, 2 * kMiB);
    ui::DetailsSpeed page(tracks);
    page.show();
    page.setDownload(fakeDownload(1, DownloadState::Downloading));
    const auto said = [&page](const char *choice) {
        named<QRadioButton>(page, choice)->click();
        return named<QLabel>(page, "speedWords")->text();
    };
    QCOMPARE(said("speedMinute"), u"Now 2.0 MiB/s, average 2.0 MiB/s, highest 2.0 MiB/s"_s);
    QVERIFY2(said("speedHour").endsWith(u"highest 4.0 MiB/s"_s), qPrintable(said("speedHour")));
    QVERIFY2(said("speedRun").endsWith(u"highest 8.0 MiB/s"_s), qPrintable(said("speedRun")));
}

void TestDetailsFacts::aTrackThatWasDroppedIsNoRest()
{
    ui::SpeedTracks tracks;
    ui::DetailsSpeed page(tracks);
    page.show();
    page.setDownload(fakeDownload(1));
    const auto *words = named<QLabel>(page, "speedWords");
    QCOMPARE(words->text(), u"It has not run since Bobbin was started."_s);
    for (qint64 id = 1; id <= ui::SpeedTracks::kMost + 1; ++id) {
        tracks.add(id * 1000, { { { id }, 0, 1, 1000, 1 } });
    }
    page.setDownload(fakeDownload(1, DownloadState::Completed));
    QCOMPARE(words->text(), u"Nothing is known of its speed since Bobbin was started."_s);
}

void TestDetailsFacts::checksumIsGivenAndTakenBack()
{
    Detailed f;
    f.add(fakeDownload(1, DownloadState::Completed));
    const QByteArray change = "changeFact" + QByteArray::number(static_cast<int>(Fact::Checksum));
    auto *button = named<QPushButton>(f.window, change.constData());
    QTRY_VERIFY(button->isVisible());
    QCOMPARE(button->text(), u"Give a checksum…"_s);
    button->click();
    const QPointer<QDialog> dialog = named<QDialog>(f.window, "checksumDialog");
    auto *text = named<QLineEdit>(*dialog, "checksumEdit");
    auto *ok = named<QPushButton>(*dialog, "okButton");
    QTRY_VERIFY(text->hasFocus());
    text->setText(u"md5:123"_s);
    QVERIFY(!ok->isEnabled());
    QVERIFY(named<QLabel>(*dialog, "checksumNote")->text().contains(u"no checksum"_s));
    text->setText(u"MD5: "_s + u"0A"_s.repeated(16));
    QVERIFY(ok->isEnabled());
    ok->click();
    QTRY_VERIFY(!dialog);
    QCOMPARE(f.engine.edits.size(), 1);
    const engine::Checksum given { engine::ChecksumAlgorithm::Md5, QByteArray("0a").repeated(16) };
    QCOMPARE(f.engine.edits.constLast().edit.checksum, std::optional(given));
    f.action("undo")->trigger();
    QCOMPARE(f.engine.edits.size(), 2);
    QCOMPARE(f.engine.edits.constLast().edit.checksum, std::optional(engine::Checksum()));
}

void TestDetailsFacts::valueWithoutRoomHasAnEllipsis_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void TestDetailsFacts::valueWithoutRoomHasAnEllipsis()
{
    QFETCH(const Qt::LayoutDirection, direction);
    QWidget window;
    window.setLayoutDirection(direction);
    QWidget *before = new QLineEdit(&window);
    auto *field = new ui::ElidedField(&window);
    field->setText(u"SHA-512 "_s + u"0123456789abcdef"_s.repeated(8) + u" – wrong"_s);
    field->setGeometry(0, 40, 200, 30);
    window.resize(2000, 100);
    window.show();
    window.activateWindow();
    before->setFocus();
    QTRY_VERIFY(before->hasFocus());
    QVERIFY(field->shownText().startsWith(u"SHA-512"_s));
    QVERIFY(field->shownText().contains(QChar(0x2026)));
    QVERIFY(field->shownText().endsWith(u" – wrong"_s));
    ui::ElidedField figure;
    figure.resize(200, 30);
    figure.elideAtEnd();
    figure.setText(u"259 MiB of 629 MiB (271,581,184 of 659,554,304 bytes)"_s);
    QVERIFY(figure.shownText().startsWith(u"259 MiB of 629 MiB"_s)); // no digit is left out
    QVERIFY(figure.shownText().endsWith(QChar(0x2026)));
    const QImage elided = field->grab().toImage();
    field->setFocus(); // it scrolls now, and can be copied
    QTRY_VERIFY(field->hasFocus());
    QVERIFY(field->grab().toImage() != elided);
    field->resize(1900, 30);
    QCOMPARE(field->shownText(), field->text());
}

QTEST_MAIN(TestDetailsFacts)
#include "tst_detailsfacts.moc"
