// SPDX-License-Identifier: GPL-3.0-or-later
// What is changed of a download while it runs.
#include "tests/window/detailstesting.h"
#include "ui/changefieldsdialog.h"
#include "ui/folderfield.h"
#include "ui/queuefields.h"

#include <QCheckBox>
#include <QDialog>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QThreadPool>
#include <QVBoxLayout>

using engine::Download;
using engine::DownloadEdit;
using engine::DownloadState;
using engine::HeaderField;
using namespace detailstesting;
using namespace Qt::StringLiterals;

namespace {

Download withFields()
{
    Download download = mirrored();
    download.request.referrer = "https://example.org/films";
    download.request.headers
        = { { "Accept-Language", "de" }, { "X-Api-Key", "s3cret" }, { "Cookie", "sid=1" } };
    return download;
}

struct Fields : Detailed {
    explicit Fields(const Download &download = withFields())
    {
        add(download);
        auto *button = named<QPushButton>(window, "changeFact9");
        if (QTest::qWaitFor([&] { return button->isVisible(); })) {
            button->click();
        }
        dialog = window.findChild<QDialog *>(u"changeFieldsDialog"_s);
    }
    QPlainTextEdit *headers() const { return named<QPlainTextEdit>(*dialog, "headersEdit"); }
    QString note() const { return named<QLabel>(*dialog, "fieldsNote")->text(); }
    QPushButton *ok() const { return named<QPushButton>(*dialog, "okButton"); }

    QDialog *dialog = nullptr;
};

} // namespace

class TestChanges : public QObject {
    Q_OBJECT

private slots:
    void headerFieldsAreChangedAndTakenBack();
    void whatASignInBroughtLaterStays();
    void secretsAreNotShownAndStay();
    void ofSeveralSecretsEachKeepsItsOwn();
    void whatCannotBeSentIsSaid_data();
    void whatCannotBeSentIsSaid();
    void nothingIsChangedByLooking();
    void theMenuOffersItForOneThatIsNotComplete();
    void whatEndedMeanwhileIsSaid();
    void anUndoneNoteStaysUndone();
    void theKeysOfLabelsLeadIntoTheirFields();
};

void TestChanges::headerFieldsAreChangedAndTakenBack()
{
    Fields f;
    QVERIFY(f.dialog && f.dialog->isVisible());
    QVERIFY(named<QLabel>(*f.dialog, "serverLabel")->text().contains(u"https://example.org"_s));
    named<QLineEdit>(*f.dialog, "referrerEdit")->clear();
    named<QLineEdit>(*f.dialog, "userAgentEdit")->setText(u"Mozilla/5.0"_s);
    f.headers()->setPlainText(u"Accept-Language: fr\n\nX-Api-Key: other"_s);
    f.ok()->click();
    DownloadEdit expected;
    expected.referrer = QByteArray("");
    expected.userAgent = QByteArray("Mozilla/5.0");
    expected.headers = QList<HeaderField> { { "Accept-Language", "fr" }, { "X-Api-Key", "other" } };
    QCOMPARE(f.engine.edits.size(), 1);
    QCOMPARE(f.engine.edits.first().edit, expected);
    QCOMPARE(f.action("undo")->text(), u"&Undo Change Header Fields"_s);
    f.action("undo")->trigger();
    QCOMPARE(f.engine.edits.size(), 2);
    QCOMPARE(f.engine.edits.last().edit.headers, withFields().request.headers);
    QCOMPARE(f.engine.edits.last().edit.referrer, withFields().request.referrer);
    QCOMPARE(f.engine.edits.last().edit.userAgent, QByteArray());
    f.action("redo")->trigger();
    QCOMPARE(f.engine.edits.last().edit, expected);
}

void TestChanges::whatASignInBroughtLaterStays()
{
    Fields f;
    f.headers()->setPlainText(u"Accept-Language: fr\nCookie: ***"_s);
    QVERIFY(f.ok()->isEnabled());
    f.ok()->click();
    QCOMPARE(f.engine.edits.size(), 1);
    Download changed = withFields();
    changed.request.headers = *f.engine.edits.first().edit.headers;
    changed.request.headers.last() = { "cookie", "sid=2" };
    changed.request.headers.append(HeaderField { "Authorization", "Bearer t" });
    emit f.engine.changed({ changed });
    f.action("undo")->trigger();
    QCOMPARE(f.engine.edits.size(), 2);
    const QList<HeaderField> back { { "Accept-Language", "de" }, { "X-Api-Key", "s3cret" },
        { "cookie", "sid=2" }, { "Authorization", "Bearer t" } };
    QCOMPARE(f.engine.edits.last().edit.headers, back);
    changed.request.headers = back;
    emit f.engine.changed({ changed });
    f.action("redo")->trigger();
    const QList<HeaderField> again { { "Accept-Language", "fr" }, { "cookie", "sid=2" },
        { "Authorization", "Bearer t" } };
    QCOMPARE(f.engine.edits.last().edit.headers, again);
}

