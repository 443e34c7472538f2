// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/window/dialogtesting.h"
#include "ui/checkwindow.h"

#include <QLabel>
#include <QTableView>
#include <QThreadPool>

#include <memory>
#include <utility>

/// What the tests of the check window share: one on a checker without a network.
namespace checktesting {

using namespace Qt::StringLiterals;
using engine::DownloadRequest;
using engine::LinkFacts;

/// Takes notes; the test answers.
class NotingChecker : public engine::LinkChecker {
public:
    explicit NotingChecker(QList<DownloadRequest> &asked)
        : m_asked(asked)
    {
    }
    void check(const QList<DownloadRequest> &requests) override { m_asked += requests; }
    void cancel() override { m_asked.clear(); }
    void forget(const QSet<qint64> &tokens) override
    {
        m_asked.removeIf([&](const DownloadRequest &one) { return tokens.contains(one.token); });
    }
    void setConfig(const engine::EngineConfig &, int) override { }
    void answer(const LinkFacts &facts) { emit checked(facts); }

private:
    QList<DownloadRequest> &m_asked;
};

inline QList<DownloadRequest> requests(int count)
{
    QList<DownloadRequest> all;
    for (int i = 0; i < count; ++i) {
        DownloadRequest request;
        request.url = QUrl(u"http://host.test/%1"_s.arg(i));
        all.append(request);
    }
    return all;
}

/// Every seventh link is dead; sizes fall.
inline LinkFacts answerTo(const DownloadRequest &request)
{
    const int number = request.url.fileName().toInt();
    LinkFacts facts;
    facts.token = request.token;
    facts.url = request.url;
    facts.finalUrl = request.url;
    facts.status = number % 7 == 3 ? 404 : 200;
    facts.taken = std::chrono::milliseconds(5);
    if (facts.status == 404) {
        facts.error = { engine::ErrorKind::NotFound, 404, {} };
    } else {
        facts.size = 1'000'000 - number;
        facts.mimeType = u"application/zip"_s;
    }
    return facts;
}

/// A check window whose checker the test plays.
class CheckDesk {
public:
    void open()
    {
        m_asked.clear();
        auto checker = std::make_unique<NotingChecker>(m_asked);
        m_checker = checker.get();
        m_window = std::make_unique<ui::CheckWindow>(std::move(checker), m_pool);
        m_window->setAttribute(Qt::WA_DeleteOnClose, false);
        m_window->show();
    }
    QTableView *table() const { return dialogtesting::named<QTableView>(*m_window, "checkTable"); }
    QAbstractItemModel *model() const { return table()->model(); }
    QString cell(int row, ui::CheckColumn column) const
    {
        return model()->index(row, static_cast<int>(column)).data().toString();
    }
    QString counts() const
    {
        return dialogtesting::named<QLabel>(*m_window, "checkCounts")->text();
    }
    void answerAll()
    {
        for (const DownloadRequest &request : std::exchange(m_asked, {})) {
            m_checker->answer(answerTo(request));
        }
    }

    QThreadPool m_pool;
    QList<DownloadRequest> m_asked;
    NotingChecker *m_checker = nullptr;
    std::unique_ptr<ui::CheckWindow> m_window;
};

} // namespace checktesting
