// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dragout.h"

#include <QMimeData>
#include <QUrl>

namespace ui {

void addDragOut(QMimeData &data, const QList<const engine::Download *> &downloads)
{
    if (downloads.size() > kMostDraggedOut) {
        return;
    }
    QList<QUrl> files;
    QStringList links;
    for (const engine::Download *download : downloads) {
        if (engine::traits(download->state).isComplete) {
            files.append(QUrl::fromLocalFile(download->filePath()));
        } else {
            links.append(download->request.url.toString(QUrl::FullyEncoded));
        }
    }
    if (!files.isEmpty()) {
        data.setUrls(files);
    }
    // Set last: setUrls() would give the files' addresses as text as well.
    if (!links.isEmpty()) {
        data.setText(links.join(u'\n'));
    }
}

} // namespace ui
