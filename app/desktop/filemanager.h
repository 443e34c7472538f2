// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QStringList>

namespace desktop {

/// Has the desktop's file manager show files: their folders, with the files selected. Lives on the
/// thread of its maker, and never waits.
class FileManager : public QObject {
    Q_OBJECT

public:
    explicit FileManager(const QDBusConnection &sessionBus, QObject *parent = nullptr);

    /// \a files: absolute paths.
    void show(const QStringList &files);

signals:
    /// There is none that can do it: the folders of \a files may be opened instead.
    void failed(const QStringList &files);

private:
    QDBusConnection m_bus;
};

} // namespace desktop
