// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/dialogtesting.h"
#include "tests/window/fakeengine.h"
#include "ui/certificatewords.h"
#include "ui/remedies.h"

#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using dialogtesting::click;
using dialogtesting::named;

/// Who is trusted: certificates that do not hold, and passwords for servers.
class TestTrust : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void certificateIsShownWithAllThatIsKnown();
    void certificateIsSaidToBeWrongInPlainWords_data();
    void certificateIsSaidToBeWrongInPlainWords();
    void enterTrustsNobody();
    void trustIsForThisServerAndThisCertificate();
    void certificateThatIsForgottenIsFetchedAgain();
    void hostileNamesStayText();
    void passwordIsRememberedOnlyWhenAsked();
    void signInShowsAddressRealmAndOpenLines();

private:
    static engine::ShownCertificate certificate();
    static engine::Download untrusted(qint64 number);
    QDialog *dialog(const char *objectName) { return named<QDialog>(*m_window, objectName); }

    QThreadPool m_pool;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<FakeEngine> m_engine;
    std::unique_ptr<ui::Remedies> m_remedies;
    QList<settings::Settings> m_told;
};

void TestTrust::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->show();
    m_engine = std::make_unique<FakeEngine>();
    m_remedies = std::make_unique<ui::Remedies>(*m_engine, m_pool, *m_window);
    m_told.clear();
    connect(m_remedies.get(), &ui::Remedies::settingsChanged, this,
        [this](const settings::Settings &settings) { m_told += settings; });
}

void TestTrust::cleanup()
{
    m_remedies.reset();
    m_window.reset();
}

engine::ShownCertificate TestTrust::certificate()
{
    return { u"nas.test:8443"_s, QByteArray(32, '\x0a'), u"CN=nas"_s, u"CN=nas"_s,
        { u"nas.test"_s }, QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC),
        QDateTime(QDate(2090, 1, 1), QTime(0, 0), Qt::UTC) };
}

engine::Download TestTrust::untrusted(qint64 number)
{
    engine::Download download = fakeDownload(number, engine::DownloadState::Failed);
    download.error = { engine::ErrorKind::Tls, 0, u"the certificate is self-signed"_s };
    download.error.shown = { certificate() };
    return download;
}

void TestTrust::certificateIsShownWithAllThatIsKnown()
{
    m_remedies->open(engine::Remedy::AcceptCertificate, { untrusted(1) });
    QDialog *question = dialog("certificateDialog");
    const auto text = [&](const char *name) { return named<QLabel>(*question, name)->text(); };
    QVERIFY(text("questionLabel").contains(u"the certificate is self-signed"_s));
    QCOMPARE(text("certificateHost"), u"nas.test:8443"_s);
    QCOMPARE(text("certificateSubject"), u"CN=nas"_s);
    QCOMPARE(text("certificateIssuer"), u"CN=nas"_s);
    QVERIFY(text("certificatePeriod").contains(u"2090"_s));
    const QString line = QStringList(16, u"0A"_s).join(u':');
    QCOMPARE(text("certificateFingerprint"), line + u'\n' + line);
    QCOMPARE(named<QPushButton>(*question, "trustButton")->text(),
        u"Trust this certificate for nas.test:8443"_s);
}

void TestTrust::certificateIsSaidToBeWrongInPlainWords_data()
{
    QTest::addColumn<engine::ShownCertificate>("shown");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const QString &problem, auto change) {
        engine::ShownCertificate shown = certificate();
        change(shown);
        QTest::newRow(name) << shown << problem;
    };
    const QDateTime now(QDate(2024, 5, 17), QTime(12, 0), Qt::UTC);
    row("self-signed", u"vouches for itself"_s, [](auto &) {});
    row("unknown issuer", u"an issuer that this computer does not know"_s,
        [](auto &shown) { shown.issuer = u"CN=Somebody"_s; });
    row("ended", u"It ended on"_s, [=](auto &shown) { shown.validTo = now.addDays(-2); });
    row("too early", u"It begins on"_s, [=](auto &shown) { shown.validFrom = now.addDays(2); });
    row("another name", u"made for other servers, not for nas.test"_s,
        [](auto &shown) { shown.hostNames = { u"*.example.org"_s }; });
    row("a star is one label", u"made for other servers"_s, [](auto &shown) {
        shown.host = u"a.b.test:443"_s;
        shown.hostNames = { u"*.test"_s };
    });
}

void TestTrust::certificateIsSaidToBeWrongInPlainWords()
{
    QFETCH(const engine::ShownCertificate, shown);
    QFETCH(const QString, problem);
    const QDateTime now(QDate(2024, 5, 17), QTime(12, 0), Qt::UTC);
    const QString said = ui::certificateProblems(shown, now).join(u' ');
    QVERIFY2(said.contains(problem), qPrintable(said));
    engine::ShownCertificate starred = certificate();
    starred.hostNames = { u"*.test"_s };
    QVERIFY(!ui::certificateProblems(starred, now).join(u' ').contains(u"other servers"_s));
}

