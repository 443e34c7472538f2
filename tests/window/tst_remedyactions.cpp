// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/words.h"
#include "tests/window/desktopopener.h"
#include "tests/window/windowtesting.h"
#include "ui/statelook.h"

#include <QIcon>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>

using dialogtesting::named;
using engine::Download;
using engine::DownloadId;
using engine::DownloadState;
using engine::ErrorKind;
using engine::Remedy;
using namespace windowtesting;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(engine::Remedy)

namespace {

Download failed(qint64 number, ErrorKind kind)
{
    Download download = fakeDownload(number, DownloadState::Failed);
    download.error = { kind, 0, {} };
    return download;
}

} // namespace

class TestRemedyActions : public QObject {
    Q_OBJECT

private slots:
    void contextMenuOffersWhatTheRowAllows();
    void everyErrorHasARemedyThatIsAnEnabledAction_data();
    void everyErrorHasARemedyThatIsAnEnabledAction();
    void aLinkCanBeChangedBeforeItFails();
    void failedRowsSayWhatWentWrong();
    void remediesGoToTheEngineOrToADialog();
    void pageOpensInTheBrowser_data();
    void pageOpensInTheBrowser();
    void barBelowTheListExplainsAndMends();
    void barBelowTheListSumsUpSeveral();
    void barShowsTheIconOfWhatItTells();
    void failuresCanBeIgnored();
    void anIgnoredRowSaysWhatIsIgnored();
    void waitingRowsSayWhatTheyWaitOut();
    void noticesNameWhatTheyAreAbout();
    void signedLinksTellTheirTime();
};

void TestRemedyActions::contextMenuOffersWhatTheRowAllows()
{
    Fixture f;
    emit f.engine.added(
        { fakeDownload(1, DownloadState::Completed), failed(2, ErrorKind::DiskFull) });
    f.click(1);
    emit f.list->customContextMenuRequested(f.at(1));
    auto *menu = named<QMenu>(f.window, "contextMenu");
    QVERIFY(menu->isVisible());
    const QList<Remedy> remedies = engine::traits(ErrorKind::DiskFull).remedies;
    QCOMPARE(menu->actions().first()->text(), words::remedyLabel(remedies.first()));
    QStringList names;
    for (const QAction *action : menu->actions()) {
        names.append(action->objectName());
    }
    for (const auto *name : { "open", "openFolder", "copyLink", "pause", "retryFailed", "remove",
             "removeWithFile", "clearCompleted", "moveUp", "moveDown" }) {
        QVERIFY2(names.contains(QLatin1StringView(name)), name);
    }
    QVERIFY(!f.action("open")->isEnabled());
    menu->close();
    f.click(0);
    QTRY_VERIFY(f.action("open")->isEnabled());
    QVERIFY(!f.action("pause")->isEnabled());
}

void TestRemedyActions::everyErrorHasARemedyThatIsAnEnabledAction_data()
{
    QTest::addColumn<ErrorKind>("kind");
    for (int i = 1; i < engine::kErrorKindCount; ++i) {
        const auto kind = static_cast<ErrorKind>(i);
        QTest::newRow(engine::traits(kind).name.data()) << kind;
    }
}

void TestRemedyActions::everyErrorHasARemedyThatIsAnEnabledAction()
{
    QFETCH(const ErrorKind, kind);
    Fixture f;
    emit f.engine.added({ failed(1, kind) });
    QCOMPARE(f.cell(0, kStateColumn), words::errorSentence({ kind, 0, {} }));
    QVERIFY(!f.cell(0, kStateColumn).isEmpty());
    f.press(Qt::Key_A, Qt::ControlModifier);
    QTRY_VERIFY(f.action("remove")->isEnabled());
    const QList<Remedy> remedies = engine::traits(kind).remedies;
    QVERIFY(!remedies.isEmpty());
    QStringList enabled;
    for (const QAction *action : named<QAction>(f.window, "mendMenu")->menu()->actions()) {
        if (action->isEnabled()) {
            enabled.append(action->text());
        }
    }
    QCOMPARE(enabled.size(), remedies.size());
    for (const Remedy remedy : remedies) {
        QVERIFY(enabled.contains(words::remedyLabel(remedy)));
    }
}

