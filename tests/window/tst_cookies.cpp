// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/addfixture.h"
#include "tests/window/fakeengine.h"
#include "ui/cookiefield.h"
#include "ui/signindialog.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using dialogtesting::click;
using dialogtesting::named;
using engine::HeaderField;

namespace {

const QByteArray kFile = "# Netscape HTTP Cookie File\n"
                         ".a.test\tTRUE\t/\tFALSE\t0\tsid\tabc\n"
                         "a.test\tFALSE\t/files\tTRUE\t0\ttoken\tx\n"
                         "a.test\tFALSE\t/\tFALSE\t1600000000\tgone\t1\n"
                         "c.test\tFALSE\t/\tFALSE\t0\tother\t1\n";

} // namespace

/// Cookies from a browser's cookies.txt go along with the links that they are for.
class TestCookies : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void cookiesOfTheFileGoAlongWhereTheyBelong();
    void serversAreAskedAnewWithTheCookies();
    void nothingIsSentOnceTheFileIsPutAway();
    void rememberedCookiesGoToTheKeyring();
    void fileThatHelpsNobodyIsSaid_data();
    void fileThatHelpsNobodyIsSaid();
    void manyLinksAreMatchedQuickly();
    void signsInWithCookiesAlone();
    void signInWithCookiesLeavesTheOldPassword();
    void signInSaysWhenNoCookieMatches();
    void signInSaysThatThePasswordWasRefused();

private:
    QString write(const QByteArray &content);
    void choose(QWidget &dialog, const QString &path);
    QString note(const QWidget &dialog) const
    {
        return named<QLabel>(dialog, "cookiesNote")->text();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<AddFixture> m_add;
};

void TestCookies::init()
{
    m_add = std::make_unique<AddFixture>();
}

void TestCookies::cleanup()
{
    m_add.reset();
}

