// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settingsexchange.h"

#include <QDialog>

#include <functional>

class QPlainTextEdit;
class QTableWidget;
class QThreadPool;

namespace ui {

/// What a file would change in the settings, before it does. Lives on the GUI thread, deletes
/// itself when closed.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    ImportDialog(const settings::SettingsImport &wanted, QWidget *parent);

private:
    void fillTable();
    QWidget *wholePart();
    void showWhole(int row);

    QList<settings::SettingChange> m_changes;
    QTableWidget *m_table = nullptr;
    QPlainTextEdit *m_whole = nullptr; ///< what the table has no room for
};

/// Writes the settings to a file and takes them out of one, asking where, on a pool. Lives on the
/// GUI thread.
class SettingsExchange : public QObject {
    Q_OBJECT

public:
    /// \a window: parent of what asks; it and \a pool outlive this.
    SettingsExchange(QWidget &window, QThreadPool &pool);

    void save(const settings::Settings &settings);
    /// Asks for a file, and takes it. \a present says how the settings are when it was chosen.
    void open(const std::function<settings::Settings()> &present);
    /// Shows what the file at \a path would change, or says why it cannot be used.
    void take(const QString &path, const settings::Settings &present);

signals:
    /// The user looked at the changes and wants them.
    void chosen(const settings::SettingsImport &wanted);

private:
    void say(const QString &sentence);
    void show(const settings::SettingsImport &wanted, const QString &path);

    QWidget &m_window;
    QThreadPool &m_pool;
};

} // namespace ui
