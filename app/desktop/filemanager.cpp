// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/filemanager.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace desktop {

FileManager::FileManager(const QDBusConnection &sessionBus, QObject *parent)
    : QObject(parent)
    , m_bus(sessionBus)
{
}

void FileManager::show(const QStringList &files)
{
    // A call on a bus that is not there never ends.
    if (!m_bus.isConnected()) {
        emit failed(files);
        return;
    }
    QStringList addresses;
    for (const QString &file : files) {
        addresses.append(QUrl::fromLocalFile(file).toString(QUrl::FullyEncoded));
    }
    QDBusMessage message = QDBusMessage::createMethodCall(u"org.freedesktop.FileManager1"_s,
        u"/org/freedesktop/FileManager1"_s, u"org.freedesktop.FileManager1"_s, u"ShowItems"_s);
    message << addresses << QString();
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, files] {
        watcher->deleteLater();
        if (watcher->isError()) {
            emit failed(files);
        }
    });
}

} // namespace desktop
