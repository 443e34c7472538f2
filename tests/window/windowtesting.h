// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/window/dialogtesting.h"
#include "tests/window/fakeengine.h"
#include "ui/mainwindow.h"

#include <QAction>
#include <QFile>
#include <QHeaderView>
#include <QTest>
#include <QThreadPool>
#include <QTreeView>

/// What the tests of the main window share.
namespace windowtesting {

inline constexpr int kSizeColumn = 1;
inline constexpr int kStateColumn = 3;

/// The window on an engine without a network, shown and active.
struct Fixture {
    QThreadPool pool;
    FakeEngine engine;
    ui::MainWindow window;
    QTreeView *list = nullptr;

    explicit Fixture(const settings::Settings &settings = {})
        : window(&engine, settings, &pool)
        , list(dialogtesting::named<QTreeView>(window, "downloadList"))
    {
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window)) {
            qFatal("the window does not get active");
        }
    }
    QPoint at(int row, int column = 0) const
    {
        return list->visualRect(list->model()->index(row, column)).center();
    }
    void click(int row, Qt::KeyboardModifiers keys = {})
    {
        QTest::mouseClick(list->viewport(), Qt::LeftButton, keys, at(row));
    }
    void press(int key, Qt::KeyboardModifiers keys = {})
    {
        QTest::keyClick(
            window.focusWidget() ? window.focusWidget() : &window, static_cast<Qt::Key>(key), keys);
    }
    QString cell(int row, int column = 0) const
    {
        return list->model()->index(row, column).data().toString();
    }
    QStringList names() const
    {
        QStringList all;
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            all.append(cell(row));
        }
        return all;
    }
    QAction *action(const char *name) const { return dialogtesting::named<QAction>(window, name); }
    void clickHeading(int column)
    {
        QHeaderView *header = list->header();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
            { header->sectionViewportPosition(column) + header->sectionSize(column) / 2,
                header->height() / 2 });
    }
};

inline QList<engine::DownloadId> ids(std::initializer_list<qint64> numbers)
{
    QList<engine::DownloadId> list;
    for (const qint64 number : numbers) {
        list.append(engine::DownloadId { number });
    }
    return list;
}

inline void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        qFatal("cannot write %s", qPrintable(path));
    }
}

} // namespace windowtesting
