// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/profile.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace settings {

QString defaultProfile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/bobbin"_s;
}

QString defaultCliProfile()
{
    // QStandardPaths of Qt 6.4 does not know the state folder. The specification has relative
    // values ignored.
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(state)) {
        state = QDir::homePath() + u"/.local/state"_s;
    }
    return QDir::cleanPath(state) + u"/bobbin-cli"_s;
}

QString defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
}

bool ensureProfile(const QString &profileFolder)
{
    const QFileInfo folder(QDir::cleanPath(profileFolder));
    if (folder.exists()) {
        return folder.isDir();
    }
    constexpr QFileDevice::Permissions kOwnerOnly
        = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    const QString path = folder.absoluteFilePath();
    return QDir().mkpath(folder.absolutePath())
        && (QDir().mkdir(path, kOwnerOnly) || QFileInfo(path).isDir());
}

} // namespace settings
