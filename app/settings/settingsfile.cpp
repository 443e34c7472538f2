// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settingsfile.h"

#include "app/settings/inivalues.h"
#include "app/settings/networklists.h"
#include "app/settings/profile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QVariant>

#include <algorithm>
#include <functional>
#include <limits>
#include <type_traits>
#include <vector>

using namespace Qt::StringLiterals;

namespace settings {

namespace {

using S = Settings;
using E = engine::EngineConfig;
using P = engine::ProxyConfig;
using C = engine::Credentials;

constexpr int kMaxRecentFolders = 10;
constexpr int kMaxTextLength = 4096;
constexpr qint64 kMaxFileBytes = 4 * 1024 * 1024;
constexpr qint64 kMaxBytes = std::numeric_limits<qint64>::max();

/// One line of the file: how a value leaves the struct, and how it comes back. setter leaves the
/// struct alone, and with it the default, when the value is of no use (H38).
struct Key {
    QString name;
    std::function<QVariant(const Settings &)> value;
    std::function<void(Settings &, const QVariant &)> setter;
};

/// The member reached by following \a members from Settings.
template <typename... Members>
auto at(Members... members)
{
    return [members...](auto &settings) -> auto &
    {
        return (settings.*....*members);
    };
}

template <typename Path>
Key number(const QString &name, Path path, qint64 least, qint64 most)
{
    return { name,
        [path](const Settings &settings) { return QVariant(static_cast<qint64>(path(settings))); },
        [path, least, most](Settings &settings, const QVariant &stored) {
            bool isNumber = false;
            const qint64 value = stored.toString().toLongLong(&isNumber);
            if (isNumber && value >= least && value <= most) {
                path(settings) = static_cast<std::decay_t<decltype(path(settings))>>(value);
            }
        } };
}

template <typename Path>
Key yesOrNo(const QString &name, Path path)
{
    return { name, [path](const Settings &settings) { return QVariant(path(settings)); },
        [path](Settings &settings, const QVariant &stored) {
            const QString text = stored.toString();
            if (text == "true"_L1 || text == "false"_L1) {
                path(settings) = text == "true"_L1;
            }
        } };
}

/// \a names are the enumerators' names in the file, in their order.
template <typename Path>
Key choice(const QString &name, Path path, const QStringList &names)
{
    return { name,
        [path, names](const Settings &settings) {
            return QVariant(names.value(static_cast<int>(path(settings))));
        },
        [path, names](Settings &settings, const QVariant &stored) {
            const qsizetype index = names.indexOf(stored.toString());
            if (index >= 0) {
                path(settings) = static_cast<std::decay_t<decltype(path(settings))>>(index);
            }
        } };
}

bool isPlain(const QString &text)
{
    // Whole characters: the halves of one beyond the first 65,536 are not printable.
    const QList<uint> characters = text.toUcs4();
    return text.size() <= kMaxTextLength
        && std::all_of(characters.begin(), characters.end(),
            [](uint c) { return QChar::isPrint(c) && !QChar::isSurrogate(c); });
}

bool isFolder(const QString &text)
{
    return isPlain(text) && QDir::isAbsolutePath(text);
}

bool isFileOrEmpty(const QString &text)
{
    return text.isEmpty() || isFolder(text);
}

bool isLanguage(const QString &text)
{
    return text.size() <= 20 && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'_' || c == u'@' || c == u'-';
    });
}

template <typename Path>
Key words(const QString &name, Path path, bool (*isGood)(const QString &))
{
    return { name,
        [path](const Settings &settings) {
            if constexpr (std::is_same_v<std::decay_t<decltype(path(settings))>, QByteArray>) {
                return QVariant(QString::fromLatin1(path(settings)));
            } else {
                return QVariant(path(settings));
            }
        },
        [path, isGood](Settings &settings, const QVariant &stored) {
            const QString text = stored.toString();
            if (stored.typeId() != QMetaType::QString || !isGood(text)) {
                return;
            }
            if constexpr (std::is_same_v<std::decay_t<decltype(path(settings))>, QByteArray>) {
                path(settings) = text.toLatin1();
            } else {
                path(settings) = text;
            }
        } };
}

template <typename Path>
Key folders(const QString &name, Path path)
{
    return { name, [path](const Settings &settings) { return QVariant(path(settings)); },
        [path](Settings &settings, const QVariant &stored) {
            const QStringList list = stored.toStringList().mid(0, kMaxRecentFolders);
            for (auto folder = list.rbegin(); folder != list.rend(); ++folder) {
                path(settings) = withRecentFolder(path(settings), *folder);
            }
        } };
}

/// A list that \a lines and \a from know how to write and to read.
template <typename Path, typename Lines, typename From>
Key list(const QString &name, Path path, Lines lines, From from)
{
    return { name,
        [path, lines](const Settings &settings) { return QVariant(lines(path(settings))); },
        [path, from](Settings &settings, const QVariant &stored) {
            path(settings) = from(stored.toStringList());
        } };
}

