// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a group's row.
#include "ui/downloadcells.h"

#include "app/words/words.h"
#include "ui/downloadrows.h"

#include <QLocale>

namespace ui {

QString DownloadCells::sizeText(const Row &row)
{
    if (row.isGroup() && row.total() < 0 && row.batch->knownTotal > 0) {
        //: %1: 1.2 GiB; the sizes of some files of a group are not known yet
        return tr("≥ %1").arg(words::sizeText(row.batch->knownTotal));
    }
    return row.total() < 0 ? QString() : words::sizeText(row.total());
}

QString DownloadCells::groupStateText(const Row &group)
{
    const QLocale locale;
    //: a group: so many of its downloads are complete
    QString text
        = tr("%1 of %2", "files")
              .arg(locale.toString(group.batch->complete), locale.toString(group.batch->members));
    if (group.batch->failed > 0) {
        //: %1: 12 of 91
        text = tr("%1, %2 failed").arg(text, locale.toString(group.batch->failed));
    }
    return group.download.state == engine::DownloadState::Paused
        //: %1: 12 of 91, 2 failed
        ? tr("%1, paused").arg(text)
        : text;
}

QString DownloadCells::groupToolTip(const Row &group, Column column)
{
    if (column == Column::Name) {
        return plainToolTip(group.name() + u'\n' + group.download.request.folder);
    }
    return column == Column::Progress ? groupStateText(group) + u'\n' + progressToolTip(group)
                                      : groupStateText(group);
}

QString DownloadCells::spoken(const Row &group, Column column, bool isOpen)
{
    if (column == Column::Name) {
        return isOpen ? tr("%1, group, expanded").arg(group.name())
                      : tr("%1, group, collapsed").arg(group.name());
    }
    if (column == Column::Progress) {
        //: a group's bar in words; %1: 34 %; %2: 12 of 91, 2 failed
        return tr("%1; %2").arg(progressText(group), groupStateText(group));
    }
    return text(group, column, QDateTime::currentDateTimeUtc());
}

} // namespace ui