void TestChanges::secretsAreNotShownAndStay()
{
    Fields f;
    QCOMPARE(f.headers()->toPlainText(), u"Accept-Language: de\nX-Api-Key: ***\nCookie: ***"_s);
    QVERIFY(f.note().contains(u"keeps its value"_s));
    auto *remember = named<QCheckBox>(*f.dialog, "rememberCheck");
    QVERIFY(remember->isVisible());
    remember->click();
    f.headers()->setPlainText(u"cookie: ***\nX-Api-Key: new"_s);
    f.ok()->click();
    const QList<HeaderField> expected { { "cookie", "sid=1" }, { "X-Api-Key", "new" } };
    QCOMPARE(f.engine.edits.first().edit.headers, expected);
    QVERIFY(f.engine.edits.first().edit.remembersSecrets);
}

void TestChanges::ofSeveralSecretsEachKeepsItsOwn()
{
    Download download = mirrored();
    download.request.headers = { { "Cookie", "a=1" }, { "Cookie", "b=2" } };
    Fields f(download);
    QCOMPARE(f.headers()->toPlainText(), u"Cookie: ***\nCookie: ***"_s);
    QVERIFY(f.ok()->isEnabled());
    f.headers()->setPlainText(u"Cookie: ***"_s); // which of them?
    QVERIFY(!f.ok()->isEnabled());
    QVERIFY2(f.note().contains(u"Cookie"_s), qPrintable(f.note()));
    f.headers()->setPlainText(u"Cookie: c=3\nCookie: ***"_s);
    QVERIFY(f.ok()->isEnabled());
    f.ok()->click();
    const QList<HeaderField> expected { { "Cookie", "c=3" }, { "Cookie", "b=2" } };
    QCOMPARE(f.engine.edits.size(), 1);
    QCOMPARE(f.engine.edits.first().edit.headers, expected);
}

void TestChanges::whatCannotBeSentIsSaid_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no field") << u"nonsense"_s << u"Name: value"_s;
    QTest::newRow("no name") << u"X Y: 1"_s << u"Name: value"_s;
    QTest::newRow("ours") << u"A: 1\nrange: bytes=0-"_s << u"Bobbin itself says range"_s;
    QTest::newRow("renamed") << u"X-Auth-Token: ***"_s << u"X-Auth-Token"_s;
    QTest::newRow("twice") << u"Cookie: ***\nCookie: ***"_s << u"instead of ***"_s;
    QTest::newRow("huge") << u"X: "_s + QString(100'000, u'a') << u"too long"_s;
}

void TestChanges::whatCannotBeSentIsSaid()
{
    QFETCH(QString, typed);
    QFETCH(QString, sentence);
    Fields f;
    f.headers()->setPlainText(typed);
    QVERIFY2(f.note().contains(sentence), qPrintable(f.note()));
    QVERIFY(!f.ok()->isEnabled());
    f.headers()->setPlainText(u"Accept-Language: fr"_s);
    QVERIFY(f.ok()->isEnabled());
    QVERIFY(!named<QLabel>(*f.dialog, "fieldsNote")->isVisible());
    QVERIFY(!named<QCheckBox>(*f.dialog, "rememberCheck")->isVisible());
}

void TestChanges::nothingIsChangedByLooking()
{
    Fields f;
    f.ok()->click();
    QVERIFY(f.engine.edits.isEmpty());
    QVERIFY(!f.action("undo")->isEnabled());
}

