// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/secretkeeper.h"
#include "app/store/storelink.h"
#include "app/words/checkreport.h"
#include "app/words/listexport.h"
#include "tests/integration/cliprogram.h"
#include "tests/integration/leaks.h"
#include "tests/integration/outcome.h"
#include "tests/support/proxies.h"

#include <QProcess>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace support;

namespace {

const Content kSmall { .size = kMiB + 13, .seed = 41 };

/// Who a run says it is: in the link, or in a header.
enum class Login { Link, Header };

/// A run of bobbin-cli with secrets in every place that takes one. Its second link, which the
/// server does not have, brings no login where the first one has its own: ~/.netrc knows one.
class SecretRun {
public:
    SecretRun(const CliSandbox &sandbox, const QUrl &link, const Proxy &proxy, bool isJson,
        Login login = Login::Link)
    {
        QFile netrc(QFileInfo(sandbox.downloads()).path() + u"/.netrc"_s);
        if (netrc.open(QIODevice::WriteOnly)) {
            netrc.write("machine 127.0.0.1 login anna password netrcpass\n");
        }
        netrc.close();
        QUrl own = link;
        if (login == Login::Link) {
            own.setUserInfo(u"anna:user1nfo"_s);
        }
        QUrl proxyUrl;
        proxyUrl.setScheme(u"http"_s);
        proxyUrl.setHost(u"127.0.0.1"_s);
        proxyUrl.setPort(proxy.config().port);
        proxyUrl.setUserInfo(u"anna:pr0xypass"_s);
        QStringList arguments { u"--profile"_s, sandbox.profile(), u"-d"_s, sandbox.downloads(),
            u"--proxy"_s, proxyUrl.toString(), u"--retries"_s, u"0"_s, u"-H"_s,
            u"X-Api-Key: headerk3y"_s, u"-H"_s, u"Cookie: sid=cook1e"_s };
        if (login == Login::Header) {
            arguments << u"-H"_s << u"Authorization: Bearer authorizat1on"_s;
        }
        if (isJson) {
            arguments << u"--json"_s;
        }
        QUrl other = link;
        other.setPath(u"/missing.bin"_s);
        arguments << QString::fromLatin1(own.toEncoded()) << QString::fromLatin1(other.toEncoded());
        QProcessEnvironment environment = sandbox.environment();
        environment.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s); // all that is ever logged
        m_process.setProcessEnvironment(environment);
        m_process.start(qEnvironmentVariable("BOBBIN_BUILD") + u"/bin/bobbin-cli"_s, arguments);
        m_hasEnded = m_process.waitForFinished(60000);
        m_output = m_process.readAllStandardOutput();
        m_errors = m_process.readAllStandardError();
    }
    bool hasEnded() const { return m_hasEnded; }
    const QByteArray &output() const { return m_output; }
    const QByteArray &errors() const { return m_errors; }

private:
    QProcess m_process;
    QByteArray m_output;
    QByteArray m_errors;
    bool m_hasEnded = false;
};

/// The secrets that \a server was told for \a path, of \a wanted.
QByteArrayList told(const FaultServer &server, const QByteArray &path, const QByteArrayList &wanted)
{
    QByteArrayList fields;
    for (const SeenRequest &seen : server.requestsFor(path)) {
        fields += seen.headers;
    }
    return leaks::found(fields.join('\n'), wanted);
}

/// A keyring that knows one thing of every origin.
class OpenKeeper : public engine::SecretKeeper {
public:
    void lookUp(const QString &origin) override
    {
        QMetaObject::invokeMethod(
            this,
            [this, origin] {
                Q_EMIT answered(origin,
                    { engine::SecretAnswer::State::Known,
                        { { u"anna"_s, u"k3yringpass"_s }, { { "X-Token", "headerk3y" } } } });
            },
            Qt::QueuedConnection);
    }
    void keep(const QString &, const engine::OriginSecret &) override { }
    void forget(const QString &) override { }
};

} // namespace

