// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settingsfile.h"

#include "app/settings/arrangement.h"
#include "app/settings/inivalues.h"
#include "app/settings/profile.h"
#include "app/settings/settingskeys.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace settings {

namespace {

constexpr qint64 kMaxFileBytes = 4 * 1024 * 1024;

engine::WhenFileExists engineChoice(OnFileExists choice)
{
    switch (choice) {
    case OnFileExists::Ask:
        return engine::WhenFileExists::Ask;
    case OnFileExists::Number:
        return engine::WhenFileExists::Number;
    case OnFileExists::Overwrite:
        return engine::WhenFileExists::Overwrite;
    case OnFileExists::Skip:
        return engine::WhenFileExists::Skip;
    case OnFileExists::Continue:
        return engine::WhenFileExists::Continue;
    }
    Q_UNREACHABLE();
}

} // namespace

QString settingsPath(const QString &profileFolder)
{
    return QDir::cleanPath(profileFolder) + u"/bobbin.ini"_s;
}

Settings defaults()
{
    Settings settings;
    settings.engine.folder = defaultFolder();
    settings.categories = defaultCategories();
    return settled(settings);
}

Settings settled(Settings settings)
{
    settings.engine.speedLimit = settings.isLimitOn ? settings.speedLimit : 0;
    settings.engine.whenFileExists = engineChoice(settings.onFileExists);
    settings.engine.netrcFile = QDir::homePath() + "/.netrc"_L1;
    return settings;
}

QStringList withRecentFolder(const QStringList &folders, const QString &folder)
{
    QStringList result = folders;
    if (isFolder(folder)) {
        const QString clean = QDir::cleanPath(folder);
        result.removeAll(clean);
        result.prepend(clean);
    }
    return result.mid(0, kMaxRecentFolders);
}

Settings load(const QString &profileFolder)
{
    Settings settings = defaults();
    // A pipe or a monstrous file in its place would hang the start.
    const QFileInfo file(settingsPath(profileFolder));
    if (!file.isFile() || file.size() > kMaxFileBytes) {
        return settings;
    }
    QFile content(file.filePath());
    if (!content.open(QIODevice::ReadOnly)) {
        return settings;
    }
    const QHash<QString, QVariant> stored = iniValues(content.read(kMaxFileBytes));
    for (const Key &key : keys()) {
        if (stored.contains(key.name)) {
            key.setter(settings, stored.value(key.name));
        }
    }
    return settled(settings);
}

bool save(const QString &profileFolder, const Settings &settings)
{
    if (!ensureProfile(profileFolder)) {
        return false;
    }
    const QString path = settingsPath(profileFolder);
    QSettings stored(path, QSettings::IniFormat);
    for (const Key &key : keys()) {
        stored.setValue(key.name, key.value(settings));
    }
    stored.sync();
    return stored.status() == QSettings::NoError
        && QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

} // namespace settings