QString TestCookies::write(const QByteArray &content)
{
    QFile file(m_folder.filePath(u"cookies.txt"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        qFatal("cannot write the cookies");
    }
    return file.fileName();
}

void TestCookies::choose(QWidget &dialog, const QString &path)
{
    click(dialog, "cookiesButton");
    auto *chooser = named<QFileDialog>(dialog, "cookiesDialog");
    QVERIFY(chooser->isVisible());
    emit chooser->fileSelected(path);
    chooser->reject();
}

void TestCookies::cookiesOfTheFileGoAlongWhereTheyBelong()
{
    m_add->m_dialog->offerText(u"https://a.test/files/1\nhttp://b.test/2\nhttp://cdn.a.test/3"_s);
    choose(*m_add->m_dialog, write(kFile));
    QTRY_COMPARE(note(*m_add->m_dialog),
        u"2 cookies from cookies.txt are sent along. 1 of the links takes none."_s);
    click(*m_add->m_dialog, "addButton");
    QTRY_COMPARE(m_add->m_requests.size(), 3);
    QCOMPARE(
        m_add->m_requests.at(0).headers, (QList<HeaderField> { { "Cookie", "token=x; sid=abc" } }));
    QCOMPARE(m_add->m_requests.at(1).headers, QList<HeaderField>());
    QCOMPARE(m_add->m_requests.at(2).headers, (QList<HeaderField> { { "Cookie", "sid=abc" } }));
    QVERIFY(!m_add->m_requests.at(0).remembersSecrets);
}

void TestCookies::serversAreAskedAnewWithTheCookies()
{
    const QUrl link(u"http://a.test/1"_s);
    m_add->m_dialog->offerText(link.toString());
    QTRY_COMPARE(m_add->m_asked, QList<QUrl> { link });
    engine::LinkFacts refusal;
    refusal.url = link;
    refusal.error = { engine::ErrorKind::Credentials, 401, {} };
    m_add->m_checker->answer(refusal);
    QVERIFY(!m_add->cell(0, 3).isEmpty());
    choose(*m_add->m_dialog, write(kFile));
    QTRY_COMPARE(m_add->m_asked, (QList<QUrl> { link, link }));
    QCOMPARE(m_add->cell(0, 3), QString());
    QCOMPARE(m_add->m_headers.constLast(), (QList<HeaderField> { { "Cookie", "sid=abc" } }));
}

void TestCookies::nothingIsSentOnceTheFileIsPutAway()
{
    m_add->m_dialog->offerText(u"http://a.test/1"_s);
    auto *clear = named<QToolButton>(*m_add->m_dialog, "clearCookiesButton");
    QVERIFY(!clear->isVisible());
    choose(*m_add->m_dialog, write(kFile));
    QTRY_COMPARE(note(*m_add->m_dialog), u"1 cookie from cookies.txt is sent along."_s);
    QTest::mouseClick(clear, Qt::LeftButton);
    QCOMPARE(note(*m_add->m_dialog), QString());
    QVERIFY(!clear->isVisible());
    QVERIFY(!named<QCheckBox>(*m_add->m_dialog, "rememberCheck")->isVisible());
    click(*m_add->m_dialog, "addButton");
    QTRY_COMPARE(m_add->m_requests.size(), 1);
    QCOMPARE(m_add->m_requests.constFirst().headers, QList<HeaderField>());
}

void TestCookies::rememberedCookiesGoToTheKeyring()
{
    auto *remember = named<QCheckBox>(*m_add->m_dialog, "rememberCheck");
    QVERIFY(!remember->isVisible());
    m_add->m_dialog->offerText(u"http://a.test/1"_s);
    choose(*m_add->m_dialog, write(kFile));
    QTRY_VERIFY(remember->isVisible());
    QTest::keyClick(remember, Qt::Key_Space);
    QVERIFY(named<QLabel>(*m_add->m_dialog, "rememberNote")
                ->text()
                .startsWith(u"If there is no keyring"_s));
    click(*m_add->m_dialog, "addButton");
    QTRY_COMPARE(m_add->m_requests.size(), 1);
    QVERIFY(m_add->m_requests.constFirst().remembersSecrets);
}

void TestCookies::fileThatHelpsNobodyIsSaid_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("sentence");
    const QString noCookies = u"cookies.txt is no cookies.txt: there is no cookie in it."_s;
    QTest::newRow("for others") << QByteArray("c.test\tFALSE\t/\tFALSE\t0\tother\t1\n")
                                << u"No cookie in cookies.txt is for this."_s;
    QTest::newRow("other text") << QByteArray("Dear Anna,\n") << noCookies;
    QTest::newRow("empty") << QByteArray() << noCookies;
    QTest::newRow("too long") << kFile.repeated(20'000) << noCookies;
}

void TestCookies::fileThatHelpsNobodyIsSaid()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, sentence);
    m_add->m_dialog->offerText(u"http://b.test/1"_s);
    QTRY_COMPARE(m_add->m_asked.size(), 1);
    choose(*m_add->m_dialog, write(content));
    QTRY_COMPARE(note(*m_add->m_dialog), sentence);
    QVERIFY(!named<QCheckBox>(*m_add->m_dialog, "rememberCheck")->isVisible());
    // Neither a folder nor a pipe, which would never end, is read.
    const QString pipe = m_folder.filePath(u"pipe.txt"_s);
    (void)mkfifo(QFile::encodeName(pipe).constData(), 0600);
    choose(*m_add->m_dialog, pipe);
    QTRY_COMPARE(note(*m_add->m_dialog), u"pipe.txt cannot be read."_s);
}

