// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grabsizes.h"

#include "ui/accessbar.h"
#include "ui/grabrequest.h"
#include "ui/privategate.h"
#include "ui/rowsinview.h"

#include <QUrl>

#include <utility>

namespace ui {

namespace {

/// A server that leaves so many questions in a row unanswered is left alone, as is at once one that
/// says it has enough.
constexpr int kMostSilent = 3;
constexpr int kTooMany = 429;
constexpr int kUnavailable = 503;
/// Questions about one server; one that is slow to answer keeps nobody else waiting.
constexpr int kMostOpen = 12;

QString hostOf(const QUrl &url)
{
    return url.authority(QUrl::FullyEncoded);
}

} // namespace

GrabSizes::GrabSizes(std::unique_ptr<engine::LinkChecker> checker, GrabModel &model,
    RowsInView &view, QObject *parent)
    : QObject(parent)
    , m_checker(std::move(checker))
    , m_model(model)
    , m_view(view)
{
    connect(m_checker.get(), &engine::LinkChecker::checked, this, &GrabSizes::take);
    connect(&view, &RowsInView::changed, this, &GrabSizes::askMore);
    connect(&model, &GrabModel::cleared, this, &GrabSizes::forget);
    connect(&model, &GrabModel::wishesChanged, this, [this] {
        m_next = 0; // what was passed over may be wanted now
        askMore();
    });
}

void GrabSizes::setOn(bool isOn)
{
    m_isOn = isOn;
    if (isOn) {
        m_silent.clear();
        m_next = 0;
        askMore();
    } else {
        stop();
    }
}

void GrabSizes::forget()
{
    m_checker->cancel();
    m_silent.clear();
    m_open.clear();
    m_waiting = m_unseen = m_next = 0;
}

void GrabSizes::stop()
{
    m_checker->cancel();
    m_open.clear();
    m_next = 0;
    if (std::exchange(m_waiting, 0) > 0) {
        m_model.noteStopped();
    }
}

void GrabSizes::take(const engine::LinkFacts &facts)
{
    --m_waiting;
    const QString host = hostOf(facts.url);
    if (--m_open[host] <= 0) {
        m_open.remove(host);
    }
    note(host, facts.status);
    m_model.takeFacts(facts);
    askMore();
}

/// \a status: HTTP; 0 = no answer.
void GrabSizes::note(const QString &host, int status)
{
    const bool isRefusal = status == kTooMany || status == kUnavailable;
    if (!isRefusal && status != 0) {
        m_silent.remove(host);
        return;
    }
    int &silent = m_silent[host];
    if (silent < kMostSilent) {
        silent = isRefusal ? kMostSilent : silent + 1;
        if (silent == kMostSilent) {
            emit gaveUp(host);
        }
    }
}

void GrabSizes::askMore()
{
    const RowSpan seen = m_view.rows();
    if (seen.last < seen.first) {
        // A window that is closed or put away asks nobody anything.
        stop();
        return;
    }
    if (!m_isOn || !hasRoom()) {
        return;
    }
    QList<engine::DownloadRequest> requests;
    askInView(requests);
    askChosen(requests);
    if (!requests.isEmpty()) {
        m_checker->check(requests);
    }
}

void GrabSizes::askInView(QList<engine::DownloadRequest> &requests)
{
    const RowSpan seen = m_view.rows();
    for (int row = seen.first; row <= seen.last && hasRoom(); ++row) {
        const int record = m_model.recordAt(row);
        if (mayAsk(record) && !isBusy(record)) {
            ask(record, requests);
        }
    }
}

void GrabSizes::askChosen(QList<engine::DownloadRequest> &requests)
{
    const bool isFiltered = m_model.criteria().asksForSizes();
    const auto count = static_cast<int>(m_model.rows().size());
    for (; m_next < count && hasRoom() && (isFiltered || m_unseen < kMostUnseen); ++m_next) {
        const GrabRow &row = m_model.rows().at(m_next);
        if ((row.isChosen || isFiltered) && mayAsk(m_next)) {
            if (isBusy(m_next)) {
                return; // goes on with this one
            }
            ++m_unseen;
            ask(m_next, requests);
        }
    }
}

bool GrabSizes::mayAsk(int record) const
{
    const GrabRow &row = m_model.rows().at(record);
    return row.size < 0 && m_model.question(record) == SizeQuestion::NotAsked && !row.isAdded
        && (m_silent.isEmpty() || m_silent.value(hostOf(row.link.url)) < kMostSilent)
        && (m_takesPrivate || !leadsInside(row.link.url, sourceOf(row.link, row.page)));
}

bool GrabSizes::isBusy(int record) const
{
    return m_open.value(hostOf(m_model.rows().at(record).link.url)) >= kMostOpen;
}

links::PageAccess GrabSizes::access() const
{
    return m_access == nullptr ? links::PageAccess() : m_access->access();
}

void GrabSizes::ask(int record, QList<engine::DownloadRequest> &requests)
{
    if (isRisky(m_model.rows().at(record), access())) {
        m_model.noteQuestion(record, SizeQuestion::Spared);
        return;
    }
    engine::DownloadRequest request = requestFor(m_model.rows().at(record), access());
    request.token = record;
    requests.append(request);
    m_model.noteQuestion(record, SizeQuestion::Asked);
    ++m_open[hostOf(request.url)];
    ++m_waiting;
}

} // namespace ui
