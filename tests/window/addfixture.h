// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/window/dialogtesting.h"
#include "ui/adddialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTemporaryDir>
#include <QThreadPool>

#include <memory>

/// An add dialog on the screen, with a checker that answers when told and an ear for what it says.
class AddFixture {
public:
    AddFixture();
    ~AddFixture();
    Q_DISABLE_COPY_MOVE(AddFixture)

    /// Another dialog in place of the first, with m_settings.
    void open(const QList<ui::KnownLink> &known = {});
    QString cell(int row, int column) const;
    QStringList requestedLinks() const;
    void typeFolder(const QString &folder);

    QThreadPool m_pool;
    ui::LinkAdder m_adder; ///< tells m_requests and m_restarted
    QTemporaryDir m_folder;
    settings::Settings m_settings;
    QList<QUrl> m_asked;
    QList<QList<engine::HeaderField>> m_headers; ///< that went along with each
    dialogtesting::FakeChecker *m_checker = nullptr;
    std::unique_ptr<ui::AddDialog> m_dialog;
    QList<engine::DownloadRequest> m_requests;
    QList<engine::DownloadId> m_restarted;
    QList<settings::Settings> m_changed;
};
