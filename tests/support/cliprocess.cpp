// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cliprocess.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>

#include <signal.h>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace support {

CliSandbox::CliSandbox()
{
    QDir(m_folder.path()).mkdir(u"downloads"_s);
}

QProcessEnvironment CliSandbox::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys()) {
        if (name.endsWith(u"_proxy"_s, Qt::CaseInsensitive)) {
            environment.remove(name);
        }
    }
    environment.insert(u"HOME"_s, m_folder.path());
    environment.insert(u"TERM"_s, u"xterm"_s); // whatever runs the tests may have a dumb one
    for (const QString &name : { u"CONFIG"_s, u"DATA"_s, u"STATE"_s, u"CACHE"_s }) {
        environment.insert(u"XDG_%1_HOME"_s.arg(name), m_folder.filePath(name.toLower()));
    }
    return environment;
}

CliRun::CliRun(
    const CliSandbox &sandbox, const QStringList &arguments, const QProcessEnvironment &extra)
{
    const QString program = qEnvironmentVariable("BOBBIN_BUILD") + u"/bin/bobbin-cli"_s;
    QProcessEnvironment environment = sandbox.environment();
    environment.insert(extra);
    m_process.setProcessEnvironment(environment);
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process.start(program,
        QStringList { u"--json"_s, u"--profile"_s, sandbox.profile(), u"-d"_s, sandbox.downloads() }
            + arguments);
    if (!m_process.waitForStarted()) {
        qFatal("%s does not start", qPrintable(program));
    }
}

CliRun::~CliRun()
{
    m_process.kill();
    m_process.waitForFinished();
}

void CliRun::read()
{
    m_pending += m_process.readAllStandardOutput();
    while (m_pending.contains('\n')) {
        const qsizetype end = m_pending.indexOf('\n');
        m_events.append(QJsonDocument::fromJson(m_pending.left(end)).object());
        m_pending.remove(0, end + 1);
    }
}

bool CliRun::waitForEvent(const std::function<bool(const QJsonObject &)> &condition, int ms)
{
    QElapsedTimer clock;
    clock.start();
    qsizetype seen = 0;
    while (true) {
        read();
        for (; seen < m_events.size(); ++seen) {
            if (condition(m_events.at(seen))) {
                return true;
            }
        }
        const int left = ms - static_cast<int>(clock.elapsed());
        if (left <= 0 || (!m_process.waitForReadyRead(left) && m_process.bytesAvailable() == 0)) {
            return false;
        }
    }
}

bool CliRun::waitForReceived(qint64 bytes)
{
    return waitForEvent([bytes](const QJsonObject &event) {
        return event.value("received"_L1).toInteger() >= bytes;
    });
}

bool CliRun::waitForEnd(int ms)
{
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(ms)) {
        return false;
    }
    read();
    return m_process.exitStatus() == QProcess::NormalExit;
}

void CliRun::interrupt(int signal)
{
    kill(static_cast<pid_t>(m_process.processId()), signal);
}

const QList<QJsonObject> &CliRun::events()
{
    read();
    return m_events;
}

QJsonObject CliRun::lastEvent(const QString &name)
{
    QJsonObject last;
    for (const QJsonObject &event : events()) {
        if (event.value("event"_L1).toString() == name) {
            last = event;
        }
    }
    return last;
}

} // namespace support
