// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>

class QObject;
class QThreadPool;
class QWidget;

namespace ui {

/// One kind of file that can be saved.
struct SaveFormat {
    QString label; ///< "CSV table"
    QString suffix; ///< "csv"
};

/// Asks where to save, without a wait; \a chosen gets the path, with a suffix, and the position of
/// the format in \a formats. Nothing comes when the user thinks better of it.
void askWhereToSave(QWidget *parent, const QString &title, const QString &baseName,
    const QList<SaveFormat> &formats, const std::function<void(QString, int)> &chosen);

/// Writes \a bytes to \a path, whole or not at all: what stood there before stays until then. A
/// sentence for what went wrong and what to do, empty when nothing did. Not for the GUI thread.
QString saveWhole(const QString &path, const QByteArray &bytes);

/// Writes what \a make returns to \a path, whole or not at all: what stood there before stays until
/// then. \a done gets an empty text, or a sentence for what went wrong and what to do. Both on
/// \a pool, but for \a done, which is called on the thread of \a receiver.
void saveOnPool(QThreadPool &pool, QObject *receiver, const QString &path,
    const std::function<QByteArray()> &make, const std::function<void(QString)> &done);

} // namespace ui