void TestCookies::manyLinksAreMatchedQuickly()
{
    QByteArray lines;
    for (int i = 0; i < 5'000; ++i) {
        lines += "h" + QByteArray::number(i) + ".test\tTRUE\t/\tFALSE\t0\tn\tv\n";
    }
    QList<QUrl> links;
    for (int i = 0; i < 100'000; ++i) {
        links.append(QUrl(u"http://h%1.test/%2"_s.arg(i % 10'000).arg(i)));
    }
    const links::CookieJar jar(links::cookiesFromText(lines));
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(ui::cookieMatches(jar, links), (ui::CookieMatches { 5'000, 50'000, 100'000 }));
    QVERIFY2(clock.elapsed() < 10'000, "every link is compared with every cookie");
}

void TestCookies::signsInWithCookiesAlone()
{
    engine::Download closed = fakeDownload(1, engine::DownloadState::Failed);
    closed.request.url = QUrl(u"https://a.test/files/1"_s);
    QThreadPool &pool = m_add->m_pool;
    ui::SignInDialog dialog({ closed, fakeDownload(2) }, pool);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QList<ui::SignIn> answers;
    connect(&dialog, &ui::SignInDialog::chosen, this,
        [&](const QList<ui::SignIn> &chosen) { answers = chosen; });
    dialog.show();
    QVERIFY(!named<QPushButton>(dialog, "okButton")->isEnabled());
    choose(dialog, write(kFile));
    QTRY_VERIFY(named<QPushButton>(dialog, "okButton")->isEnabled());
    QCOMPARE(
        note(dialog), u"2 cookies from cookies.txt are sent along. 1 of the links takes none."_s);
    click(dialog, "okButton");
    QCOMPARE(answers.size(), 1); // the other link takes none, and nothing was typed
    QCOMPARE(answers.constFirst().id, engine::DownloadId { 1 });
    QCOMPARE(answers.constFirst().edit.cookies, QByteArray("token=x; sid=abc"));
    QVERIFY(!answers.constFirst().edit.credentials);
}

void TestCookies::signInWithCookiesLeavesTheOldPassword()
{
    engine::Download closed = fakeDownload(1, engine::DownloadState::Failed);
    closed.request.url = QUrl(u"http://a.test/1"_s);
    closed.request.credentials = { u"anna"_s, u"s3cret"_s };
    ui::SignInDialog dialog({ closed }, m_add->m_pool);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QList<ui::SignIn> answers;
    connect(&dialog, &ui::SignInDialog::chosen, this,
        [&](const QList<ui::SignIn> &chosen) { answers = chosen; });
    dialog.show();
    choose(dialog, write(kFile));
    QTRY_VERIFY(!note(dialog).isEmpty());
    QTest::keyClick(named<QCheckBox>(dialog, "rememberCheck"), Qt::Key_Space);
    click(dialog, "okButton");
    QCOMPARE(answers.size(), 1);
    QCOMPARE(answers.constFirst().edit.cookies, QByteArray("sid=abc"));
    QVERIFY(!answers.constFirst().edit.credentials);
    QVERIFY(answers.constFirst().edit.remembersSecrets);
}

void TestCookies::signInSaysWhenNoCookieMatches()
{
    ui::SignInDialog dialog({ fakeDownload(1) }, m_add->m_pool);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    choose(dialog, write(kFile));
    QTRY_COMPARE(note(dialog), u"No cookie in cookies.txt is for this."_s);
    QVERIFY(!named<QPushButton>(dialog, "okButton")->isEnabled());
}

void TestCookies::signInSaysThatThePasswordWasRefused()
{
    engine::Download closed = fakeDownload(1, engine::DownloadState::Failed);
    closed.request.url = QUrl(u"https://a.test/1"_s);
    closed.error.kind = engine::ErrorKind::Credentials;
    for (const bool isRefused : { false, true }) {
        if (isRefused) {
            closed.request.credentials = { u"anna"_s, u"wrong"_s };
        }
        ui::SignInDialog dialog({ closed, fakeDownload(2) }, m_add->m_pool);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        dialog.activateWindow();
        const auto *refusal = named<QLabel>(dialog, "refusalLabel");
        QCOMPARE(refusal->isVisible(), isRefused);
        QCOMPARE(refusal->text(),
            isRefused ? u"User name or password were refused: a.test"_s : QString());
        QTRY_COMPARE(dialog.focusWidget(),
            named<QLineEdit>(dialog, isRefused ? "passwordEdit" : "userEdit"));
    }
}

QTEST_MAIN(TestCookies)
#include "tst_cookies.moc"
