// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/faultserver.h"
#include "ui/grabthumbs.h"
#include "ui/grabwindow.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

/// A link grabber and a server that has what it reads.
class GrabFixture {
    Q_DISABLE_COPY_MOVE(GrabFixture)

public:
    explicit GrabFixture(const settings::GrabberChoices &choices)
    {
        settings::Settings settings;
        settings.engine.folder = m_folder.path();
        settings.grabber = choices;
        m_window = std::make_unique<ui::GrabWindow>(engine::createPageFetcher({}), m_pool, settings,
            m_folder.filePath(QStringLiteral("recipes")));
        m_window->setAttribute(Qt::WA_DeleteOnClose, false);
        m_window->show();
    }
    ~GrabFixture()
    {
        m_window.reset();
        m_pool.waitForDone();
    }

    support::FaultServer &server() { return m_server; }
    QThreadPool &pool() { return m_pool; }
    QString folder() const { return m_folder.path(); }
    ui::GrabWindow &window() const { return *m_window; }
    template <typename Widget>
    Widget *part(const char *name) const
    {
        return m_window->findChild<Widget *>(QString::fromLatin1(name));
    }
    QTableView *table() const { return part<QTableView>("grabTable"); }
    ui::GrabModel *model() const { return static_cast<ui::GrabModel *>(table()->model()); }
    const ui::GrabRow &row(int record) const { return model()->rows().at(record); }
    ui::GrabThumbs *thumbs() const { return m_window->findChild<ui::GrabThumbs *>(); }
    int shown() const { return model()->rowCount(); }
    QString cell(int row, int column) const
    {
        return model()->index(row, column).data().toString();
    }
    QStringList names() const
    {
        QStringList all;
        for (int row = 0; row < shown(); ++row) {
            all.append(cell(row, ui::GrabModel::Name));
        }
        return all;
    }
    void serveFile(const QByteArray &path, qint64 size)
    {
        m_server.serve(path, { .content = { .size = size } });
    }
    /// Serves \a html at /page and reads it.
    void read(const QByteArray &html)
    {
        m_server.serve("/page", { .content = { .literal = html }, .contentType = "text/html" });
        part<QLineEdit>("grabAddress")->setText(m_server.url("/page").toString());
        QTest::mouseClick(part<QPushButton>("grabRead"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(
            part<QPushButton>("grabRead")->text(), QStringLiteral("&Read"), 20'000);
    }

private:
    QThreadPool m_pool;
    QTemporaryDir m_folder;
    support::FaultServer m_server;
    std::unique_ptr<ui::GrabWindow> m_window;
};
