// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/keyringdaemon.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDir>

#include <signal.h>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace {
const QString kService = u"org.freedesktop.secrets"_s;
} // namespace

KeyringDaemon::KeyringDaemon()
{
    const QString control = QDir::homePath() + u"/control"_s;
    QDir().mkpath(control);
    QFile::setPermissions(
        control, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start(u"gnome-keyring-daemon"_s,
        { u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s,
            u"--control-directory="_s + control });
    m_process.write("password of the keyring");
    m_process.closeWriteChannel();
    m_process.waitForStarted();
}

KeyringDaemon::~KeyringDaemon()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool KeyringDaemon::isThere()
{
    return QDBusConnection::sessionBus().interface()->isServiceRegistered(kService);
}

void KeyringDaemon::lockAll()
{
    QDBusMessage call = QDBusMessage::createMethodCall(
        kService, u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
    call << QVariant::fromValue(
        QList<QDBusObjectPath> { QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s) });
    QDBusConnection::sessionBus().call(call);
}
