// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/linkclaims.h"

#include "app/store/secretfields.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStringList>

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace store {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kClaimsStem("claims-");
constexpr qsizetype kDigestBytes = 16; ///< of a key: links may hold secrets
constexpr qint64 kMostClaimBytes = 64 * 1024 * 1024;
constexpr int kMostClaimFiles = 1000;

QByteArray digestOf(const QByteArray &key)
{
    return QCryptographicHash::hash(key, QCryptographicHash::Sha256).first(kDigestBytes);
}

void addClaims(int descriptor, QSet<QByteArray> *claimed)
{
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly)) {
        return;
    }
    const QByteArray digests = file.read(kMostClaimBytes);
    for (qsizetype at = 0; at + kDigestBytes <= digests.size(); at += kDigestBytes) {
        claimed->insert(digests.mid(at, kDigestBytes));
    }
}

} // namespace

QByteArray claimKey(const engine::DownloadRequest &request)
{
    return QStringList { storedUrl(request.url), request.folder, request.fileName }
        .join(u'\n')
        .toUtf8();
}

LinkClaims::~LinkClaims()
{
    release();
}

QList<qsizetype> LinkClaims::take(const QString &folder, const QList<QByteArray> &keys)
{
    const QSet<QByteArray> claimed = readOthers(folder);
    if (m_descriptor < 0) {
        makeOwnFile(folder);
    }
    QList<qsizetype> taken;
    QByteArray own;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const QByteArray digest = digestOf(keys.at(i));
        if (claimed.contains(digest)) {
            taken.append(i);
        } else if (!m_places.contains(digest)) {
            m_places.insert(digest, own.size());
            own += digest;
        }
    }
    QFile file;
    if (m_descriptor >= 0 && ::ftruncate(m_descriptor, 0) == 0
        && file.open(m_descriptor, QIODevice::WriteOnly)) {
        file.write(own);
    }
    return taken;
}

/// What programs that live have claimed; the file of one that has ended becomes the own one.
QSet<QByteArray> LinkClaims::readOthers(const QString &folder)
{
    QSet<QByteArray> claimed;
    const QStringList names = QDir(folder).entryList({ kClaimsStem + u'*' }, QDir::Files);
    for (const QString &name : names) {
        const QByteArray path = QFile::encodeName(folder + u'/' + name);
        const int descriptor = ::open(path.constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
        if (descriptor < 0) {
            continue;
        }
        const bool isFree = ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
        if (!isFree && errno == EWOULDBLOCK) {
            addClaims(descriptor, &claimed);
        } else if (isFree && m_descriptor < 0) {
            m_descriptor = descriptor;
            continue;
        }
        ::close(descriptor);
    }
    return claimed;
}

void LinkClaims::makeOwnFile(const QString &folder)
{
    for (int number = 1; number <= kMostClaimFiles && m_descriptor < 0; ++number) {
        const QString path = folder + u'/' + kClaimsStem + QString::number(number);
        m_descriptor = ::open(QFile::encodeName(path).constData(),
            O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (m_descriptor < 0 && errno != EEXIST) {
            return;
        }
    }
    if (m_descriptor >= 0) {
        ::flock(m_descriptor, LOCK_EX | LOCK_NB);
    }
}

void LinkClaims::drop(const QByteArray &key)
{
    const auto place = m_places.constFind(digestOf(key));
    if (place != m_places.constEnd()) {
        const QByteArray nothing(kDigestBytes, 0);
        // Where that fails it stays claimed until this program ends.
        if (::pwrite(m_descriptor, nothing.constData(), kDigestBytes, *place) == kDigestBytes) {
            m_places.erase(place);
        }
    }
}

void LinkClaims::release()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
        m_descriptor = -1;
    }
    m_places.clear();
}

} // namespace store
