// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/linkrows.h"

#include <QHash>

namespace ui {

/// Which links the list has, kept from what the engine sends.
class KnownLinks {
public:
    void note(const QList<engine::Download> &downloads);
    void forget(const QList<engine::DownloadId> &ids);
    QList<KnownLink> list() const;

private:
    QHash<engine::DownloadId, QUrl> m_urls;
    QHash<engine::DownloadId, KnownFile> m_files; ///< of the complete ones
};

} // namespace ui
