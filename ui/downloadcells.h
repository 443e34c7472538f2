// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/downloadcolumns.h"

#include <QCoreApplication>
#include <QString>

class QDateTime;

namespace engine {
struct Download;
}

namespace ui {

struct Row;

/// The words in the list's cells. Functions only; the class is the context of their translations.
class DownloadCells {
    Q_DECLARE_TR_FUNCTIONS(ui::DownloadCells)

public:
    static QString heading(Column column);
    /// Without the names of queue and category, which the model knows. \a now is UTC.
    static QString text(const Row &row, Column column, const QDateTime &now);
    /// Safe as a tool tip: foreign text never becomes markup.
    static QString toolTip(const Row &row, Column column, const QDateTime &now);
    /// What went wrong, what to do about it and what else there is to know; a line each. Empty for
    /// most downloads.
    static QString explanation(const engine::Download &download, const QDateTime &now);
    /// That without how long the link is valid: for many at once, a link takes long to read.
    static QString lastingExplanation(const engine::Download &download);
    /// What a screen reader says of a group's cell.
    static QString spoken(const Row &group, Column column, bool isOpen);
    /// 0 to 100, -1 = unknown.
    static int percent(const Row &row);

private:
    static QString sizeText(const Row &row);
    static QString groupStateText(const Row &group);
    static QString downloadToolTip(const Row &row, Column column, const QDateTime &now);
    static QString groupToolTip(const Row &group, Column column);
    static QString stateText(const Row &row, const QDateTime &now);
    static QString progressText(const Row &row);
    static QString progressToolTip(const Row &row);
    static QString timeText(const QDateTime &time, const QDateTime &now);
    static QString checksumText(const Row &row);
    static QString stateToolTip(const Row &row, const QDateTime &now);
};

/// \a text as it stands, whatever looks like markup in it; for tool tips, which Qt guesses at.
QString plainToolTip(const QString &text);

} // namespace ui
