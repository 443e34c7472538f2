// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/ignoring.h"

#include <algorithm>

namespace engine {

void setIgnored(Download &record, bool isIgnored)
{
    if (isIgnored == (record.notice == notice::kIgnored)) {
        return;
    }
    if (isIgnored) {
        record.noticeDetail = record.notice + u'\n' + record.noticeDetail;
        record.notice = notice::kIgnored;
        return;
    }
    const QString before = record.noticeDetail;
    const qsizetype end = std::max<qsizetype>(before.indexOf(u'\n'), 0);
    record.notice = before.first(end);
    record.noticeDetail = before.sliced(std::min(end + 1, before.size()));
}

} // namespace engine