/// What a widget saved of itself; base64, as a widget refuses what it did not write.
template <typename Path>
Key blob(const QString &name, Path path)
{
    return { name,
        [path](const Settings &settings) {
            return QVariant(QString::fromLatin1(path(settings).toBase64()));
        },
        [path](Settings &settings, const QVariant &stored) {
            const auto decoded = QByteArray::fromBase64Encoding(
                stored.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
            if (decoded) {
                path(settings) = *decoded;
            }
        } };
}

/// Those of where links come from by themselves.
std::vector<Key> intakeKeys()
{
    return {
        yesOrNo(u"clipboard/watch"_s, at(&S::clipboard, &ClipboardWatch::isOn)),
        words(u"clipboard/endings"_s, at(&S::clipboard, &ClipboardWatch::endings), isPlain),
        words(u"clipboard/hosts"_s, at(&S::clipboard, &ClipboardWatch::hosts), isPlain),
        words(u"watched/folder"_s, at(&S::watchedFolder), isFileOrEmpty),
        yesOrNo(u"watched/start"_s, at(&S::startWatched)),
        yesOrNo(u"grabber/sizes"_s, at(&S::grabber, &GrabberChoices::asksSizes)),
        yesOrNo(u"grabber/thumbnails"_s, at(&S::grabber, &GrabberChoices::showsThumbnails)),
    };
}

/// Every other key of the file, once. Not here: the proxy's password (never written), and the
/// engine's members that settled() derives.
std::vector<Key> otherKeys()
{
    constexpr auto engine = &S::engine;
    constexpr auto proxy = &E::proxy;
    // clang-format off
    return {
        words(u"downloads/folder"_s, at(engine, &E::folder), isFolder),
        folders(u"downloads/recentFolders"_s, at(&S::recentFolders)),
        number(u"downloads/atOnce"_s, at(engine, &E::downloadsAtOnce), 1, 64),
        number(u"downloads/connections"_s, at(engine, &E::connectionsPerDownload), 1, 32),
        number(u"downloads/connectionsPerHost"_s, at(engine, &E::connectionsPerHost), 1, 64),
        number(u"downloads/perHost"_s, at(engine, &E::downloadsPerHost), 0, 64),
        number(u"downloads/retries"_s, at(engine, &E::retries), 0, 100),
        number(u"downloads/speedLimit"_s, at(&S::speedLimit), 0, kMaxBytes),
        yesOrNo(u"downloads/limitOn"_s, at(&S::isLimitOn)),
        yesOrNo(u"downloads/startAdded"_s, at(&S::startAdded)),
        choice(u"downloads/onDuplicate"_s, at(&S::onDuplicate),
            { u"ask"_s, u"skip"_s, u"add-again"_s, u"restart"_s }),
        choice(u"downloads/onFileExists"_s, at(&S::onFileExists),
            { u"ask"_s, u"number"_s, u"overwrite"_s, u"skip"_s, u"continue"_s }),
        choice(u"proxy/kind"_s, at(engine, proxy, &P::kind),
            { u"system"_s, u"none"_s, u"http"_s, u"socks5"_s }),
        words(u"proxy/host"_s, at(engine, proxy, &P::host), isPlain),
        number(u"proxy/port"_s, at(engine, proxy, &P::port), 0, 65535),
        words(u"proxy/userName"_s, at(engine, proxy, &P::credentials, &C::userName), isPlain),
        list(u"proxy/exceptions"_s, at(engine, proxy, &P::exceptions), hostPatternLines,
            hostPatternsFrom),
        list(u"network/tlsExceptions"_s, at(engine, &E::tlsExceptions), tlsExceptionLines,
            tlsExceptionsFrom),
        list(u"network/hostRules"_s, at(engine, &E::hostRules), hostRuleLines, hostRulesFrom),
        list(u"network/timetable"_s, at(engine, &E::timetable), timetableLines, timetableFrom),
        words(u"network/caFile"_s, at(engine, &E::caFile), isFileOrEmpty),
        words(u"network/userAgent"_s, at(engine, &E::userAgent), isPlain),
        choice(u"window/onClose"_s, at(&S::onClose), { u"ask"_s, u"keep-running"_s, u"quit"_s }),
        yesOrNo(u"window/startAtLogin"_s, at(&S::startAtLogin)),
        words(u"window/language"_s, at(&S::language), isLanguage),
        blob(u"window/geometry"_s, at(&S::windowGeometry)),
        blob(u"window/header"_s, at(&S::headerState)),
        number(u"window/sortColumn"_s, at(&S::sortColumn), -1, 100),
        yesOrNo(u"window/sortDescending"_s, at(&S::sortDescending)),
    };
    // clang-format on
}

std::vector<Key> keys()
{
    std::vector<Key> all = otherKeys();
    const std::vector<Key> more = intakeKeys();
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

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