void TestRemedyActions::aLinkCanBeChangedBeforeItFails()
{
    Fixture f;
    const QAction *mend = named<QAction>(f.window, "mendMenu");
    const QAction *change = f.action("remedyChangeLink");
    QVERIFY(!mend->isEnabled()); // nothing is selected, and nothing in it can be chosen
    emit f.engine.added(
        { fakeDownload(1), fakeDownload(2), fakeDownload(3, DownloadState::Completed) });
    f.click(0);
    QTRY_VERIFY(change->isEnabled());
    QVERIFY(mend->isEnabled());
    QSignalSpy asked(&f.window, &ui::MainWindow::remedyRequested);
    f.action("remedyChangeLink")->trigger();
    QCOMPARE(asked.first().first().value<Remedy>(), Remedy::ChangeLink);
    f.click(1, Qt::ControlModifier); // one new link cannot serve two
    QTRY_VERIFY(!change->isEnabled());
    QVERIFY(!mend->isEnabled());
    f.click(2);
    QTRY_VERIFY(f.action("open")->isEnabled());
    QVERIFY(!change->isEnabled());
    QVERIFY(!mend->isEnabled());
}

void TestRemedyActions::failedRowsSayWhatWentWrong()
{
    Fixture f;
    Download hostile = failed(1, ErrorKind::NotFound);
    hostile.fileName = u"<img src=x>.zip"_s;
    emit f.engine.added({ hostile });
    const QModelIndex state = f.list->model()->index(0, kStateColumn);
    QCOMPARE(state.data().toString(), words::errorSentence(hostile.error));
    QVERIFY(state.data(Qt::ToolTipRole).toString().contains(words::nextStep(hostile.error)));
    QVERIFY(!state.data(Qt::DecorationRole).value<QIcon>().isNull());
    // Qt guesses at tool tips: markup in a name must come out as it stands.
    const QString tip = f.list->model()->index(0, 0).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(u"&lt;img"_s), qPrintable(tip));
}

void TestRemedyActions::remediesGoToTheEngineOrToADialog()
{
    Fixture f;
    emit f.engine.added({ failed(1, ErrorKind::Credentials), failed(2, ErrorKind::Proxy),
        failed(3, ErrorKind::ChecksumMismatch) });
    QSignalSpy asked(&f.window, &ui::MainWindow::remedyRequested);
    QSignalSpy proxy(&f.window, &ui::MainWindow::proxyPreferencesRequested);
    f.click(0);
    QTRY_VERIFY(f.action("remedySignIn")->isEnabled());
    f.action("remedySignIn")->trigger();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().at(0).value<Remedy>(), Remedy::SignIn);
    QCOMPARE(asked.first().at(1).value<QList<Download>>().first().id, DownloadId { 1 });
    f.click(1);
    QTRY_VERIFY(f.action("remedyCheckProxy")->isEnabled());
    f.action("remedyCheckProxy")->trigger();
    QCOMPARE(proxy.count(), 1);
    f.click(2);
    QTRY_VERIFY(f.action("remedyStartOver")->isEnabled());
    f.action("remedyStartOver")->trigger();
    QCOMPARE(f.engine.restarted, ids({ 3 }));
}

void TestRemedyActions::pageOpensInTheBrowser_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("link");
    QTest::addColumn<QByteArray>("referrer");
    QTest::addColumn<QString>("page");
    const QString link = u"https://dl.test/files/a.iso?token=1#part"_s;
    const auto row
        = [&](const char *name, ErrorKind kind, const QByteArray &referrer, const QString &page) {
              QTest::newRow(name) << kind << link << referrer << page;
          };
    row("the page it came from", ErrorKind::LinkExpired, "https://page.test/list?id=2",
        u"https://page.test/list?id=2"_s);
    row("no page known", ErrorKind::LinkExpired, {}, u"https://dl.test/"_s);
    row("a page was sent", ErrorKind::WebPage, {}, link);
    row("a program for a referrer", ErrorKind::LinkExpired, "javascript:alert(1)",
        u"https://dl.test/"_s);
    row("a file for a referrer", ErrorKind::LinkExpired, "file:///etc/passwd",
        u"https://dl.test/"_s);
    row("secrets in the referrer", ErrorKind::LinkExpired, "https://anna:secret@page.test/",
        u"https://page.test/"_s);
    QTest::newRow("no link at all")
        << ErrorKind::LinkExpired << u"ftp://dl.test/a"_s << QByteArray() << QString();
}

