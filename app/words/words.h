// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QString>

namespace words {

/// "Waiting", "Downloading" ... for a row; a waiting one says for what ("Trying again in 12 s").
/// \a now is UTC.
QString stateText(const engine::Download &download, const QDateTime &now);
/// The state's bare name.
QString stateName(engine::DownloadState state);
/// One plain sentence for what went wrong, ended by a full stop; names status and detail where
/// they help. Never markup. Empty for ErrorKind::None only.
QString errorSentence(const engine::DownloadError &error);
/// What to do about it, one short sentence.
QString nextStep(const engine::DownloadError &error);
/// The label of the action that applies a remedy, without a mnemonic.
QString remedyLabel(engine::Remedy remedy);
/// One sentence for a Download::notice value; empty for an empty or unknown one.
QString noticeSentence(const QString &notice);

/// 1536 -> "1.5 KiB"; negative -> "unknown size". In the default QLocale's digits.
QString sizeText(qint64 bytes);
/// Bytes a second: 1536 -> "1.5 KiB/s"; 0 -> empty.
QString speedText(qint64 bytesPerSecond);
/// Seconds, two units at most: 3725 -> "1 h 2 min"; negative -> empty.
QString durationText(qint64 seconds);
/// 42 -> "42 %"; the percentage never shows 100 before everything is there. -1 where unknown.
int percent(qint64 received, qint64 total);
/// The link without userinfo and with secret query values as "***", for logs, notifications,
/// reports and --json.
QString maskedLink(const QUrl &url);

} // namespace words
