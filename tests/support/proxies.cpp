// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proxies.h"

#include "tests/support/faultserver.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace support {

namespace {

constexpr int kTries = 10;
// One that finds its port taken ends at once; any other is only slow on a busy machine.
constexpr int kStartMs = 60'000;

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

/// The kernel's numbers of the sockets that listen on \a port, as /proc/net/tcp has them.
QStringList listenersOn(quint16 port)
{
    QFile table(u"/proc/net/tcp"_s);
    if (!table.open(QIODevice::ReadOnly)) {
        qFatal("%s cannot be read", qPrintable(table.fileName()));
    }
    const QString ending = u":%1"_s.arg(port, 4, 16, QChar(u'0')).toUpper();
    QStringList inodes;
    const QStringList lines = QString::fromLatin1(table.readAll()).split(u'\n');
    for (const QString &line : lines) {
        const QStringList words = line.simplified().split(u' ');
        if (words.value(1).endsWith(ending) && words.value(3) == u"0A"_s) {
            inodes.append(words.value(9));
        }
    }
    return inodes;
}

/// Whether it is \a process that listens on \a port. That anybody answers there says little: the
/// port was free when it was chosen, and another test may have taken it since.
bool listens(qint64 process, quint16 port)
{
    const QStringList inodes = listenersOn(port);
    const QDir open(u"/proc/%1/fd"_s.arg(process));
    const QStringList files = open.entryList(QDir::System | QDir::AllEntries);
    return std::any_of(files.begin(), files.end(), [&](const QString &file) {
        const QByteArray path = QFile::encodeName(open.filePath(file));
        char target[64] = {};
        return readlink(path.constData(), target, sizeof target - 1) > 0
            && inodes.contains(QString::fromLatin1(target).remove(u"socket:["_s).chopped(1));
    });
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

std::unique_ptr<Proxy> Proxy::socks(const engine::Credentials &credentials)
{
    std::unique_ptr<Proxy> proxy(new Proxy(engine::ProxyKind::Socks5));
    if (!credentials.isEmpty()) {
        if (!proxy->start(programCalled(u"microsocks"_s),
                { u"-i"_s, u"127.0.0.1"_s, u"-p"_s, u"%PORT%"_s, u"-u"_s, credentials.userName,
                    u"-P"_s, credentials.password },
                {})) {
            qFatal("microsocks does not start: %s", proxy->log().constData());
        }
        return proxy;
    }
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
        m_process.setStandardErrorFile(m_folder.filePath(u"errors"_s));
        m_process.setStandardOutputFile(QProcess::nullDevice());
        QStringList filled = arguments;
        m_process.start(program, filled.replaceInStrings(u"%PORT%"_s, QString::number(m_port)));
        // It may listen before its start is told here: then it is up, and only not known to be.
        const bool isUp = m_process.waitForStarted(kStartMs)
            && QTest::qWaitFor(
                [&] {
                    return m_process.state() == QProcess::NotRunning
                        || listens(m_process.processId(), m_port);
                },
                kStartMs);
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
    QByteArray text;
    for (const QString &name : { u"log"_s, u"errors"_s }) { // microsocks has no log of its own
        QFile file(m_folder.filePath(name));
        text += file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    return text;
}

} // namespace support