void TestRemedyActions::pageOpensInTheBrowser()
{
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, link);
    QFETCH(const QByteArray, referrer);
    QFETCH(const QString, page);
    DesktopOpener desktop;
    Fixture f;
    Download download = failed(1, kind);
    download.request.url = QUrl(link);
    download.request.referrer = referrer;
    emit f.engine.added({ download });
    f.click(0);
    QTRY_VERIFY(f.action("remedyOpenPage")->isEnabled());
    f.action("remedyOpenPage")->trigger();
    QCOMPARE(desktop.opened, page.isEmpty() ? QList<QUrl>() : QList { QUrl(page) });
}

void TestRemedyActions::barBelowTheListExplainsAndMends()
{
    DesktopOpener desktop;
    Fixture f;
    emit f.engine.added({ fakeDownload(1), failed(2, ErrorKind::WebPage) });
    auto *bar = named<QWidget>(f.window, "explanationBar");
    QVERIFY(!bar->isVisible());
    f.click(1);
    QTRY_VERIFY(bar->isVisible());
    const engine::DownloadError error { ErrorKind::WebPage, 0, {} };
    QCOMPARE(named<QLabel>(*bar, "explanationText")->text(),
        words::errorSentence(error) + u'\n' + words::nextStep(error));
    QCOMPARE(bar->findChildren<QToolButton *>().size(), 4); // the last one opens a menu
    QTest::mouseClick(named<QToolButton>(*bar, "remedyOpenPageButton"), Qt::LeftButton);
    QCOMPARE(desktop.opened, QList { fakeDownload(2).request.url });
    f.click(0);
    QTRY_VERIFY(!bar->isVisible());
}

void TestRemedyActions::barBelowTheListSumsUpSeveral()
{
    Fixture f;
    emit f.engine.added({ failed(1, ErrorKind::ConnectionLost), failed(2, ErrorKind::TimedOut),
        failed(3, ErrorKind::TimedOut) });
    f.press(Qt::Key_A, Qt::ControlModifier);
    auto *text = named<QLabel>(f.window, "explanationText");
    QTRY_COMPARE(text->text(), words::countText(words::Count::Failed, 3));
    QTest::mouseClick(named<QToolButton>(f.window, "remedyRetryButton"), Qt::LeftButton);
    QCOMPARE(f.engine.resumed, ids({ 1, 2, 3 }));
    f.click(1);
    f.click(2, Qt::ControlModifier);
    QTRY_VERIFY(text->text().startsWith(words::errorSentence({ ErrorKind::TimedOut, 0, {} })));
}

void TestRemedyActions::barShowsTheIconOfWhatItTells()
{
    Fixture f;
    emit f.engine.added(
        { fakeDownload(1, DownloadState::Completed), failed(2, ErrorKind::TimedOut) });
    f.press(Qt::Key_A, Qt::ControlModifier);
    const auto *text = named<QLabel>(f.window, "explanationText");
    QTRY_COMPARE(text->text(), words::countText(words::Count::Failed, 1));
    const QImage shown = named<QLabel>(f.window, "explanationIcon")->pixmap().toImage();
    const auto icon = [&](DownloadState state) {
        return ui::stateIcon(state)
            .pixmap(shown.deviceIndependentSize().toSize(), shown.devicePixelRatio())
            .toImage();
    };
    QCOMPARE(shown, icon(DownloadState::Failed));
    QVERIFY(shown != icon(DownloadState::Completed));
}

