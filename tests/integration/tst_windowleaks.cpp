// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/keyring.h"
#include "app/settings/settingsfile.h"
#include "tests/integration/keyringdaemon.h"
#include "tests/integration/leaks.h"
#include "tests/integration/outcome.h"
#include "tests/support/cliprocess.h"
#include "tests/support/notificationservice.h"
#include "tests/support/proxies.h"

#include <QProcess>
#include <QSignalSpy>

#include <signal.h>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;
using namespace support;
using testsupport::NotificationService;

namespace {

const Content kSmall { .size = kMiB + 13, .seed = 43 };

/// Puts \a secret into the keyring and waits until it is there.
bool keep(const QString &key, const engine::OriginSecret &secret)
{
    secrets::Keyring keyring(QDBusConnection::sessionBus());
    keyring.keep(key, secret);
    return QTest::qWaitFor(
        [&] {
            secrets::Keyring other(QDBusConnection::sessionBus());
            QSignalSpy answered(&other, &secrets::Keyring::answered);
            other.lookUp(key);
            return QTest::qWaitFor([&] { return answered.size() == 1; }, 20'000)
                && answered.at(0).at(1).value<engine::SecretAnswer>().secret == secret;
        },
        60'000);
}

/// The real program with its window, offscreen; what it logs is all that is ever logged.
class WindowRun {
public:
    WindowRun(const CliSandbox &sandbox, const QStringList &links)
    {
        QProcessEnvironment environment = sandbox.environment();
        environment.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s);
        m_process.setProcessEnvironment(environment);
        m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(qEnvironmentVariable("BOBBIN_BUILD") + u"/bin/bobbin"_s,
            QStringList { u"--profile"_s, sandbox.profile(), u"--start"_s } + links);
    }
    ~WindowRun()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    bool end()
    {
        m_process.terminate();
        return QTest::qWaitFor([&] { return m_process.state() == QProcess::NotRunning; }, 20'000);
    }
    QByteArray log()
    {
        m_log += m_process.readAll();
        return m_log;
    }

private:
    QProcess m_process;
    QByteArray m_log;
};

} // namespace

/// Secrets planted wherever the window takes one, and looked for wherever none may be.
class WindowLeaksTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void h62_nothingThatTheWindowLeavesHoldsASecret();

private:
    void plant();
    void lookAtFiles();

    std::unique_ptr<KeyringDaemon> m_keyring;
    NotificationService m_notifications;
    std::unique_ptr<CliSandbox> m_sandbox;
    std::unique_ptr<Proxy> m_proxy;
    std::unique_ptr<FaultServer> m_server;
};

void WindowLeaksTest::initTestCase()
{
    m_keyring = std::make_unique<KeyringDaemon>();
    QTRY_VERIFY_WITH_TIMEOUT(KeyringDaemon::isThere(), 20'000);
    QVERIFY(m_notifications.serve(QDBusConnection::sessionBus()));
}

void WindowLeaksTest::init()
{
    m_sandbox = std::make_unique<CliSandbox>();
    m_proxy = Proxy::http({ u"anna"_s, u"pr0xypass"_s });
    m_server = std::make_unique<FaultServer>();
    m_server->serve("/own.bin", { .content = kSmall, .replies = { askingWho() } });
    m_server->serve("/kept.bin", { .content = kSmall });
    m_server->serve("/slow.bin",
        { .content = kSmall,
            .replies = { { .fault = "slow", .ending = Ending::Stall, .cutAfter = 100'000 } } });
}

void WindowLeaksTest::cleanup()
{
    m_server.reset();
    m_proxy.reset();
}

void WindowLeaksTest::plant()
{
    QFile netrc(QFileInfo(m_sandbox->downloads()).path() + u"/.netrc"_s);
    QVERIFY(netrc.open(QIODevice::WriteOnly));
    netrc.write("machine 127.0.0.1 login anna password netrcpass\n");
    netrc.close();
    settings::Settings settings = settings::defaults();
    settings.engine.folder = m_sandbox->downloads();
    settings.engine.retries = 0;
    settings.engine.proxy = m_proxy->config({ u"anna"_s, u"pr0xypass"_s });
    QVERIFY(settings::save(m_sandbox->profile(), settings));
    QVERIFY(keep(u"http-proxy://127.0.0.1:%1"_s.arg(settings.engine.proxy.port),
        { { u"anna"_s, u"pr0xypass"_s }, {} }));
    QVERIFY(keep(engine::originKey(m_server->url("/")),
        { { u"anna"_s, u"k3yringpass"_s },
            { { "Cookie", "sid=cook1e" }, { "X-Api-Key", "headerk3y" } } }));
}

void WindowLeaksTest::h62_nothingThatTheWindowLeavesHoldsASecret()
{
    plant();
    QUrl own = m_server->url("/own.bin" + leaks::kQuery);
    own.setUserInfo(u"anna:user1nfo"_s);
    QUrl nameless = m_server->url("/" + leaks::kQuery); // its row has nothing but the link
    nameless.setUserInfo(u"anna:user1nfo"_s);
    QStringList links;
    for (const QUrl &url : { own, nameless, m_server->url("/kept.bin" + leaks::kQuery),
             m_server->url("/slow.bin" + leaks::kQuery) }) {
        links.append(QString::fromLatin1(url.toEncoded()));
    }
    WindowRun run(*m_sandbox, links);
    QString shown;
    const auto hasSaid = [&](const QString &text) {
        shown.clear();
        for (const NotificationService::Shown &each : std::as_const(m_notifications.shown)) {
            shown += each.title + u'\n' + each.body + u'\n' + each.actions.join(u'\n');
        }
        return shown.contains(text);
    };
    QTRY_VERIFY2_WITH_TIMEOUT(hasSaid(u"own.bin"_s) && hasSaid(u"kept.bin"_s)
            && hasSaid(u"127.0.0.1"_s) && m_server->played("slow") == 1,
        shown.toUtf8() + run.log() + m_server->log(), 60'000);
    // They were really on their way: the proxy lets nobody in without, and the server saw the rest.
    const QByteArray kept = m_server->requestsFor("/kept.bin").value(0).headers.join('\n');
    QVERIFY2(leaks::found(kept, { "cook1e", "headerk3y" }).size() == 2, kept);
    const QByteArray typed = m_server->requestsFor("/own.bin").value(1).headers.join('\n');
    QVERIFY2(!leaks::found(typed, { "user1nfo" }).isEmpty(), typed);
    const QByteArrayList all = leaks::kSecrets + leaks::kLinkSecrets;
    QVERIFY2(leaks::found(shown.toUtf8(), all).isEmpty(), shown.toUtf8());
    lookAtFiles();
    QVERIFY2(run.end(), run.log());
    QVERIFY(!run.log().isEmpty());
    QVERIFY2(leaks::found(run.log(), all).isEmpty(), run.log());
    lookAtFiles();
}

void WindowLeaksTest::lookAtFiles()
{
    int files = 0;
    const QByteArray profile = leaks::contentsBelow(m_sandbox->profile(), &files);
    QVERIFY(profile.contains("bobbin.ini") && profile.contains("bobbin.db"));
    QCOMPARE(leaks::found(profile, leaks::kSecrets), QByteArrayList());
    const QByteArrayList all = leaks::kSecrets + leaks::kLinkSecrets;
    const QByteArray settings = leaks::contents(settings::settingsPath(m_sandbox->profile()));
    QVERIFY(settings.contains("127.0.0.1"));
    QCOMPARE(leaks::found(settings, all), QByteArrayList());
    for (const QString &name : { u"own.bin"_s, u"kept.bin"_s, u"slow.bin.part"_s }) {
        const QByteArray attributes = leaks::attributesOf(m_sandbox->path(name));
        QVERIFY2(QFileInfo::exists(m_sandbox->path(name)), qPrintable(name));
        QCOMPARE(attributes.contains("user.bobbin.part"), name.endsWith(u".part"_s));
        QVERIFY2(leaks::found(attributes, all).isEmpty(), attributes);
    }
}

QTEST_GUILESS_MAIN(WindowLeaksTest)

#include "tst_windowleaks.moc"
