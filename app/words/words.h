// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace words {

/// "Waiting", "Downloading" ... for a row; a waiting one says for what ("Trying again in 12 s").
/// \a now is UTC.
QString stateText(const engine::Download &download, const QDateTime &now);
/// "Waits for its queue, which opens at 22:00", or tomorrow, or on a day; \a opening invalid:
/// never. Both in local time.
QString queueWaitText(const QDateTime &opening, const QDateTime &local);
/// "Waits: its queue runs 2 at once".
QString queueFullText(int atOnce);
/// The state's bare name.
QString stateName(engine::DownloadState state);
/// One plain sentence for what went wrong, ended by a full stop; names status and detail where
/// they help. Never markup. Empty for ErrorKind::None only.
QString errorSentence(const engine::DownloadError &error);
/// What to do about it, one short sentence.
QString nextStep(const engine::DownloadError &error);
/// The label of the action that applies a remedy, without a mnemonic.
QString remedyLabel(engine::Remedy remedy);
/// One sentence for a Download::notice value, naming \a detail where it helps; empty for an empty
/// or unknown one. Never markup.
QString noticeSentence(const QString &notice, const QString &detail = {});
/// That \a download is a program which looks like something else (H19, H20); empty where it is not.
QString disguiseSentence(const engine::Download &download);

/// "Link valid for 12 min" of a download whose link says when it runs out and that is not complete;
/// "The link has run out." afterwards; else empty. \a now is UTC.
QString linkValidText(const engine::Download &download, const QDateTime &now);

/// 1536 -> "1.5 KiB"; negative -> "unknown size". In the default QLocale's digits.
QString sizeText(qint64 bytes);
/// The bytes that a user means by "1.5 M", "100 KiB", "1,5 MB" or "2048": K, M ... count by 1024,
/// as sizeText() does, whose words are understood too. Nothing for anything else, and above 2^62.
std::optional<qint64> bytesFromText(const QString &typed);
/// Bytes a second: 1536 -> "1.5 KiB/s"; 0 -> empty.
QString speedText(qint64 bytesPerSecond);
/// Seconds, two units at most: 3725 -> "1 h 2 min"; negative -> empty.
QString durationText(qint64 seconds);
/// 42 -> "42 %"; the percentage never shows 100 before everything is there. -1 where unknown.
int percent(qint64 received, qint64 total);
/// 42 -> "42 %"; empty for -1.
QString percentText(int percent);
/// What the list calls \a download: the file's name or, while it is not known, the end of its link,
/// or the host.
QString listedName(const engine::Download &download);
/// The link without userinfo and with secret query values as "***", for logs, notifications,
/// reports and --json.
QString maskedLink(const QUrl &url);

/// What there are some of.
enum class Count { Finished, Failed, Running, Waiting, Downloads, Links, Files };
/// "1 download finished", "3 downloads finished" ...
QString countText(Count what, int count);
/// The title of a notification: "2 downloads finished, 1 download failed".
QString endedTitle(int finished, int failed);
/// One a line, the first five, then "and 7 more".
QString namesText(const QStringList &names);

} // namespace words
