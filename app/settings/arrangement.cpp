// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/arrangement.h"

#include "app/settings/categoryrules.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace settings {

namespace {

constexpr qint64 kFastestLimit = 1'000'000'000'000; ///< bytes a second
constexpr qsizetype kMostCategories = 100;
constexpr qsizetype kMostQueues = 100;
constexpr qsizetype kMostRules = 200; ///< of each kind in a category
constexpr qsizetype kMostArguments = 50;
constexpr qsizetype kMostShortcuts = 500;
constexpr qsizetype kLongestName = 200;
constexpr qsizetype kLongestRule = 255;
constexpr qsizetype kLongestArgument = 4096;

// In the order of WhenQueueDone.
constexpr std::array kWhenDone { "nothing"_L1, "notify"_L1, "quit"_L1, "sleep"_L1, "shut-down"_L1,
    "run-program"_L1 };

QString oneLine(const QJsonValue &value, qsizetype longest)
{
    const QString text = value.toString().trimmed();
    const bool isGood = text.size() <= longest
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' '; });
    return isGood ? text : QString();
}

QString absolutePath(const QJsonValue &value)
{
    const QString path = oneLine(value, kLongestArgument);
    return QDir::isAbsolutePath(path) ? QDir::cleanPath(path) : QString();
}

QStringList rules(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &each : value.toArray()) {
        const QString rule = oneLine(each, kLongestRule).toLower();
        if (!rule.isEmpty() && list.size() < kMostRules) {
            list.append(rule);
        }
    }
    return list;
}

int bounded(const QJsonValue &value, int most)
{
    return std::clamp(value.toInt(), 0, most);
}

QString line(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject objectOf(const QString &line)
{
    return QJsonDocument::fromJson(line.toUtf8()).object();
}

Category builtIn(const QString &key, const QString &endings, const QString &mimeTypes)
{
    return { key, {}, {}, endings.split(u' ', Qt::SkipEmptyParts),
        mimeTypes.split(u' ', Qt::SkipEmptyParts), {} };
}

engine::WhenQueueDone whenDoneFrom(const QString &name)
{
    const auto found = std::find(kWhenDone.begin(), kWhenDone.end(), name);
    return found == kWhenDone.end() ? engine::WhenQueueDone::Nothing
                                    : static_cast<engine::WhenQueueDone>(found - kWhenDone.begin());
}

engine::QueueConfig queueFrom(const QJsonObject &stored)
{
    engine::QueueConfig queue;
    queue.id = std::max<qint64>(stored.value("id"_L1).toInteger(-1), -1);
    queue.name = oneLine(stored.value("name"_L1), kLongestName);
    queue.downloadsAtOnce = bounded(stored.value("atOnce"_L1), 64);
    queue.speedLimit
        = std::clamp<qint64>(stored.value("speedLimit"_L1).toInteger(), 0, kFastestLimit);
    queue.times.isOn = stored.value("timed"_L1).toBool();
    queue.times.start = bounded(stored.value("start"_L1), engine::QueueTimes::kMinutes - 1);
    queue.times.stop = bounded(stored.value("stop"_L1), engine::QueueTimes::kMinutes - 1);
    queue.times.days = static_cast<quint8>(bounded(
        stored.value("days"_L1).isDouble() ? stored.value("days"_L1) : QJsonValue(0x7f), 0x7f));
    queue.whenDone = whenDoneFrom(stored.value("whenDone"_L1).toString());
    queue.program = absolutePath(stored.value("program"_L1));
    for (const QJsonValue &argument : stored.value("arguments"_L1).toArray()) {
        if (queue.arguments.size() < kMostArguments) {
            queue.arguments.append(argument.toString().left(kLongestArgument));
        }
    }
    return queue;
}

} // namespace

