// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/accessfixture.h"

#include <QCheckBox>
#include <QPlainTextEdit>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadRequest;
using engine::OriginSecret;

/// Where logins and keys are kept, and what becomes of them.
class TestGrabKeys : public QObject {
    Q_OBJECT

private slots:
    void init() { m_grab = std::make_unique<AccessFixture>(); }
    void cleanup() { m_grab.reset(); }
    void loginIsKeptWhereItIsWanted();
    void typedLoginLeavesTheRestOfItsEntry();
    void lockedKeyringIsToldAndWaitedFor();
    void missingKeyringIsTold();
    void keyIsAskedOnceAndKept();
    void whatCouldNotBeKeptIsKeptLater();
    void whatIsForgottenElsewhereIsForgottenHere();
    void refusedKeyIsAskedAnew();
    void provenKeyOutlivesAPageThatIsRefused();
    void forgottenSecretsAreGone();
    void loginStaysWithWhatIsShown();
    void escapeEndsTheReadingAndLosesNothing();
    void escapeClosesAWindowThatHasNothing();

private:
    std::unique_ptr<AccessFixture> m_grab;
};

void TestGrabKeys::loginIsKeptWhereItIsWanted()
{
    m_grab->server.serve("/page", page("<img src=1.jpg>"));
    m_grab->goTo(m_grab->server.url("/page"));
    m_grab->type("requestUser", u"anna"_s);
    m_grab->type("requestPassword", u"s3cret"_s);
    m_grab->read();
    QVERIFY(m_grab->keeper.secrets.isEmpty());
    m_grab->remember();
    m_grab->type("requestLogin", u"X-Api-Key: k3y"_s);
    m_grab->part<QPlainTextEdit>("requestHeaders")->setPlainText(u"Accept-Language: de"_s);
    m_grab->server.serve("/page", { .replies = { Reply { .status = 404 } } });
    m_grab->read();
    QVERIFY(m_grab->keeper.secrets.isEmpty()); // it has let nobody in yet
    m_grab->server.serve("/page", page("<img src=1.jpg>"));
    m_grab->read();
    const OriginSecret kept { { u"anna"_s, u"s3cret"_s }, { { "X-Api-Key", "k3y" } } };
    QTRY_COMPARE(
        m_grab->keeper.secrets, (QHash<QString, OriginSecret> { { m_grab->origin(), kept } }));
    m_grab->openWindow();
    m_grab->goTo(m_grab->server.url("/page"));
    m_grab->read();
    QCOMPARE(m_grab->server.requests().constLast().header("x-api-key"), QByteArray("k3y"));
    QCOMPARE(m_grab->added().value(0).credentials, kept.credentials);
    // What is typed comes first, and as a whole.
    m_grab->type("requestCookies", u"sid=1"_s);
    m_grab->read();
    QVERIFY(!m_grab->server.requests().constLast().header("x-api-key"));
    QCOMPARE(m_grab->server.requests().constLast().header("cookie"), QByteArray("sid=1"));
}

/// Downloads keep what they are let in with in the same entry.
void TestGrabKeys::typedLoginLeavesTheRestOfItsEntry()
{
    m_grab->keeper.secrets.insert(
        m_grab->origin(), { { u"otto"_s, u"old"_s }, { { "X-Api-Key", "k3y" } } });
    m_grab->keeper.isLocked = true;
    m_grab->server.serve("/page", page("<img src=1.jpg>"));
    m_grab->goTo(m_grab->server.url("/page"));
    m_grab->type("requestUser", u"anna"_s);
    m_grab->type("requestPassword", u"s3cret"_s);
    m_grab->remember();
    m_grab->read();
    QTRY_VERIFY2(
        m_grab->message().contains(u"The keyring is locked"_s), qPrintable(m_grab->message()));
    m_grab->keeper.unlock();
    const OriginSecret merged { { u"anna"_s, u"s3cret"_s }, { { "X-Api-Key", "k3y" } } };
    QTRY_COMPARE(m_grab->keeper.secrets.value(m_grab->origin()), merged);
    QTRY_COMPARE(m_grab->keeper.secrets.size(), 1);
}

