// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grabadder.h"

#include "app/links/namemask.h"
#include "ui/grabrequest.h"
#include "ui/privategate.h"

#include <QEvent>
#include <QWidget>

#include <algorithm>

using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr qsizetype kPieceAdded = 2000; ///< some 20 ms, and as much in the engine

/// Of the one at \a place among those that have \a wishes.
engine::DownloadRequest wishedRequest(const GrabRow &row, qsizetype place, const GrabWishes &wishes)
{
    engine::DownloadRequest request = requestFor(row, wishes.access);
    request.folder = wishes.folder;
    request.fileName = links::maskedName(
        wishes.mask, row.link, wishes.batch.added + place + 1, wishes.batch.numbers);
    request.batchId = wishes.batch.id;
    request.batchName = wishes.batch.name;
    request.startPaused = wishes.startPaused;
    return request;
}

} // namespace

GrabAdder::GrabAdder(GrabModel &model, QWidget &window)
    : m_model(model)
    , m_window(window)
{
    m_next.setSingleShot(true);
    m_next.setInterval(0ms);
    connect(&m_next, &QTimer::timeout, this, &GrabAdder::addPiece);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &GrabAdder::keepRows);
    window.installEventFilter(this);
}

void GrabAdder::add(const QList<int> &records, const GrabWishes &wishes)
{
    m_chosen.enqueue({ records, wishes, 0, {} });
    if (m_chosen.size() == 1) {
        addPiece();
    }
}

void GrabAdder::addRest()
{
    while (!m_chosen.isEmpty()) {
        addPiece();
    }
}

/// Not before: rows that are shared would all be copied when one of them changes.
void GrabAdder::keepRows()
{
    for (Chosen &chosen : m_chosen) {
        if (chosen.rows.isEmpty()) {
            chosen.rows = m_model.rows();
        }
    }
}

void GrabAdder::addPiece()
{
    if (m_chosen.isEmpty()) {
        return;
    }
    Chosen &chosen = m_chosen.head();
    const QList<GrabRow> &rows = chosen.rows.isEmpty() ? m_model.rows() : chosen.rows;
    const qsizetype end = std::min(chosen.next + kPieceAdded, chosen.records.size());
    QList<engine::DownloadRequest> requests;
    QList<QUrl> pages;
    requests.reserve(end - chosen.next);
    pages.reserve(end - chosen.next);
    for (; chosen.next < end; ++chosen.next) {
        const GrabRow &row = rows.at(chosen.records.at(chosen.next));
        requests.append(wishedRequest(row, chosen.next, chosen.wishes));
        pages.append(sourceOf(row.link, row.page));
    }
    if (end == chosen.records.size()) {
        m_chosen.dequeue();
    }
    if (!m_chosen.isEmpty()) {
        m_next.start();
    } else if (m_isClosed && !m_window.isVisible()) {
        m_window.deleteLater();
    }
    emit made(requests, pages);
}

bool GrabAdder::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Close && !m_chosen.isEmpty()) {
        m_isClosed = m_window.testAttribute(Qt::WA_DeleteOnClose);
        event->ignore();
        m_window.hide();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ui