QList<Category> defaultCategories()
{
    return {
        builtIn(u"documents"_s,
            u"pdf doc docx odt rtf txt md tex ps djvu epub mobi azw3 fb2 xls xlsx ods csv ppt pptx odp"_s,
            u"application/pdf application/epub+zip application/msword text/plain"_s),
        builtIn(u"pictures"_s,
            u"jpg jpeg png gif webp avif bmp svg tif tiff heic jxl ico psd xcf raw cr2 nef dng"_s,
            u"image/*"_s),
        builtIn(u"music"_s, u"mp3 flac ogg oga opus m4a aac wav wma aiff ape mid mka m3u m3u8"_s,
            u"audio/*"_s),
        builtIn(u"video"_s, u"mp4 mkv webm avi mov wmv flv m4v mpg mpeg ogv 3gp vob srt"_s,
            u"video/*"_s),
        builtIn(u"archives"_s,
            u"zip rar 7z tar gz tgz bz2 tbz2 xz txz zst lz4 lzma cab cpio jar iso img"_s,
            u"application/zip application/gzip application/x-tar application/x-7z-compressed "
            "application/vnd.rar"_s),
        builtIn(u"programs"_s,
            u"deb rpm appimage flatpak snap run sh bin exe msi apk dmg pkg whl"_s,
            u"application/vnd.debian.binary-package application/x-rpm"_s),
        builtIn(u"other"_s, {}, {}),
    };
}

QStringList categoryLines(const QList<Category> &categories)
{
    QStringList lines;
    for (const Category &category : categories) {
        lines.append(line({
            { u"key"_s, category.key },
            { u"name"_s, category.name },
            { u"folder"_s, category.folder },
            { u"endings"_s, QJsonArray::fromStringList(category.endings) },
            { u"types"_s, QJsonArray::fromStringList(category.mimeTypes) },
            { u"hosts"_s, QJsonArray::fromStringList(category.hosts) },
        }));
    }
    return lines;
}

QList<Category> categoriesFrom(const QStringList &lines)
{
    QList<Category> categories;
    QSet<QString> keys;
    for (const QString &each : lines.mid(0, kMostCategories)) {
        const QJsonObject stored = objectOf(each);
        Category category;
        category.key = oneLine(stored.value("key"_L1), kLongestName);
        category.name = oneLine(stored.value("name"_L1), kLongestName);
        category.folder = absolutePath(stored.value("folder"_L1));
        category.endings = rules(stored.value("endings"_L1));
        category.mimeTypes = rules(stored.value("types"_L1));
        category.hosts = rules(stored.value("hosts"_L1));
        const bool isKey = !category.key.isEmpty() && category.key != kNoCategory;
        if (isKey && !keys.contains(category.key)) {
            keys.insert(category.key);
            categories.append(category);
        }
    }
    return categories.isEmpty() ? defaultCategories() : categories;
}

QStringList queueLines(const QList<engine::QueueConfig> &queues)
{
    QStringList lines;
    for (const engine::QueueConfig &queue : queues) {
        lines.append(line({
            { u"id"_s, queue.id },
            { u"name"_s, queue.name },
            { u"atOnce"_s, queue.downloadsAtOnce },
            { u"speedLimit"_s, queue.speedLimit },
            { u"timed"_s, queue.times.isOn },
            { u"start"_s, queue.times.start },
            { u"stop"_s, queue.times.stop },
            { u"days"_s, queue.times.days },
            { u"whenDone"_s, QString(kWhenDone[static_cast<size_t>(queue.whenDone)]) },
            { u"program"_s, queue.program },
            { u"arguments"_s, QJsonArray::fromStringList(queue.arguments) },
        }));
    }
    return lines;
}

QList<engine::QueueConfig> queuesFrom(const QStringList &lines)
{
    QList<engine::QueueConfig> queues;
    QSet<qint64> ids;
    for (const QString &each : lines.mid(0, kMostQueues)) {
        const engine::QueueConfig queue = queueFrom(objectOf(each));
        const bool hasName = queue.id == 0 || !queue.name.isEmpty();
        if (queue.id >= 0 && hasName && !ids.contains(queue.id)) {
            ids.insert(queue.id);
            queues.append(queue);
        }
    }
    return queues;
}

QStringList shortcutLines(const QStringList &shortcuts)
{
    return shortcutsFrom(shortcuts);
}

QStringList shortcutsFrom(const QStringList &lines)
{
    QStringList shortcuts;
    for (const QString &each : lines.mid(0, kMostShortcuts)) {
        if (each.indexOf(u'=') > 0 && each.size() <= kLongestName) {
            shortcuts.append(each);
        }
    }
    return shortcuts;
}

} // namespace settings