void TestGrabKeys::lockedKeyringIsToldAndWaitedFor()
{
    Resource closed = page("<img src=1.jpg>");
    closed.replies = { askingWho() };
    m_grab->server.serve("/page", closed);
    m_grab->keeper.secrets.insert(m_grab->origin(), { { u"anna"_s, u"s3cret"_s }, {} });
    m_grab->keeper.isLocked = true;
    m_grab->goTo(m_grab->server.url("/page"));
    auto *const button = m_grab->part<QPushButton>("grabRead");
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY2(
        m_grab->message().contains(u"The keyring is locked"_s), qPrintable(m_grab->message()));
    QCOMPARE(button->text(), u"&Stop"_s);
    QCOMPARE(m_grab->server.requests().size(), 0);
    QTest::mouseClick(button, Qt::LeftButton); // the user stops waiting
    m_grab->keeper.unlock();
    m_grab->keeper.isLocked = true;
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(button->text(), u"&Stop"_s);
    QTRY_COMPARE(m_grab->keeper.asked.size(), 2);
    QCoreApplication::processEvents();
    m_grab->keeper.unlock();
    QTRY_COMPARE_WITH_TIMEOUT(button->text(), u"&Read"_s, 20'000);
    QCOMPARE(m_grab->server.requests().size(), 2); // the login goes to who asks for it
    QVERIFY(m_grab->server.requests().at(1).header("authorization"));
}

void TestGrabKeys::missingKeyringIsTold()
{
    m_grab->keeper.isThere = false;
    m_grab->server.serve("/page", page("<img src=1.jpg>"));
    m_grab->goTo(m_grab->server.url("/page"));
    m_grab->type("requestPassword", u"s3cret"_s);
    m_grab->remember();
    m_grab->read();
    QTRY_VERIFY2(
        m_grab->message().contains(u"There is no keyring"_s), qPrintable(m_grab->message()));
}

void TestGrabKeys::keyIsAskedOnceAndKept()
{
    m_grab->offerRecipe(m_grab->server);
    m_grab->server.serve("/api/x", answer());
    auto *key = m_grab->part<QLineEdit>("grabKey");
    m_grab->read();
    QVERIFY2(m_grab->message().contains(u"Key of the club"_s), qPrintable(m_grab->message()));
    QCOMPARE(m_grab->server.requests().size(), 0);
    key->setText(u"k3y"_s);
    QTest::keyClick(key, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(
        m_grab->part<QTableView>("grabTable")->model()->rowCount(), 1, 20'000);
    QCOMPARE(m_grab->server.requests().constLast().header("x-club"), QByteArray("Member k3y"));
    QVERIFY(key->text().isEmpty());
    QTRY_COMPARE(m_grab->keeper.secrets.size(), 1);
    QVERIFY(m_grab->keeper.secrets.constBegin().key() != m_grab->origin()); // no login of downloads
    m_grab->openWindow();
    m_grab->goTo(m_grab->server.url("/a/x"));
    QTRY_VERIFY(m_grab->part<QLineEdit>("grabKey")->isVisible());
    m_grab->read();
    QCOMPARE(m_grab->server.requests().size(), 2);
    QCOMPARE(m_grab->server.requests().constLast().header("x-club"), QByteArray("Member k3y"));
}

void TestGrabKeys::whatCouldNotBeKeptIsKeptLater()
{
    m_grab->offerRecipe(m_grab->server);
    m_grab->server.serve("/api/x", answer());
    m_grab->keeper.isReadable = false;
    m_grab->read(); // finds that it is not
    m_grab->part<QLineEdit>("grabKey")->setText(u"k3y"_s);
    m_grab->read();
    QTRY_VERIFY2(
        m_grab->message().contains(u"The keyring was not opened"_s), qPrintable(m_grab->message()));
    QVERIFY(m_grab->keeper.secrets.isEmpty());
    m_grab->keeper.isReadable = true;
    m_grab->read();
    QCOMPARE(m_grab->server.requests().size(), 2);
    QCOMPARE(m_grab->server.requests().constLast().header("x-club"), QByteArray("Member k3y"));
    QTRY_COMPARE(m_grab->keeper.secrets.size(), 1);
    QCOMPARE(m_grab->keeper.secrets.constBegin()->credentials.password, u"k3y"_s);
}

void TestGrabKeys::whatIsForgottenElsewhereIsForgottenHere()
{
    m_grab->offerRecipe(m_grab->server);
    m_grab->server.serve("/api/x", answer());
    m_grab->part<QLineEdit>("grabKey")->setText(u"k3y"_s);
    m_grab->read();
    QTRY_COMPARE(m_grab->keeper.secrets.size(), 1);
    const auto *const key = m_grab->part<QLineEdit>("grabKey");
    QVERIFY2(key->placeholderText().contains(u"is kept"_s), qPrintable(key->placeholderText()));
    emit m_grab->keeper.forgetting(m_grab->keeper.secrets.constBegin().key()); // by the settings
    QVERIFY2(!key->placeholderText().contains(u"is kept"_s), qPrintable(key->placeholderText()));
    m_grab->keeper.isReadable = false;
    m_grab->server.clearRecord();
    m_grab->read();
    QVERIFY2(m_grab->message().contains(u"Type the key first"_s), qPrintable(m_grab->message()));
    QCOMPARE(m_grab->server.requests().size(), 0);
}

void TestGrabKeys::refusedKeyIsAskedAnew()
{
    m_grab->offerRecipe(m_grab->server);
    auto *const key = m_grab->part<QLineEdit>("grabKey");
    key->setText(u"old"_s);
    m_grab->server.serve("/api/x", answer());
    m_grab->read();
    QTRY_COMPARE(m_grab->keeper.secrets.size(), 1);
    for (const int status : { 403, 401 }) {
        m_grab->server.serve("/api/x", { .replies = { Reply { .status = status } } });
        m_grab->server.clearRecord();
        m_grab->read();
        QVERIFY2(
            m_grab->message().contains(u"does not take the key"_s), qPrintable(m_grab->message()));
        QCOMPARE(m_grab->server.requests().constLast().header("x-club"), QByteArray("Member old"));
        key->clear();
        m_grab->read(); // the kept one is not tried again
        QVERIFY2(
            m_grab->message().contains(u"Type the key first"_s), qPrintable(m_grab->message()));
        QCOMPARE(m_grab->server.requests().size(), 1);
        key->setText(u"old"_s);
    }
    m_grab->server.serve("/api/x", answer());
    key->setText(u"new"_s);
    m_grab->read();
    QCOMPARE(m_grab->keeper.secrets.constBegin()->credentials.password, u"new"_s);
}

void TestGrabKeys::provenKeyOutlivesAPageThatIsRefused()
{
    m_grab->offerRecipe(m_grab->server);
    const QByteArray next = m_grab->server.url("/api/second").toEncoded();
    m_grab->server.serve("/api/x",
        { .content
            = { .literal = "{\"d\":[\"https://a.example/1.jpg\"],\"n\":\"" + next + "\"}" } });
    m_grab->server.serve("/api/second", { .replies = { Reply { .status = 403 } } });
    m_grab->part<QCheckBox>("grabNext")->setChecked(true);
    m_grab->part<QLineEdit>("grabKey")->setText(u"k3y"_s);
    m_grab->read();
    QCOMPARE(m_grab->server.requestsFor("/api/second").size(), 1);
    QVERIFY2(m_grab->message().contains(u"/api/second"_s), qPrintable(m_grab->message()));
    QTRY_COMPARE(m_grab->keeper.secrets.size(), 1);
    m_grab->read(); // with the kept one
    QCOMPARE(m_grab->server.requestsFor("/api/x").size(), 2);
    QCOMPARE(m_grab->server.requestsFor("/api/x").constLast().header("x-club"),
        QByteArray("Member k3y"));
}

void TestGrabKeys::forgottenSecretsAreGone()
{
    m_grab->offerRecipe(m_grab->server);
    m_grab->server.serve("/api/x", answer());
    m_grab->part<QLineEdit>("grabKey")->setText(u"k3y"_s);
    m_grab->type("requestPassword", u"s3cret"_s);
    m_grab->remember();
    m_grab->read();
    QCOMPARE(m_grab->keeper.secrets.size(), 2);
    QTest::mouseClick(m_grab->part<QToolButton>("grabForgetKey"), Qt::LeftButton);
    QTRY_COMPARE(m_grab->keeper.secrets.size(), 1);
    QTest::mouseClick(m_grab->part<QPushButton>("requestForget"), Qt::LeftButton);
    QCOMPARE(m_grab->keeper.secrets.size(), 0);
    QVERIFY(m_grab->part<QLineEdit>("requestPassword")->text().isEmpty());
    QVERIFY(m_grab->added().value(0).credentials.isEmpty());
    m_grab->read();
    QVERIFY2(m_grab->message().contains(u"Type the key first"_s), qPrintable(m_grab->message()));
    emit m_grab->keeper.notForgotten(u"https://elsewhere.example:443"_s, {}); // by the settings
    QVERIFY(!m_grab->message().contains(u"still has"_s));
    emit m_grab->keeper.notForgotten(m_grab->origin() + u"#key"_s, {});
    QVERIFY2(m_grab->message().contains(u"still has"_s), qPrintable(m_grab->message()));
}

void TestGrabKeys::loginStaysWithWhatIsShown()
{
    m_grab->server.serve("/page", page("<img src=1.jpg><img src=2.jpg>"));
    m_grab->goTo(m_grab->server.url("/page"));
    m_grab->type("requestUser", u"anna"_s);
    m_grab->type("requestPassword", u"s3cret"_s);
    m_grab->read();
    const engine::Credentials login { u"anna"_s, u"s3cret"_s };
    auto *const model = m_grab->part<QTableView>("grabTable")->model();
    model->setData(model->index(1, 0), Qt::Unchecked, Qt::CheckStateRole);
    // Another page waits for the keyring, and the user has second thoughts.
    m_grab->keeper.secrets.insert(
        engine::originKey(m_grab->other.url("/")), { { u"bert"_s, u"0ther"_s }, {} });
    m_grab->keeper.isLocked = true;
    m_grab->goTo(m_grab->other.url("/page"));
    auto *const button = m_grab->part<QPushButton>("grabRead");
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY2(
        m_grab->message().contains(u"The keyring is locked"_s), qPrintable(m_grab->message()));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(m_grab->added().value(0).credentials, login);
    // What is forgotten of one server is no business of the other's rows.
    const auto dialogs = m_grab->window->findChildren<QDialog *>(u"requestDialog"_s);
    QTest::mouseClick(m_grab->part<QPushButton>("grabRequest"), Qt::LeftButton);
    const auto opened = m_grab->window->findChildren<QDialog *>(u"requestDialog"_s);
    QCOMPARE(opened.size(), dialogs.size() + 1);
    for (QDialog *const dialog : opened) {
        if (!dialogs.contains(dialog)) {
            QTest::mouseClick(dialog->findChild<QPushButton *>(u"requestForget"_s), Qt::LeftButton);
        }
    }
    QCOMPARE(m_grab->keeper.secrets.size(), 0);
    model->setData(model->index(1, 0), Qt::Checked, Qt::CheckStateRole);
    QCOMPARE(m_grab->added().value(0).credentials, login);
}

void TestGrabKeys::escapeEndsTheReadingAndLosesNothing()
{
    m_grab->server.serve("/page", page("<img src=1.jpg><link rel=next href=slow>"));
    m_grab->server.serve(
        "/slow", { .content = { .size = 100 }, .replies = { Reply { .holdAfter = 0 } } });
    m_grab->goTo(m_grab->server.url("/page"));
    m_grab->part<QCheckBox>("grabNext")->setChecked(true);
    auto *const read = m_grab->part<QPushButton>("grabRead");
    auto *const table = m_grab->part<QTableView>("grabTable");
    QTest::mouseClick(read, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, 20'000);
    QCOMPARE(read->text(), u"&Stop"_s);
    QTest::keyClick(table, Qt::Key_Escape);
    QCOMPARE(read->text(), u"&Read"_s);
    QVERIFY(m_grab->window->isVisible());
    // What was found and chosen is not thrown away by one key more.
    QTest::keyClick(table, Qt::Key_Escape);
    QVERIFY(m_grab->window->isVisible());
    QCOMPARE(table->model()->rowCount(), 1);
    QTest::keyClick(table, Qt::Key_W, Qt::ControlModifier);
    QVERIFY(!m_grab->window->isVisible());
}

void TestGrabKeys::escapeClosesAWindowThatHasNothing()
{
    QVERIFY(m_grab->window->isVisible());
    QTest::keyClick(m_grab->part<QTableView>("grabTable"), Qt::Key_Escape);
    QVERIFY(!m_grab->window->isVisible());
}

QTEST_MAIN(TestGrabKeys)
#include "tst_grabkeys.moc"
