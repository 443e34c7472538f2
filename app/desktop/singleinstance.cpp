// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/singleinstance.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <memory>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace desktop {

namespace {

constexpr auto kClientTime = 5s;
constexpr int kMaxClients = 16;
constexpr char kTaken = '+';

/// One spelling for a profile, whether it is there already or not.
QString canonicalPath(const QString &folder)
{
    QString rest;
    QFileInfo there(QDir::cleanPath(QFileInfo(folder).absoluteFilePath()));
    while (!there.exists() && !there.isRoot()) {
        rest = u'/' + there.fileName() + rest;
        there.setFile(there.path());
    }
    return QDir::cleanPath(there.canonicalFilePath() + rest);
}

/// In the runtime folder, which is the user's own, on this machine, and gone after a restart; a
/// profile may lie on a network or be too deep for a socket's 107 bytes.
QString pathFor(const QString &profileFolder)
{
    const QByteArray name = canonicalPath(profileFolder).toUtf8();
    const QByteArray hash
        = QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex().left(24);
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + u"/bobbin-"_s
        + QString::fromLatin1(hash);
}

int remaining(const QDeadlineTimer &deadline)
{
    return static_cast<int>(std::max<qint64>(1, deadline.remainingTime()));
}

} // namespace

SingleInstance::SingleInstance(const QString &profileFolder, QObject *parent)
    : QObject(parent)
    , m_path(pathFor(profileFolder))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(kMaxClients);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::accept);
}

SingleInstance::~SingleInstance()
{
    release();
}

SingleInstance::Role SingleInstance::start(
    const LaunchRequest &request, std::chrono::milliseconds patience)
{
    const QByteArray message = encoded(request);
    const QDeadlineTimer deadline(patience);
    do {
        if (claim()) {
            // Whatever stands there is what a crash left behind: its owner would hold the claim.
            QLocalServer::removeServer(m_path);
            m_server.listen(m_path);
            return Role::First;
        }
        if (!message.isEmpty()
            && handOver(message, std::chrono::milliseconds(remaining(deadline)))) {
            return Role::HandedOver;
        }
        // The other one may have claimed but not listened yet, or be about to end.
        QThread::msleep(20);
    } while (!deadline.hasExpired());
    return Role::Refused;
}

/// True when this process holds the profile now, or when nobody can.
bool SingleInstance::claim()
{
    const QByteArray file = QFile::encodeName(m_path + u".claim"_s);
    const int descriptor
        = ::open(file.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0) {
        return true;
    }
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        ::close(descriptor);
        return false;
    }
    m_claim = descriptor;
    return true;
}

void SingleInstance::release()
{
    m_server.close();
    if (m_claim >= 0) {
        ::close(m_claim);
        m_claim = -1;
    }
}

bool SingleInstance::handOver(const QByteArray &message, std::chrono::milliseconds patience) const
{
    const QDeadlineTimer deadline(patience);
    QLocalSocket socket;
    socket.connectToServer(m_path);
    if (!socket.waitForConnected(remaining(deadline))) {
        return false;
    }
    socket.write(message);
    while (socket.bytesToWrite() > 0) {
        if (deadline.hasExpired() || !socket.waitForBytesWritten(remaining(deadline))) {
            return false;
        }
    }
    // Only the answer tells that somebody is alive there.
    return socket.waitForReadyRead(remaining(deadline)) && socket.read(1) == QByteArray(1, kTaken);
}

void SingleInstance::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        socket->setParent(this);
        const auto reader = std::make_shared<MessageReader>();
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto read = [this, socket, reader] {
            const QByteArray bytes = socket->read(kMaxMessage + 8);
            if (reader->message().has_value()) {
                return;
            }
            if (!reader->append(bytes)) {
                socket->abort();
            } else if (const auto request = reader->message()) {
                socket->write(QByteArray(1, kTaken));
                socket->disconnectFromServer();
                emit messageReceived(*request);
            }
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        // Who says nothing does not stay.
        QTimer::singleShot(kClientTime, socket, &QLocalSocket::abort);
        if (socket->bytesAvailable() > 0) {
            read();
        }
    }
}

} // namespace desktop
