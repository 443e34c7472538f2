// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/undoablecommands.h"

#include "ui/downloadmodel.h"

#include <QHash>

#include <algorithm>
#include <limits>
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
    addToKey(&key, edit.whenFileExists);
    const engine::Credentials credentials = edit.credentials.value_or(engine::Credentials());
    key.texts += { credentials.userName, credentials.password,
        QString::fromLatin1(edit.cookies.value_or(QByteArray())) };
    for (const auto *said : { &edit.referrer, &edit.userAgent }) {
        key.numbers.append(said->has_value());
        key.texts.append(QString::fromLatin1(said->value_or(QByteArray())));
    }
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
    keep(edit.userAgent, back.userAgent, request.userAgent);
    if (edit.url || edit.headers || edit.referrer) { // a link to elsewhere leaves some of them
        back.headers = request.headers;
        back.referrer = request.referrer;
        back.remembersSecrets = request.remembersSecrets;
    }
    keep(edit.fileName, back.fileName,
        download.fileName.isEmpty() ? request.fileName : download.fileName);
    if (edit.folder && engine::traits(download.state).isComplete) {
        back.fileName = download.fileName; // where it goes, it may get a number
    }
    return back;
}

UndoableCommands::UndoableCommands(engine::Engine &engine, DownloadModel &model, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_model(model)
{
    m_stack.setUndoLimit(kMostSteps);
}

UndoStep::Known UndoableCommands::known() const
{
    return [this](engine::DownloadId id) { return m_model.find(id) != nullptr; };
}

void UndoableCommands::edit(
    const QList<engine::DownloadId> &ids, const engine::DownloadEdit &edit, const QString &text)
{
    QList<std::pair<engine::DownloadId, engine::DownloadEdit>> edits;
    edits.reserve(ids.size());
    for (const engine::DownloadId id : ids) {
        edits.append({ id, edit });
    }
    this->edit(edits, text);
}

void UndoableCommands::edit(
    const QList<std::pair<engine::DownloadId, engine::DownloadEdit>> &edits, const QString &text)
{
    QList<EditChange> changes;
    QHash<std::pair<ChangeKey, ChangeKey>, qsizetype> alike;
    for (const auto &[id, after] : edits) {
        const engine::Download *download = m_model.find(id);
        if (!download) {
            continue;
        }
        const engine::DownloadEdit before = takenBack(*download, after);
        // Neighbours mostly had the same values, and comparing is quicker than hashing.
        if (!changes.isEmpty() && changes.last().before == before
            && changes.last().after == after) {
            changes.last().ids.append(id);
            continue;
        }
        const std::pair key(changeKey(before), changeKey(after));
        const auto found = alike.constFind(key);
        if (found != alike.constEnd()) {
            changes[*found].ids.append(id);
        } else {
            alike.insert(key, changes.size());
            changes.append({ { id }, before, after });
        }
    }
    if (!changes.isEmpty()) {
        push(new EditStep(m_engine, known(), text, changes));
    }
}

void UndoableCommands::remove(const QList<engine::DownloadId> &ids, engine::RemoveFiles files)
{
    const auto count = static_cast<int>(ids.size());
    //: What follows "Undo" in the menu.
    removeAs(ids, files, tr("Remove %n Downloads", nullptr, count),
        tr("%n downloads removed.", nullptr, count));
}

void UndoableCommands::clearCompleted()
{
    const QList<engine::DownloadId> ids = m_model.idsIn(engine::DownloadState::Completed);
    //: What follows "Undo" in the menu.
    removeAs(ids, engine::RemoveFiles::KeepAll, tr("Clear Completed"),
        tr("%n completed downloads cleared.", nullptr, static_cast<int>(ids.size())));
}

void UndoableCommands::removeAs(const QList<engine::DownloadId> &ids, engine::RemoveFiles files,
    const QString &text, const QString &sentence)
{
    if (!ids.isEmpty()) {
        push(new RemoveStep(m_engine, known(), text, ids, files));
        emit offered(sentence);
    }
}

void UndoableCommands::move(const QList<engine::DownloadId> &ids, engine::QueueMove how)
{
    if (!ids.isEmpty()) {
        push(new OrderStep(m_engine, known(),
            tr("Move %n Downloads in the Queue", nullptr, static_cast<int>(ids.size())),
            placesOf(ids), [this, ids, how] { m_engine.move(ids, how); }));
    }
}

void UndoableCommands::place(const QList<engine::DownloadId> &ids, engine::DownloadId before)
{
    if (!ids.isEmpty()) {
        push(new OrderStep(m_engine, known(),
            tr("Move %n Downloads in the Queue", nullptr, static_cast<int>(ids.size())),
            placesOf(ids), [this, ids, before] { m_engine.place(ids, before); }));
    }
}

/// Each of \a ids belongs to the one behind it that does not move. One look at every row.
QList<QueuePlace> UndoableCommands::placesOf(const QList<engine::DownloadId> &ids) const
{
    QList<std::pair<qint64, engine::DownloadId>> moving;
    QSet<engine::DownloadId> isMoving;
    for (const engine::DownloadId id : ids) {
        if (const engine::Download *download = m_model.find(id)) {
            moving.append({ download->queueRank, id });
            isMoving.insert(id);
        }
    }
    std::sort(moving.begin(), moving.end());
    constexpr qint64 kNoRank = std::numeric_limits<qint64>::max();
    QList<std::pair<qint64, engine::DownloadId>> next(moving.size(), { kNoRank, {} });
    m_model.forEach([&](const engine::Download &download) {
        const auto behind = std::upper_bound(
            moving.begin(), moving.end(), std::pair(download.queueRank, engine::DownloadId()));
        if (behind == moving.begin() || isMoving.contains(download.id)) {
            return;
        }
        auto &known = next[std::distance(moving.begin(), behind) - 1];
        known = std::min(known, { download.queueRank, download.id });
    });
    QList<QueuePlace> places;
    for (qsizetype i = moving.size() - 1; i >= 0; --i) {
        const bool hasOwn = next.at(i).first != kNoRank;
        if (places.isEmpty() || hasOwn) {
            places.prepend({ {}, hasOwn ? next.at(i).second : engine::DownloadId() });
        }
        places.first().ids.prepend(moving.at(i).second);
    }
    return places;
}

void UndoableCommands::push(UndoStep *step)
{
    emit offered({});
    m_stack.push(step);
    lighten();
}

void UndoableCommands::lighten()
{
    qsizetype weight = 0;
    for (int i = m_stack.count() - 1; i >= 0; --i) {
        auto *step = const_cast<UndoStep *>(static_cast<const UndoStep *>(m_stack.command(i)));
        weight += step->weight();
        if (weight > kMostDownloads && i < m_stack.count() - 1) {
            step->forget();
            step->setObsolete(true);
        }
    }
}

void UndoableCommands::undo()
{
    emit offered({});
    const int at = m_stack.index() - 1;
    m_stack.undo();
    tellIfIdle(at >= 0 && at < m_stack.count() ? m_stack.command(at) : nullptr);
}

void UndoableCommands::redo()
{
    emit offered({});
    const int at = m_stack.index();
    m_stack.redo();
    tellIfIdle(at < m_stack.count() ? m_stack.command(at) : nullptr);
}

void UndoableCommands::tellIfIdle(const QUndoCommand *step)
{
    if (step && static_cast<const UndoStep *>(step)->isIdle()) {
        emit said(tr("Nothing was changed: these downloads are not in the list any more."));
    }
}

} // namespace ui
