// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/selectionwatch.h"

#include "app/engine/engine.h"
#include "ui/downloadview.h"

#include <algorithm>

namespace ui {
namespace {

/// So many are read with every change; of more only what changes seldom counts.
constexpr int kFewSelected = 500;
constexpr int kManySelectedMs = 250; ///< between two reads of more, while downloads change

/// What says what can be done with it, and which sum it is in.
size_t selectionMark(const engine::Download &download)
{
    const engine::DownloadRequest &request = download.request;
    const bool hasChecksum = !request.checksum.isEmpty() || !request.pieces.isEmpty()
        || !download.foundChecksum->isEmpty();
    return qHashMulti(0, static_cast<int>(download.state), static_cast<int>(download.error.kind),
        static_cast<int>(download.holdReason), download.notBefore.isValid(), request.queueId,
        request.category, static_cast<int>(request.priority), hasChecksum, download.total);
}

} // namespace

SelectionWatch::SelectionWatch(
    const engine::Engine &engine, const DownloadView &view, QObject *parent)
    : QObject(parent)
    , m_view(view)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &SelectionWatch::read);
    connect(&view, &DownloadView::selectedIdsChanged, this, &SelectionWatch::readSoon);
    connect(&engine, &engine::Engine::changed, this, &SelectionWatch::note);
    connect(&engine, &engine::Engine::added, this, &SelectionWatch::noteNew);
    connect(&engine, &engine::Engine::removed, this, &SelectionWatch::noteRemoved);
}

void SelectionWatch::readSoon()
{
    m_soon.start(0);
}

/// A group of thousands is read as a whole: not for each file of it that begins or ends.
void SelectionWatch::readInTime()
{
    if (!m_soon.isActive()) {
        m_soon.start(m_marks.size() > kFewSelected ? kManySelectedMs : 0);
    }
}

void SelectionWatch::settle()
{
    if (m_soon.isActive()) {
        read();
    }
}

void SelectionWatch::note(const QList<engine::Download> &downloads)
{
    for (const engine::Download &download : downloads) {
        const auto known = m_marks.constFind(download.id);
        const bool isSelected = known != m_marks.cend();
        if (isSelected && (m_facts.count <= kFewSelected || *known != selectionMark(download))) {
            readInTime();
            return;
        }
    }
}

/// Its group may be selected.
void SelectionWatch::noteNew(const QList<engine::Download> &downloads)
{
    const auto isInGroup
        = [](const engine::Download &download) { return !download.request.batchName.isEmpty(); };
    if (!m_marks.isEmpty() && std::any_of(downloads.begin(), downloads.end(), isInGroup)) {
        readInTime();
    }
}

void SelectionWatch::noteRemoved(const QList<engine::DownloadId> &ids)
{
    const auto isSelected = [this](engine::DownloadId id) { return contains(id); };
    if (std::any_of(ids.begin(), ids.end(), isSelected)) {
        readInTime();
    }
}

void SelectionWatch::read()
{
    m_soon.stop();
    const QList<const engine::Download *> selected = m_view.selectedDownloads();
    m_facts = selectionFacts(selected);
    m_facts.failedInGroups = m_view.failedInGroups();
    m_marks.clear();
    m_marks.reserve(selected.size());
    for (const engine::Download *download : selected) {
        m_marks.insert(download->id, selectionMark(*download));
    }
    emit changed(selected);
}

} // namespace ui
