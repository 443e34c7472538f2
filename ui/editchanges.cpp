// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editchanges.h"

#include "ui/downloadmodel.h"

#include <QHash>

#include <optional>
#include <type_traits>

namespace ui {
namespace {

/// Rows that had the same values are undone as one.
struct ChangeKey {
    QStringList texts;
    QList<qint64> numbers;

    bool operator==(const ChangeKey &) const = default;
};

size_t qHash(const ChangeKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.texts, key.numbers);
}

template <typename Value>
void addToKey(ChangeKey *key, const std::optional<Value> &value)
{
    key->numbers.append(value.has_value()); // nothing is not the same as an empty text
    if constexpr (std::is_same_v<Value, QString>) {
        key->texts.append(value.value_or(QString()));
    } else if constexpr (std::is_same_v<Value, QUrl>) {
        key->texts.append(value.value_or(QUrl()).toString());
    } else {
        key->numbers.append(static_cast<qint64>(value.value_or(Value())));
    }
}

ChangeKey changeKey(const engine::DownloadEdit &edit)
{
    ChangeKey key;
    addToKey(&key, edit.url);
    addToKey(&key, edit.folder);
    addToKey(&key, edit.category);
    addToKey(&key, edit.note);
    addToKey(&key, edit.fileName);
    addToKey(&key, edit.speedLimit);
    addToKey(&key, edit.connections);
    addToKey(&key, edit.queueId);
    addToKey(&key, edit.priority);
    addToKey(&key, edit.isIgnored);
    addToKey(&key, edit.whenFileExists);
    const engine::Credentials credentials = edit.credentials.value_or(engine::Credentials());
    key.texts += { credentials.userName, credentials.password,
        QString::fromLatin1(edit.cookies.value_or(QByteArray())) };
    for (const auto *said : { &edit.referrer, &edit.userAgent }) {
        key.numbers.append(said->has_value());
        key.texts.append(QString::fromLatin1(said->value_or(QByteArray())));
    }
    const engine::Checksum checksum = edit.checksum.value_or(engine::Checksum());
    key.numbers += { edit.checksum.has_value(), static_cast<qint64>(checksum.algorithm) };
    key.texts.append(QString::fromLatin1(checksum.hex));
    key.numbers.append(edit.remembersSecrets);
    key.numbers.append(edit.headers.has_value());
    const auto headers = edit.headers.value_or(QList<engine::HeaderField>());
    for (const engine::HeaderField &field : headers) {
        key.texts.append(QString::fromLatin1(field.name + ": " + field.value));
    }
    const QList<QUrl> mirrors = edit.mirrors.value_or(QList<QUrl>());
    for (const QUrl &mirror : mirrors) {
        key.texts.append(mirror.toString());
    }
    return key;
}

bool changesNothing(const engine::DownloadEdit &before, const engine::DownloadEdit &after)
{
    engine::DownloadEdit same = before;
    if (!after.fileName) { // only there for what a folder does to it
        same.fileName.reset();
    }
    if (!after.headers) { // and these for what a link or the other does to them
        same.headers.reset();
    }
    if (!after.referrer) {
        same.referrer.reset();
    }
    same.remembersSecrets = after.remembersSecrets;
    return same == after;
}

} // namespace

engine::DownloadEdit takenBack(const engine::Download &download, const engine::DownloadEdit &edit)
{
    const engine::DownloadRequest &request = download.request;
    engine::DownloadEdit back;
    const auto keep = [](const auto &asked, auto &kept, const auto &value) {
        if (asked) {
            kept = value;
        }
    };
    keep(edit.url, back.url, request.url);
    keep(edit.folder, back.folder, request.folder);
    keep(edit.whenFileExists, back.whenFileExists, request.whenFileExists);
    keep(edit.speedLimit, back.speedLimit, request.speedLimit);
    keep(edit.connections, back.connections, request.connections);
    keep(edit.mirrors, back.mirrors, request.mirrors);
    keep(edit.category, back.category, request.category);
    keep(edit.queueId, back.queueId, request.queueId);
    keep(edit.priority, back.priority, request.priority);
    keep(edit.note, back.note, request.note);
    keep(edit.isIgnored, back.isIgnored, download.notice == engine::notice::kIgnored);
    keep(edit.userAgent, back.userAgent, request.userAgent);
    keep(edit.checksum, back.checksum, request.checksum);
    const bool isElsewhere = edit.url.has_value(); // which leaves some of them behind
    keep(isElsewhere || edit.headers.has_value(), back.headers, request.headers);
    keep(isElsewhere || edit.referrer.has_value(), back.referrer, request.referrer);
    keep(edit.fileName, back.fileName,
        download.fileName.isEmpty() ? request.fileName : download.fileName);
    if (edit.folder && engine::traits(download.state).isComplete) {
        back.fileName = download.fileName; // where it goes, it may get a number
    }
    return back;
}

QList<EditChange> gatheredChanges(
    const DownloadModel &model, const QList<IdEdit> &edits, QList<IdEdit> *same)
{
    QList<EditChange> changes;
    QHash<std::pair<ChangeKey, ChangeKey>, qsizetype> alike;
    for (const auto &[id, after] : edits) {
        const engine::Download *download = model.find(id);
        if (!download) {
            continue;
        }
        const engine::DownloadEdit before = takenBack(*download, after);
        if (changesNothing(before, after)) {
            same->append({ id, after });
            continue;
        }
        // Neighbours mostly had the same values, and comparing is quicker than hashing.
        if (!changes.isEmpty() && changes.last().before == before
            && changes.last().after == after) {
            changes.last().ids.append(id);
            continue;
        }
        const std::pair key(changeKey(before), changeKey(after));
        const auto found = alike.constFind(key);
        if (found != alike.constEnd() && !after.fileName) { // names change in their order
            changes[*found].ids.append(id);
        } else {
            alike.insert(key, changes.size());
            changes.append({ { id }, before, after });
        }
    }
    return changes;
}

} // namespace ui
