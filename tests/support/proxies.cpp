// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proxies.h"

#include "tests/support/faultserver.h"

#include <QFile>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTest>

#include <signal.h>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace support {

namespace {

constexpr int kTries = 10;
constexpr int kStartMs = 10'000;

constexpr char kTinyproxy[] = R"(Port %PORT%
Listen 127.0.0.1
Timeout 60
LogFile "%DIR%/log"
LogLevel Info
MaxClients 50
Allow 127.0.0.1
DisableViaHeader Yes
%AUTH%
)";

constexpr char kDante[] = R"(logoutput: %DIR%/log
internal: 127.0.0.1 port = %PORT%
external: lo
socksmethod: none
clientmethod: none
client pass { from: 127.0.0.0/8 to: 0.0.0.0/0 }
socks pass { from: 127.0.0.0/8 to: 0.0.0.0/0 log: connect error }
)";

QString programCalled(const QString &name)
{
    const QString found = QStandardPaths::findExecutable(name, { u"/usr/bin"_s, u"/usr/sbin"_s });
    if (found.isEmpty()) {
        qFatal("%s is not installed", qPrintable(name));
    }
    return found;
}

bool answers(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, port);
    return socket.waitForConnected(1000);
}

} // namespace

Proxy::Proxy(engine::ProxyKind kind)
    : m_kind(kind)
{
}

Proxy::~Proxy()
{
    m_process.terminate();
    m_process.waitForFinished();
}

std::unique_ptr<Proxy> Proxy::http(const engine::Credentials &credentials)
{
    std::unique_ptr<Proxy> proxy(new Proxy(engine::ProxyKind::Http));
    QByteArray settings(kTinyproxy);
    settings.replace("%AUTH%",
        credentials.isEmpty()
            ? QByteArray()
            : "BasicAuth " + credentials.userName.toUtf8() + ' ' + credentials.password.toUtf8());
    const QString file = proxy->m_folder.filePath(u"conf"_s);
    if (!proxy->start(programCalled(u"tinyproxy"_s), { u"-d"_s, u"-c"_s, file }, settings)) {
        qFatal("tinyproxy does not start: %s", proxy->log().constData());
    }
    return proxy;
}

std::unique_ptr<Proxy> Proxy::socks()
{
    std::unique_ptr<Proxy> proxy(new Proxy(engine::ProxyKind::Socks5));
    const QString file = proxy->m_folder.filePath(u"conf"_s);
    if (!proxy->start(programCalled(u"danted"_s),
            { u"-f"_s, file, u"-p"_s, proxy->m_folder.filePath(u"pid"_s) }, kDante)) {
        qFatal("danted does not start: %s", proxy->log().constData());
    }
    return proxy;
}

bool Proxy::start(const QString &program, const QStringList &arguments, const QByteArray &settings)
{
    for (int i = 0; i < kTries; ++i) {
        m_port = freePort();
        QByteArray text = settings;
        text.replace("%PORT%", QByteArray::number(m_port));
        text.replace("%DIR%", QFile::encodeName(m_folder.path()));
        QFile file(m_folder.filePath(u"conf"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
            qFatal("%s cannot be written", qPrintable(file.fileName()));
        }
        file.close();
        // A test that crashes must not leave a proxy behind.
        m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.setStandardOutputFile(QProcess::nullDevice());
        m_process.start(program, arguments);
        const bool isUp = QTest::qWaitFor(
            [&] { return m_process.state() == QProcess::NotRunning || answers(m_port); }, kStartMs);
        if (isUp && m_process.state() == QProcess::Running) {
            return true;
        }
        m_process.kill();
        m_process.waitForFinished();
    }
    return false;
}

engine::ProxyConfig Proxy::config(const engine::Credentials &credentials) const
{
    return { m_kind, u"127.0.0.1"_s, m_port, credentials };
}

QByteArray Proxy::log() const
{
    QFile file(m_folder.filePath(u"log"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace support
