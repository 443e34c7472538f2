// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grabadder.h"

#include "app/links/namemask.h"
#include "ui/grabrequest.h"
#include "ui/onpool.h"
#include "ui/privategate.h"

#include <QDir>
#include <QEvent>
#include <QWidget>

#include <algorithm>

using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto kMarkAfter = 100ms;

/// Of the one at \a place among those that have \a wishes.
engine::DownloadRequest wishedRequest(const GrabRow &row, qsizetype place, const GrabWishes &wishes)
{
    engine::DownloadRequest request = requestFor(row, wishes.access);
    request.folder = wishes.folder;
    if (!wishes.mask.trimmed().isEmpty()) {
        links::FoundLink named = row.link;
        named.name = nameToSave(row);
        request.fileName = links::maskedName(
            wishes.mask, named, wishes.batch.added + place + 1, wishes.batch.numbers);
        if (!links::saysEnding(wishes.mask, named)) {
            request.fileName += u'.'; // the reply says it
        }
    }
    request.batchId = wishes.batch.id;
    request.batchName = wishes.batch.name;
    request.startPaused = wishes.startPaused;
    return request;
}

} // namespace

GrabAdder::GrabAdder(GrabModel &model, QWidget &window, QThreadPool &pool)
    : m_model(model)
    , m_window(window)
    , m_pool(pool)
{
    m_next.setSingleShot(true);
    m_next.setInterval(0ms);
    connect(&m_next, &QTimer::timeout, this, &GrabAdder::addPiece);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &GrabAdder::forgetPage);
    m_mark.setSingleShot(true);
    m_mark.setInterval(kMarkAfter);
    connect(&m_mark, &QTimer::timeout, this, &GrabAdder::markLeftOut);
    window.installEventFilter(this);
}

void GrabAdder::add(const QList<int> &records, const GrabWishes &wishes, bool isFolderMade)
{
    m_batchId = wishes.batch.id;
    m_chosen.enqueue({ records, wishes, isFolderMade, 0, {} });
    if (!isFolderMade) {
        onPool(
            m_pool, this, [folder = wishes.folder] { return QDir().mkpath(folder); },
            [this, folder = wishes.folder](bool isMade) { takeFolder(folder, isMade); });
    } else if (!m_next.isActive()) { // others may wait for their disks
        addPiece();
    }
}

/// The answer is for all that go to \a folder and have not begun. Once the window is closed, or
/// shows another page, they are handed over all the same: the list shows what is wrong then.
void GrabAdder::takeFolder(const QString &folder, bool isMade)
{
    QList<Chosen> refusedOnes;
    for (qsizetype i = m_chosen.size() - 1; i >= 0; --i) {
        if (m_chosen.at(i).wishes.folder != folder || m_chosen.at(i).next > 0) {
            continue;
        }
        if (isMade || !m_window.isVisible() || !m_chosen.at(i).rows.isEmpty()) {
            m_chosen[i].isFolderThere = true;
        } else {
            refusedOnes.prepend(m_chosen.takeAt(i));
        }
    }
    for (const Chosen &one : std::as_const(refusedOnes)) {
        emit refused(folder, one.records);
    }
    goOn();
}

void GrabAdder::addRest()
{
    while (!m_chosen.isEmpty()) {
        m_chosen.head().isFolderThere = true;
        addPiece();
    }
}

bool GrabAdder::isReady(const Chosen &chosen)
{
    return chosen.isFolderThere;
}

void GrabAdder::goOn()
{
    if (m_chosen.isEmpty()) {
        leave();
    } else if (std::any_of(m_chosen.begin(), m_chosen.end(), isReady)) {
        m_next.start();
    }
}

void GrabAdder::leave()
{
    if (m_isClosed && !m_window.isVisible()) {
        m_window.deleteLater();
    }
}

void GrabAdder::leaveOut(const QList<engine::DownloadRequest> &requests)
{
    for (const engine::DownloadRequest &request : requests) {
        if (request.batchId > 0 && request.batchId == m_batchId) {
            m_leftOut.insert(request.url);
        }
    }
    if (!m_leftOut.isEmpty() && !m_mark.isActive()) {
        m_mark.start();
    }
}

void GrabAdder::markLeftOut()
{
    const QList<GrabRow> &rows = m_model.rows();
    QList<int> records;
    for (int record = 0; record < rows.size(); ++record) {
        if (rows.at(record).isAdded && m_leftOut.contains(rows.at(record).link.url)) {
            records.append(record);
        }
    }
    m_leftOut.clear();
    if (!records.isEmpty()) {
        m_model.markAdded(records, false, false);
    }
}

/// Rows are kept now, and not before: those that are shared would all be copied when one changes.
void GrabAdder::forgetPage()
{
    m_batchId = 0;
    m_leftOut.clear();
    for (Chosen &chosen : m_chosen) {
        if (chosen.rows.isEmpty()) {
            chosen.rows = m_model.rows();
        }
    }
}

void GrabAdder::addPiece()
{
    const auto found = std::find_if(m_chosen.begin(), m_chosen.end(), isReady);
    if (found == m_chosen.end()) {
        return;
    }
    Chosen &chosen = *found;
    const QList<GrabRow> &rows = chosen.rows.isEmpty() ? m_model.rows() : chosen.rows;
    const qsizetype end = std::min(chosen.next + kAtOnce, chosen.records.size());
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
        m_chosen.erase(found);
    }
    goOn();
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
