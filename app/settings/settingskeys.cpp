// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settingskeys.h"

#include "app/settings/arrangement.h"
#include "app/settings/networklists.h"
#include "app/settings/settingsfile.h"

#include <QDir>

#include <algorithm>
#include <limits>
#include <type_traits>

using namespace Qt::StringLiterals;

namespace settings {

namespace {

using S = Settings;
using E = engine::EngineConfig;
using P = engine::ProxyConfig;
using C = engine::Credentials;

constexpr int kMaxTextLength = 4096;
constexpr qint64 kMaxBytes = std::numeric_limits<qint64>::max();

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
        },
        least, most };
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
        },
        0, -1, { u"true"_s, u"false"_s } };
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
        },
        0, -1, names };
}

bool isPlain(const QString &text)
{
    // Whole characters: the halves of one beyond the first 65,536 are not printable.
    const QList<uint> characters = text.toUcs4();
    return text.size() <= kMaxTextLength
        && std::all_of(characters.begin(), characters.end(),
            [](uint c) { return QChar::isPrint(c) && !QChar::isSurrogate(c); });
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
            path(settings).clear();
            for (auto folder = list.rbegin(); folder != list.rend(); ++folder) {
                path(settings) = withRecentFolder(path(settings), *folder);
            }
        },
        0, -1, {}, true };
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
        },
        0, -1, {}, true };
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
        choice(u"network/privateAddresses"_s, at(&S::onPrivateAddress),
            { u"ask"_s, u"allow"_s, u"refuse"_s }),
        number(u"network/linksAskedAtOnce"_s, at(&S::linksAskedAtOnce), 1, 64),
        yesOrNo(u"grabber/sizes"_s, at(&S::grabber, &GrabberChoices::asksSizes)),
        yesOrNo(u"grabber/thumbnails"_s, at(&S::grabber, &GrabberChoices::showsThumbnails)),
    };
}

/// Those of downloads, network and window.
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
        yesOrNo(u"downloads/serverDate"_s, at(engine, &E::keepsServerDate)),
        yesOrNo(u"downloads/reserveSpace"_s, at(engine, &E::reservesSpace)),
        choice(u"downloads/onDuplicate"_s, at(&S::onDuplicate),
            { u"ask"_s, u"skip"_s, u"add-again"_s, u"restart"_s }),
        choice(u"downloads/onFileExists"_s, at(&S::onFileExists),
            { u"ask"_s, u"number"_s, u"overwrite"_s, u"skip"_s, u"continue"_s }),
        choice(u"proxy/kind"_s, at(engine, proxy, &P::kind),
            { u"system"_s, u"none"_s, u"http"_s, u"socks5"_s }),
        words(u"proxy/host"_s, at(engine, proxy, &P::host), isPlain),
        number(u"proxy/port"_s, at(engine, proxy, &P::port), 0, 65535),
        words(u"proxy/userName"_s, at(engine, proxy, &P::credentials, &C::userName), isPlain),
        list(u"proxy/exceptions"_s, at(engine, proxy, &P::exceptions), hostPatternLines, hostPatternsFrom),
        list(u"network/tlsExceptions"_s, at(engine, &E::tlsExceptions), tlsExceptionLines, tlsExceptionsFrom),
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

/// Those of where downloads are listed, and of what the window shows.
std::vector<Key> viewKeys()
{
    return {
        list(u"lists/categories"_s, at(&S::categories), categoryLines, categoriesFrom),
        list(u"lists/queues"_s, at(&S::engine, &E::queues), queueLines, queuesFrom),
        list(u"window/shortcuts"_s, at(&S::shortcuts), shortcutLines, shortcutsFrom),
        choice(u"window/appearance"_s, at(&S::appearance), { u"system"_s, u"light"_s, u"dark"_s }),
        yesOrNo(u"window/showsTray"_s, at(&S::showsTray)),
        yesOrNo(u"window/sidebar"_s, at(&S::panes, &Panes::showsSidebar)),
        blob(u"window/sidebarSplit"_s, at(&S::panes, &Panes::sidebarSplit)),
        yesOrNo(u"window/details"_s, at(&S::panes, &Panes::showsDetails)),
        choice(u"window/detailsPlace"_s, at(&S::panes, &Panes::detailsPlace),
            { u"bottom"_s, u"right"_s }),
        number(u"window/detailsTab"_s, at(&S::panes, &Panes::detailsTab), 0, 3),
        blob(u"window/detailsSplit"_s, at(&S::panes, &Panes::detailsSplit)),
        yesOrNo(u"window/dropTarget"_s, at(&S::panes, &Panes::showsDropTarget)),
        blob(u"window/dropTargetPlace"_s, at(&S::panes, &Panes::dropTargetPlace)),
        yesOrNo(u"window/perDownload"_s, at(&S::panes, &Panes::opensWindows)),
        yesOrNo(u"messages/finished"_s, at(&S::notifications, &NotificationChoices::finished)),
        yesOrNo(u"messages/failed"_s, at(&S::notifications, &NotificationChoices::failed)),
        yesOrNo(u"messages/queueDone"_s, at(&S::notifications, &NotificationChoices::queueDone)),
    };
}

} // namespace

bool isFolder(const QString &text)
{
    return isPlain(text) && QDir::isAbsolutePath(text);
}

std::vector<Key> keys()
{
    std::vector<Key> all = otherKeys();
    for (const std::vector<Key> &more : { intakeKeys(), viewKeys() }) {
        all.insert(all.end(), more.begin(), more.end());
    }
    return all;
}

QStringList differences(const Settings &one, const Settings &other)
{
    QStringList names;
    for (const Key &key : keys()) {
        if (key.value(one) != key.value(other)) {
            names.append(key.name);
        }
    }
    return names;
}

Settings withValues(Settings settings, const Settings &source, const QStringList &names)
{
    for (const Key &key : keys()) {
        if (names.contains(key.name)) {
            key.setter(settings, key.value(source));
        }
    }
    if (names.contains(u"proxy/userName"_s)) {
        settings.engine.proxy.credentials.password = source.engine.proxy.credentials.password;
    }
    return settings;
}

} // namespace settings