/// Secrets planted wherever one may be, and looked for wherever none may be.
class LeaksTest : public QObject {
    Q_OBJECT

private slots:
    void h62_nothingThatIsShownOrLoggedHoldsASecret_data();
    void h62_nothingThatIsShownOrLoggedHoldsASecret();
    void h62_locationThatIsRefusedHoldsNoSecret_data();
    void h62_locationThatIsRefusedHoldsNoSecret();
    void h62_whatIsSavedForOthersHoldsNoSecret();
    void h63_theDatabaseHoldsTheLinkAndNoOtherSecret_data();
    void h63_theDatabaseHoldsTheLinkAndNoOtherSecret();
    void h63_whatTheKeyringSaysIsNotStored();
};

void LeaksTest::h62_nothingThatIsShownOrLoggedHoldsASecret_data()
{
    QTest::addColumn<bool>("isJson");
    QTest::addColumn<Login>("login");
    QTest::newRow("lines") << false << Login::Link;
    QTest::newRow("--json") << true << Login::Link;
    QTest::newRow("lines, Authorization") << false << Login::Header;
    QTest::newRow("--json, Authorization") << true << Login::Header;
}

void LeaksTest::h62_nothingThatIsShownOrLoggedHoldsASecret()
{
    QFETCH(bool, isJson);
    QFETCH(Login, login);
    const auto proxy = Proxy::http({ u"anna"_s, u"pr0xypass"_s });
    FaultServer server;
    server.serve("/a.bin", { .content = kSmall, .replies = { askingWho() } });
    server.serve("/missing.bin", { .replies = { askingWho(), { .status = 404 } } });
    const CliSandbox sandbox;
    const SecretRun run(sandbox, server.url("/a.bin" + leaks::kQuery), *proxy, isJson, login);
    QVERIFY(run.hasEnded());
    QVERIFY2(
        leaks::contents(sandbox.path(u"a.bin"_s)) == kSmall.bytes(0, kSmall.size), run.errors());
    // They were really on their way.
    const QByteArray own = login == Login::Link ? "user1nfo" : "authorizat1on";
    const QByteArray others = login == Login::Link ? "netrcpass" : "authorizat1on";
    QVERIFY2(told(server, "/a.bin", { own, "cook1e", "headerk3y" }).size() == 3, server.log());
    QVERIFY2(
        told(server, "/missing.bin", { others, "cook1e", "headerk3y" }).size() == 3, server.log());
    const QByteArrayList secrets = leaks::kSecrets + leaks::kLinkSecrets;
    QVERIFY(run.output().contains("a.bin"));
    QVERIFY2(leaks::found(run.output(), secrets).isEmpty(), run.output());
    QVERIFY2(leaks::found(run.errors(), secrets).isEmpty(), run.errors());
    const QByteArray attributes = leaks::attributesOf(sandbox.path(u"a.bin"_s));
    QVERIFY2(leaks::found(attributes, secrets).isEmpty(), attributes);
}

void LeaksTest::h62_locationThatIsRefusedHoldsNoSecret_data()
{
    QTest::addColumn<bool>("isJson");
    QTest::addColumn<QByteArrayList>("locations");
    const QByteArrayList two { "Location: /f?token=l0cation", "Location: g;sid=l0cation" };
    const QByteArrayList none { "Location: //a b/f?token=l0cation" };
    QTest::newRow("lines, two") << false << two;
    QTest::newRow("lines, no link") << false << none;
    QTest::newRow("--json, two") << true << two;
    QTest::newRow("--json, no link") << true << none;
}

void LeaksTest::h62_locationThatIsRefusedHoldsNoSecret()
{
    QFETCH(bool, isJson);
    QFETCH(QByteArrayList, locations);
    FaultServer server;
    server.serve(
        "/a.bin", { .replies = { { .fault = "F50", .status = 302, .headers = locations } } });
    const CliSandbox sandbox;
    QStringList arguments { QString::fromLatin1(server.url("/a.bin").toEncoded()) };
    arguments += isJson ? QStringList { u"--json"_s } : QStringList();
    const CliOutcome outcome = runCli(sandbox, arguments);
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY(server.played("F50") >= 1);
    const QByteArray shown = outcome.out + outcome.err;
    QVERIFY2(shown.contains(isJson ? "bad-redirect" : "sends this link on"), shown);
    QVERIFY2(!shown.contains("l0cation"), shown);
    int files = 0;
    const QByteArray stored = leaks::contentsBelow(sandbox.profile(), &files);
    QVERIFY(files >= 1 && stored.contains("bad-redirect"));
    QVERIFY(!stored.contains("l0cation"));
}

