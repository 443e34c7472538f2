// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/window/windowtesting.h"
#include "ui/sidebar.h"

/// What the tests of the sidebar share.
namespace windowtesting {

/// Two categories, of which one is the user's own, and a queue beside the main one.
inline settings::Settings withLists()
{
    settings::Settings settings;
    settings.categories = { { QStringLiteral("video"), {}, {}, {}, {}, {} },
        { QStringLiteral("own"), QStringLiteral("My own"), {}, {}, {}, {} } };
    engine::QueueConfig night;
    night.id = 5;
    night.name = QStringLiteral("Night");
    settings.engine.queues = { night };
    return settings;
}

inline engine::Download listed(qint64 number, const QString &category, qint64 queue = 0,
    engine::DownloadState state = engine::DownloadState::Queued)
{
    engine::Download download = fakeDownload(number, state);
    download.request.category = category;
    download.request.queueId = queue;
    return download;
}

/// The window's sidebar, by the words in it.
struct Side {
    ui::Sidebar *bar = nullptr;

    explicit Side(const Fixture &f)
        : bar(dialogtesting::named<ui::Sidebar>(f.window, "sidebar"))
    {
    }
    QTreeWidgetItem *item(const QString &name) const
    {
        for (int i = 0; i < bar->topLevelItemCount(); ++i) {
            for (int j = 0; j < bar->topLevelItem(i)->childCount(); ++j) {
                if (bar->topLevelItem(i)->child(j)->text(0) == name) {
                    return bar->topLevelItem(i)->child(j);
                }
            }
        }
        return nullptr;
    }
    QString count(const QString &name) const
    {
        return item(name) ? item(name)->text(1) : QString();
    }
    QPoint at(const QString &name) const
    {
        bar->scrollToItem(item(name));
        return bar->visualItemRect(item(name)).center();
    }
    void click(const QString &name) const
    {
        QTest::mouseClick(bar->viewport(), Qt::LeftButton, {}, at(name));
    }
};

} // namespace windowtesting