void TestTrust::enterTrustsNobody()
{
    m_remedies->open(engine::Remedy::AcceptCertificate, { untrusted(1) });
    QTest::keyClick(dialog("certificateDialog"), Qt::Key_Return);
    QTRY_VERIFY(m_window->findChildren<QDialog *>().isEmpty());
    QCOMPARE(m_told.size(), 0);
    QCOMPARE(m_engine->resumed.size(), 0);
}

void TestTrust::trustIsForThisServerAndThisCertificate()
{
    settings::Settings settings;
    settings.engine.tlsExceptions = { { u"nas.test:8443"_s, QByteArray(32, 'x') },
        { u"other.test:443"_s, QByteArray(32, 'y') } };
    m_remedies->setSettings(settings);
    engine::Download elsewhere = untrusted(3);
    elsewhere.error.shown.first().host = u"other.test:443"_s;
    m_remedies->open(engine::Remedy::AcceptCertificate, { untrusted(1), untrusted(2), elsewhere });
    click(*dialog("certificateDialog"), "trustButton");
    const QList<engine::TlsException> expected { { u"other.test:443"_s, QByteArray(32, 'y') },
        { u"nas.test:8443"_s, certificate().sha256 } };
    QCOMPARE(m_told.size(), 1);
    QCOMPARE(m_told.constFirst().engine.tlsExceptions, expected);
    const QList<engine::DownloadId> again { { 1 }, { 2 } };
    QCOMPARE(m_engine->resumed, again);
}

void TestTrust::certificateThatIsForgottenIsFetchedAgain()
{
    engine::Download restored = untrusted(1);
    restored.error.shown.clear();
    m_remedies->open(engine::Remedy::AcceptCertificate, { restored });
    click(*dialog("certificateDialog"), "retryButton");
    QCOMPARE(m_told.size(), 0);
    QCOMPARE(m_engine->resumed, QList { engine::DownloadId { 1 } });
}

void TestTrust::hostileNamesStayText()
{
    engine::Download hostile = untrusted(1);
    hostile.error.shown.first().subject = u"<a href='http://evil.test'>bank</a>"_s;
    hostile.error.shown.first().host = u"a&b.test:443"_s;
    m_remedies->open(engine::Remedy::AcceptCertificate, { hostile });
    const QList<QLabel *> labels
        = dialog("certificateDialog")
              ->findChildren<QLabel *>(QRegularExpression(u"^(certificate|question)"_s));
    QVERIFY(labels.size() > 6);
    for (const QLabel *label : labels) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QVERIFY(named<QPushButton>(*m_window, "trustButton")->text().contains(u"a&&b.test"_s));
}

void TestTrust::passwordIsRememberedOnlyWhenAsked()
{
    for (const bool isRemembered : { false, true }) {
        m_remedies->open(engine::Remedy::SignIn, { fakeDownload(1) });
        QDialog *question = dialog("signInDialog");
        QTest::keyClicks(named<QLineEdit>(*question, "userEdit"), u"anna"_s);
        auto *remember = named<QCheckBox>(*question, "rememberCheck");
        QVERIFY(!remember->isChecked());
        if (isRemembered) {
            QTest::keyClick(remember, Qt::Key_Space);
        }
        const QString note = named<QLabel>(*question, "rememberNote")->text();
        QCOMPARE(note.startsWith(u"If there is no keyring"_s), isRemembered);
        click(*question, "okButton");
        QCOMPARE(m_engine->edits.constLast().edit.remembersSecrets, isRemembered);
        QTRY_VERIFY(m_window->findChildren<QDialog *>().isEmpty());
    }
}

void TestTrust::signInShowsAddressRealmAndOpenLines()
{
    engine::Download open = fakeDownload(1, engine::DownloadState::Failed);
    open.request.url = QUrl(u"http://files.test:8080/a"_s);
    open.error = { engine::ErrorKind::Credentials, 401, u"Staff <b>only</b>"_s };
    m_remedies->open(engine::Remedy::SignIn, { open, fakeDownload(2) });
    auto *servers = named<QLabel>(*dialog("signInDialog"), "serversLabel");
    QCOMPARE(servers->text(),
        u"http://files.test:8080 says: “Staff <b>only</b>”\n"
        "The connection is not encrypted: others can read the password.\nhttps://example.org"_s);
    QCOMPARE(servers->textFormat(), Qt::PlainText);
}

QTEST_MAIN(TestTrust)
#include "tst_trust.moc"
