// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/words.h"
#include "tests/window/windowtesting.h"
#include "ui/explanationbar.h"

#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QTranslator>

using dialogtesting::named;
using engine::Download;
using engine::DownloadState;
using engine::ErrorKind;
using namespace windowtesting;
using namespace Qt::StringLiterals;

namespace {

/// Counts the sentences that are looked up while it is installed. Lives on the GUI thread.
class SentenceCount : public QTranslator {
    Q_OBJECT

public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *, const char *, int) const override
    {
        ++m_count;
        return {};
    }
    int count() const { return m_count; }

private:
    mutable int m_count = 0;
};

/// \a number downloads that failed, each with a link that runs out.
QList<Download> manyFailed(qint64 number)
{
    QList<Download> downloads;
    for (qint64 i = 1; i <= number; ++i) {
        Download download = fakeDownload(i, DownloadState::Failed);
        download.error = { ErrorKind::LinkExpired, 403, {} };
        download.request.url = QUrl(u"https://a.test/f?Signature=x&Expires=1000000000"_s);
        downloads.append(download);
    }
    return downloads;
}

QList<const Download *> pointersTo(const QList<Download> &downloads)
{
    QList<const Download *> pointers;
    for (const Download &download : downloads) {
        pointers.append(&download);
    }
    return pointers;
}

} // namespace

/// The bar below the list and in the details: what it says, and the buttons it has room for.
class TestExplanations : public QObject {
    Q_OBJECT

private slots:
    void manyAreComparedWithoutTheirSentences();
    void manyThatDifferAreCounted();
    void detailsThatAreNotToldDoNotDiffer();
    void noticesAndCertificatesThatAreNotToldDoNotDiffer();
    void remediesWithoutAButtonAreInAMenu();
    void fewRemediesNeedNoMenu();
};

void TestExplanations::manyAreComparedWithoutTheirSentences()
{
    ui::ExplanationBar bar;
    const auto *text = named<QLabel>(bar, "explanationText");
    const QList<Download> downloads = manyFailed(100'000);
    SentenceCount sentences;
    QCoreApplication::installTranslator(&sentences);
    const int before = sentences.count();
    bar.explain(pointersTo(downloads), {});
    QVERIFY2(sentences.count() - before < 20, qPrintable(QString::number(sentences.count())));
    QCoreApplication::removeTranslator(&sentences);
    const engine::DownloadError &error = downloads.constFirst().error;
    QCOMPARE(text->text(), words::errorSentence(error) + u'\n' + words::nextStep(error));
}

void TestExplanations::manyThatDifferAreCounted()
{
    ui::ExplanationBar bar;
    QList<Download> downloads = manyFailed(1000);
    downloads.last().error.kind = ErrorKind::NotFound;
    downloads.first().state = DownloadState::Completed;
    downloads.first().error = {};
    bar.explain(pointersTo(downloads), {});
    QCOMPARE(
        named<QLabel>(bar, "explanationText")->text(), words::countText(words::Count::Failed, 999));
}

void TestExplanations::detailsThatAreNotToldDoNotDiffer()
{
    ui::ExplanationBar bar;
    const auto *text = named<QLabel>(bar, "explanationText");
    QList<Download> downloads = manyFailed(1000);
    for (Download &download : downloads) {
        download.error = { ErrorKind::ChecksumMismatch, 0, u"sum %1"_s.arg(download.id.value) };
    }
    bar.explain(pointersTo(downloads), {});
    const engine::DownloadError &error = downloads.constFirst().error;
    QCOMPARE(text->text(), words::errorSentence(error) + u'\n' + words::nextStep(error));
    for (Download &download : downloads) {
        download.error.kind = ErrorKind::FolderMissing;
    }
    bar.explain(pointersTo(downloads), {});
    QCOMPARE(text->text(), words::countText(words::Count::Failed, 1000));
}

void TestExplanations::noticesAndCertificatesThatAreNotToldDoNotDiffer()
{
    ui::ExplanationBar bar;
    const auto *text = named<QLabel>(bar, "explanationText");
    QList<Download> downloads = manyFailed(1000);
    for (Download &download : downloads) {
        download.state = DownloadState::Paused;
        download.error = {};
        download.notice = engine::notice::kIgnored;
        download.noticeDetail = u"mirror %1"_s.arg(download.id.value);
    }
    bar.explain(pointersTo(downloads), {});
    QCOMPARE(text->text(), words::noticeSentence(engine::notice::kIgnored, {}));
    const QDateTime day = QDateTime::currentDateTimeUtc();
    downloads = manyFailed(1000);
    for (Download &download : downloads) {
        const qint64 id = download.id.value;
        download.error = { ErrorKind::Tls, 0, {},
            { { u"h%1.test:443"_s.arg(id), {}, {}, {}, {}, day.addDays(-id), day.addDays(9) } } };
    }
    bar.explain(pointersTo(downloads), {});
    const engine::DownloadError plain { ErrorKind::Tls, 0, {} };
    QCOMPARE(text->text(), words::errorSentence(plain) + u'\n' + words::nextStep(plain));
    // The day from which one is good is told.
    downloads.last().error.shown.first().validFrom = day.addDays(3);
    bar.explain(pointersTo(downloads), {});
    QCOMPARE(text->text(), words::countText(words::Count::Failed, 1000));
}

void TestExplanations::remediesWithoutAButtonAreInAMenu()
{
    Fixture f;
    Download refused = fakeDownload(1, DownloadState::Failed);
    refused.error = { ErrorKind::Forbidden, 403, {} };
    emit f.engine.added({ refused });
    f.click(0);
    QTRY_VERIFY(f.window.findChild<QToolButton *>(u"moreRemediesButton"_s));
    auto *more = named<QToolButton>(f.window, "moreRemediesButton");
    QVERIFY(more->isVisible());
    QVERIFY(!more->accessibleName().isEmpty());
    QCOMPARE(more->focusPolicy(), Qt::TabFocus);
    more->setFocus();
    f.press(Qt::Key_Space);
    auto *menu = named<QMenu>(f.window, "moreRemedies");
    QVERIFY(menu->isVisible());
    const QList<engine::Remedy> remedies = engine::traits(ErrorKind::Forbidden).remedies;
    QStringList there;
    for (const auto *button :
        named<QWidget>(f.window, "explanationBar")->findChildren<QToolButton *>()) {
        if (button->defaultAction()) {
            there.append(button->text());
        }
    }
    for (const QAction *action : menu->actions()) {
        QVERIFY(action->isEnabled());
        there.append(action->text());
    }
    QCOMPARE(there.size(), remedies.size());
    for (const engine::Remedy remedy : remedies) {
        QVERIFY2(there.contains(words::remedyLabel(remedy)), qPrintable(there.join(u'|')));
    }
    menu->actions().last()->trigger(); // Ignore
    menu->close();
    QCOMPARE(f.engine.edits.size(), 1);
}

void TestExplanations::fewRemediesNeedNoMenu()
{
    Fixture f;
    Download lost = fakeDownload(1, DownloadState::Failed);
    lost.error = { ErrorKind::ConnectionLost, 0, {} };
    emit f.engine.added({ lost });
    f.click(0);
    QTRY_VERIFY(f.window.findChild<QToolButton *>(u"remedyRetryButton"_s));
    QVERIFY(!f.window.findChild<QToolButton *>(u"moreRemediesButton"_s));
}

QTEST_MAIN(TestExplanations)
#include "tst_explanations.moc"