void TestChanges::theMenuOffersItForOneThatIsNotComplete()
{
    Fixture f;
    emit f.engine.added({ fakeDownload(1, DownloadState::Downloading),
        fakeDownload(2, DownloadState::Completed), fakeDownload(3, DownloadState::Failed) });
    f.click(1);
    QVERIFY(!f.action("changeFields")->isEnabled());
    f.click(0);
    QVERIFY(f.action("changeFields")->isEnabled()); // at once
    f.click(2, Qt::ControlModifier);
    QVERIFY(!f.action("changeFields")->isEnabled());
    f.click(2);
    QVERIFY(f.action("changeFields")->isEnabled());
    f.list->clearSelection();
    QVERIFY(!f.action("changeFields")->isEnabled());
    f.action("changeFields")->setEnabled(true);
    f.action("changeFields")->trigger(); // of nothing
    QVERIFY(!f.window.findChild<QDialog *>(u"changeFieldsDialog"_s));
    f.click(2);
    f.action("changeFields")->trigger();
    auto *dialog = named<QDialog>(f.window, "changeFieldsDialog");
    QVERIFY(dialog->isVisible());
    QCOMPARE(named<QPlainTextEdit>(*dialog, "headersEdit")->toPlainText(), QString());
}

void TestChanges::whatEndedMeanwhileIsSaid()
{
    for (const bool isRemoved : { false, true }) {
        Fields f;
        QVERIFY(f.dialog);
        f.headers()->setPlainText(u"Accept-Language: fr"_s);
        if (isRemoved) {
            emit f.engine.removed({ withFields().id });
        } else {
            Download complete = withFields();
            complete.state = DownloadState::Completed;
            emit f.engine.changed({ complete });
        }
        f.ok()->click();
        QCOMPARE(f.engine.edits.size(), 0);
        QVERIFY(!f.action("undo")->isEnabled());
        const QString told = named<QLabel>(f.window, "noticeText")->text();
        QVERIFY2(told.contains(isRemoved ? u"removed"_s : u"complete"_s), qPrintable(told));
    }
}

void TestChanges::anUndoneNoteStaysUndone()
{
    Detailed f;
    const Download before = mirrored();
    f.add(before);
    auto *note = named<QPlainTextEdit>(f.window, "noteField");
    QTRY_COMPARE(note->toPlainText(), u"for the evening"_s);
    f.window.activateWindow();
    note->setFocus();
    QTRY_VERIFY(note->hasFocus());
    note->setPlainText(u"seen"_s);
    QTRY_COMPARE(f.engine.edits.size(), 1);
    emit f.engine.changed({ before }); // from before the edit
    QCOMPARE(note->toPlainText(), u"seen"_s);
    Download after = before;
    after.request.note = u"seen"_s;
    emit f.engine.changed({ after });
    f.action("undo")->trigger();
    QCOMPARE(f.engine.edits.size(), 2);
    emit f.engine.changed({ before });
    QTRY_COMPARE(note->toPlainText(), u"for the evening"_s);
    QVERIFY(note->hasFocus());
    f.openTab(1);
    QCOMPARE(f.engine.edits.size(), 2);
    // What is typed and not kept yet is not lost by news.
    f.openTab(0);
    note->setPlainText(u"half"_s);
    emit f.engine.changed({ after });
    QCOMPARE(note->toPlainText(), u"half"_s);
    QTRY_COMPARE(f.engine.edits.size(), 3);
    QCOMPARE(f.engine.edits.last().edit.note, u"half"_s);
}

void TestChanges::theKeysOfLabelsLeadIntoTheirFields()
{
    QThreadPool pool;
    QWidget window;
    auto *folder = new ui::FolderField(pool);
    auto *queue = new ui::QueueFields;
    auto *label = new QLabel(u"&Where:"_s);
    label->setBuddy(folder);
    auto *layout = new QVBoxLayout(&window);
    for (QWidget *part : { static_cast<QWidget *>(queue), static_cast<QWidget *>(label),
             static_cast<QWidget *>(folder) }) {
        layout->addWidget(part);
    }
    engine::QueueConfig running;
    running.whenDone = engine::WhenQueueDone::RunProgram;
    queue->setQueue(running);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    named<QLineEdit>(window, "queueName")->setFocus();
    QTest::keyClick(&window, Qt::Key_W, Qt::AltModifier);
    QVERIFY(named<QWidget>(window, "folderCombo")->hasFocus());
    QTest::keyClick(&window, Qt::Key_P, Qt::AltModifier);
    QVERIFY(named<QWidget>(window, "queueProgram")->hasFocus());
}

QTEST_MAIN(TestChanges)
#include "tst_changes.moc"