void TestRemedyActions::failuresCanBeIgnored()
{
    Fixture f;
    emit f.engine.added({ failed(1, ErrorKind::NotFound), failed(2, ErrorKind::DiskError) });
    f.press(Qt::Key_A, Qt::ControlModifier);
    QTRY_VERIFY(f.action("remedyIgnore")->isEnabled());
    emit f.list->customContextMenuRequested(f.at(0));
    auto *menu = named<QMenu>(f.window, "contextMenu");
    QVERIFY(menu->actions().contains(f.action("remedyIgnore")));
    menu->close();
    f.action("remedyIgnore")->trigger();
    QCOMPARE(f.engine.edits.size(), 2);
    QCOMPARE(f.engine.edits.last().id, DownloadId { 2 });
    QCOMPARE(f.engine.edits.last().edit.isIgnored, std::optional(true));
    QCOMPARE(
        named<QLabel>(f.window, "undoOfferText")->text(), u"2 failed downloads are ignored."_s);
    QCOMPARE(f.action("undo")->text(), u"&Undo Ignore 2 Failed Downloads"_s);
    f.action("undo")->trigger();
    QCOMPARE(f.engine.edits.size(), 4);
    QCOMPARE(f.engine.edits.last().edit.isIgnored, std::optional(false));
}

void TestRemedyActions::anIgnoredRowSaysWhatIsIgnored()
{
    Fixture f;
    Download ignored = failed(1, ErrorKind::NotFound);
    ignored.state = DownloadState::Paused;
    ignored.notice = engine::notice::kIgnored;
    emit f.engine.added({ ignored });
    QCOMPARE(f.cell(0, kStateColumn),
        u"Ignored – "_s + words::errorSentence({ ErrorKind::NotFound, 0, {} }));
    f.click(0);
    auto *text = named<QLabel>(f.window, "explanationText");
    QTRY_VERIFY(text->text().endsWith(words::noticeSentence(ignored.notice, {})));
    QVERIFY(!f.action("remedyIgnore")->isEnabled());
    QVERIFY(!f.action("retryFailed")->isEnabled()); // it is no failure any more
    QVERIFY(f.action("start")->isEnabled());
}

void TestRemedyActions::waitingRowsSayWhatTheyWaitOut()
{
    Fixture f;
    Download waiting = fakeDownload(1);
    waiting.holdReason = engine::HoldReason::Network;
    waiting.error = { ErrorKind::ConnectionLost, 0, {} };
    emit f.engine.added({ waiting });
    QCOMPARE(f.cell(0, kStateColumn), u"Waiting for the network – The connection broke off."_s);
    f.click(0);
    auto *text = named<QLabel>(f.window, "explanationText");
    QTRY_VERIFY(text->text().startsWith(words::errorSentence(waiting.error)));
}

void TestRemedyActions::noticesNameWhatTheyAreAbout()
{
    Fixture f;
    Download mended = fakeDownload(1, DownloadState::Completed);
    mended.notice = engine::notice::kMirrorDropped;
    mended.noticeDetail = u"https://b.test/<b>a.iso"_s;
    emit f.engine.added({ mended });
    f.click(0);
    auto *text = named<QLabel>(f.window, "explanationText");
    QTRY_COMPARE(text->text(), words::noticeSentence(mended.notice, mended.noticeDetail));
    QVERIFY(text->text().contains(u"b.test"_s));
    QCOMPARE(text->textFormat(), Qt::PlainText);
}

void TestRemedyActions::signedLinksTellTheirTime()
{
    Fixture f;
    Download waiting = fakeDownload(1);
    waiting.request.url = QUrl(u"https://a.test/f?Signature=x&Expires=1000000000"_s);
    emit f.engine.added({ waiting });
    f.click(0);
    auto *text = named<QLabel>(f.window, "explanationText");
    QTRY_COMPARE(text->text(), words::linkValidText(waiting, QDateTime::currentDateTimeUtc()));
    QVERIFY(!text->text().isEmpty());
}

QTEST_MAIN(TestRemedyActions)
#include "tst_remedyactions.moc"