void LeaksTest::h62_whatIsSavedForOthersHoldsNoSecret()
{
    EngineFixture fixture;
    engine::DownloadRequest request;
    request.url
        = QUrl(QString::fromLatin1("https://anna:user1nfo@127.0.0.1/a.bin" + leaks::kQuery));
    request.headers = { { "Authorization", "Bearer authorizat1on" }, { "Cookie", "sid=cook1e" },
        { "X-Api-Key", "headerk3y" } };
    request.referrer = "https://anna:user1nfo@127.0.0.1/page" + leaks::kQuery;
    request.startPaused = true;
    const engine::Download saved = fixture.at(fixture.add(request));
    QCOMPARE(saved.request.credentials.password, u"user1nfo"_s);
    const QByteArrayList secrets = leaks::kSecrets + leaks::kLinkSecrets;
    for (const auto format :
        { words::ExportFormat::Text, words::ExportFormat::Aria2, words::ExportFormat::Json,
            words::ExportFormat::Csv, words::ExportFormat::Metalink, words::ExportFormat::Html }) {
        const QByteArray text = words::listExport({ saved }, format);
        QVERIFY2(text.contains("a.bin"), text);
        QVERIFY2(leaks::found(text, secrets).isEmpty(), text);
    }
    engine::LinkFacts facts;
    facts.url = request.url;
    facts.finalUrl = request.url;
    for (const auto format : { words::ReportFormat::Text, words::ReportFormat::Csv,
             words::ReportFormat::Json, words::ReportFormat::Html }) {
        const QByteArray text = words::checkReport({ facts }, format);
        QVERIFY2(text.contains("a.bin"), text);
        QVERIFY2(leaks::found(text, secrets).isEmpty(), text);
    }
}

void LeaksTest::h63_theDatabaseHoldsTheLinkAndNoOtherSecret_data()
{
    QTest::addColumn<Login>("login");
    QTest::newRow("link") << Login::Link;
    QTest::newRow("Authorization") << Login::Header;
}

void LeaksTest::h63_theDatabaseHoldsTheLinkAndNoOtherSecret()
{
    QFETCH(Login, login);
    const auto proxy = Proxy::http({ u"anna"_s, u"pr0xypass"_s });
    FaultServer server;
    server.serve("/a.bin", { .content = kSmall });
    const CliSandbox sandbox;
    const SecretRun run(sandbox, server.url("/a.bin" + leaks::kQuery), *proxy, true, login);
    QVERIFY(run.hasEnded());
    int files = 0;
    const QByteArray all = leaks::contentsBelow(sandbox.profile(), &files);
    QVERIFY(files >= 1);
    QCOMPARE(leaks::found(all, leaks::kLinkSecrets).size(), leaks::kLinkSecrets.size());
    const QByteArrayList leaked = leaks::found(all, leaks::kSecrets);
    QVERIFY2(leaked.isEmpty(), leaked.join(", "));
}

void LeaksTest::h63_whatTheKeyringSaysIsNotStored()
{
    const QTemporaryDir profile;
    FaultServer server;
    server.serve("/a.bin", { .content = kSmall });
    store::StoreOptions options;
    options.profileFolder = profile.path();
    OpenKeeper keeper;
    store::StoreLink store(options);
    QSignalSpy opened(&store, &store::StoreLink::opened);
    store.open();
    QTRY_COMPARE(opened.size(), 1);
    {
        EngineFixture fixture(oneConnection(), &store, &keeper);
        const engine::DownloadId id = fixture.add(server.url("/a.bin"));
        EXPECT_COMPLETE(fixture, id, server, kSmall);
        QCOMPARE(server.requests().first().header("X-Token").value_or(QByteArray()), "headerk3y");
        QVERIFY(fixture.shutDown());
    }
    QSignalSpy closed(&store, &store::StoreLink::closedCleanly);
    store.closeCleanly();
    QTRY_COMPARE(closed.size(), 1);
    int files = 0;
    const QByteArray all = leaks::contentsBelow(profile.path(), &files);
    QVERIFY(files >= 1 && all.contains("a.bin"));
    QCOMPARE(leaks::found(all, leaks::kSecrets), QByteArrayList());
}

QTEST_GUILESS_MAIN(LeaksTest)

#include "tst_leaks.moc"
