// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/history.h"
#include "app/engine/rundetail.h"

#include <QString>

namespace words {

/// One plain sentence for what happened, ended by a full stop; never markup. \a total: bytes of the
/// file, -1 = unknown.
QString historySentence(const engine::HistoryEntry &entry, qint64 total);
/// A report on \a download for others to read: text without markup and without secrets.
QString historyReport(const engine::Download &download, const QList<engine::HistoryEntry> &entries);

/// What holds the download up, one sentence; empty where it does not run.
QString bottleneckSentence(const engine::RunDetail &detail);
QString connectionStageText(engine::ConnectionStage stage);
/// "4 MiB to 8 MiB" of a file.
QString rangeText(const engine::Segment &range);

} // namespace words
