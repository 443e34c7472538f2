// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/savefile.h"

#include "ui/onpool.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

class SaveFile {
    Q_DECLARE_TR_FUNCTIONS(SaveFile)
};

QString filterOf(const SaveFormat &format)
{
    return u"%1 (*.%2)"_s.arg(format.label, format.suffix);
}

/// What the system said of the failure; empty = there was none.
QString write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool isWhole = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
        && file.flush() && file.commit();
    return isWhole ? QString() : file.errorString();
}

} // namespace

void askWhereToSave(QWidget *parent, const QString &title, const QString &baseName,
    const QList<SaveFormat> &formats, const std::function<void(QString, int)> &chosen)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setObjectName(u"saveDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const SaveFormat &format : formats) {
        filters.append(filterOf(format));
    }
    dialog->setNameFilters(filters);
    const auto follow = [dialog, formats, filters](const QString &filter) {
        dialog->setDefaultSuffix(formats.value(filters.indexOf(filter)).suffix);
    };
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, follow);
    follow(filters.first());
    dialog->selectFile(baseName + u'.' + formats.first().suffix);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
        [dialog, formats, filters, chosen](const QString &path) {
            // What the user typed says more than what the list below it shows.
            const QString suffix = QFileInfo(path).suffix().toLower();
            int format = static_cast<int>(filters.indexOf(dialog->selectedNameFilter()));
            for (int i = 0; i < formats.size(); ++i) {
                format = formats.at(i).suffix == suffix ? i : format;
            }
            chosen(path, std::max(0, format));
        });
    dialog->open();
}

QString saveWhole(const QString &path, const QByteArray &bytes)
{
    const QString failure = write(path, bytes);
    return failure.isEmpty() ? failure
                             : SaveFile::tr("%1 could not be saved: %2. Make room on the disk or "
                                            "choose another folder, then save again.")
                                   .arg(QDir::toNativeSeparators(path), failure);
}

void saveOnPool(QThreadPool &pool, QObject *receiver, const QString &path,
    const std::function<QByteArray()> &make, const std::function<void(QString)> &done)
{
    onPool(
        pool, receiver, [path, make] { return saveWhole(path, make()); }, done);
}

} // namespace ui
