// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/disguise.h"
#include "app/engine/leftover.h"
#include "app/words/detailtext.h"
#include "app/words/translator.h"
#include "app/words/words.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace words {

namespace {

using engine::DownloadState;
using engine::HoldReason;

struct StateName {
    DownloadState state;
    const char *text;
};

/// \a timed has %1 for how long it still takes; null where no time is known.
struct Wait {
    HoldReason reason;
    const char *text;
    const char *timed;
};

/// \a withDetail has %1 for what the notice is about, or %1 and %2 for what is before and after the
/// '/' in it; null where that is never known.
struct Notice {
    QLatin1StringView name;
    const char *text;
    const char *withDetail = nullptr;
};

// clang-format off
constexpr std::array kStates {
    StateName { DownloadState::Queued, QT_TRANSLATE_NOOP("Words", "Waiting") },
    StateName { DownloadState::Connecting, QT_TRANSLATE_NOOP("Words", "Connecting") },
    StateName { DownloadState::Downloading, QT_TRANSLATE_NOOP("Words", "Downloading") },
    StateName { DownloadState::Verifying, QT_TRANSLATE_NOOP("Words", "Checking the file") },
    StateName { DownloadState::Stopping, QT_TRANSLATE_NOOP("Words", "Stopping") },
    StateName { DownloadState::Paused, QT_TRANSLATE_NOOP("Words", "Paused") },
    StateName { DownloadState::Failed, QT_TRANSLATE_NOOP("Words", "Failed") },
    StateName { DownloadState::Completed, QT_TRANSLATE_NOOP("Words", "Completed") },
};
static_assert(kStates.size() == engine::kAllStates.size());

constexpr std::array kWaits {
    Wait { HoldReason::None,
        QT_TRANSLATE_NOOP("Words", "Waiting"),
        QT_TRANSLATE_NOOP("Words", "Waiting, starts in %1") },
    Wait { HoldReason::Retry,
        QT_TRANSLATE_NOOP("Words", "Waiting to try again"),
        QT_TRANSLATE_NOOP("Words", "Trying again in %1") },
    Wait { HoldReason::Network,
        QT_TRANSLATE_NOOP("Words", "Waiting for the network"),
        nullptr },
    Wait { HoldReason::DiskSpace,
        QT_TRANSLATE_NOOP("Words", "Waiting for room on the disk"),
        nullptr },
    Wait { HoldReason::Host,
        QT_TRANSLATE_NOOP("Words", "Waiting for a free connection to the server"),
        nullptr },
    Wait { HoldReason::Keyring,
        QT_TRANSLATE_NOOP("Words", "Waiting for the keyring to be unlocked"),
        nullptr },
};

constexpr std::array kNotices {
    Notice { engine::notice::kFileChanged,
        QT_TRANSLATE_NOOP("Words", "The file had changed on the server, so the download started over.") },
    Notice { engine::notice::kUnverifiable,
        QT_TRANSLATE_NOOP("Words", "The server did not say how long the file is, so nobody can tell whether all of it came.") },
    Notice { engine::notice::kExtraBytes,
        QT_TRANSLATE_NOOP("Words", "The server sent more than it had announced; the surplus was left out.") },
    Notice { engine::notice::kPartLost,
        QT_TRANSLATE_NOOP("Words", "The unfinished file was gone, so the download started over.") },
    Notice { engine::notice::kNotProven,
        QT_TRANSLATE_NOOP("Words", "The server’s replies named different versions of the file; the parts that were compared are alike.") },
    Notice { engine::notice::kUnversioned,
        QT_TRANSLATE_NOOP("Words", "The server does not name versions of the file; the parts that were compared are alike.") },
    Notice { engine::notice::kMirrorDropped,
        QT_TRANSLATE_NOOP("Words", "A mirror failed or had another file and was left out."),
        QT_TRANSLATE_NOOP("Words", "The mirror %1 failed or had another file and was left out.") },
    Notice { engine::notice::kDamaged,
        QT_TRANSLATE_NOOP("Words", "Some parts of the file arrived damaged. Only these are fetched again."),
        QT_TRANSLATE_NOOP("Words", "Parts of the file that arrived damaged: %1 of %2. Only these are fetched again.") },
    Notice { engine::notice::kMended,
        QT_TRANSLATE_NOOP("Words", "Some parts of the file arrived damaged. They were fetched again, and now the file is right."),
        QT_TRANSLATE_NOOP("Words", "Parts of the file that arrived damaged: %1 of %2. They were fetched again, and now the file is right.") },
    Notice { engine::notice::kSkipped,
        QT_TRANSLATE_NOOP("Words", "The file was in the folder already and was kept; nothing was downloaded.") },
    Notice { engine::notice::kIgnored,
        QT_TRANSLATE_NOOP("Words", "You chose to ignore this. It rests until you start it.") },
    Notice { engine::notice::kNotThisFile,
        QT_TRANSLATE_NOOP("Words", "The file that was adopted is not the same file as the server’s, so the download started over. The adopted file is as it was.") },
    Notice { engine::notice::kNotUsed,
        QT_TRANSLATE_NOOP("Words", "The server cannot go on in the middle of a file, so the download started over. The adopted file is as it was.") },
    Notice { engine::notice::kNotCopied,
        QT_TRANSLATE_NOOP("Words", "The file that you have could not be copied, or is not as it was downloaded. So it is fetched.") },
};
// clang-format on

} // namespace

QString stateName(engine::DownloadState state)
{
    return Words::tr(kStates[static_cast<std::size_t>(state)].text);
}

QString stateText(const engine::Download &download, const QDateTime &now)
{
    if (download.state == DownloadState::Paused && download.notice == engine::notice::kIgnored) {
        return Words::tr("Ignored");
    }
    if (engine::isReusing(download)) {
        return Words::tr("Copying the file you have");
    }
    if (download.state != DownloadState::Queued) {
        return stateName(download.state);
    }
    const Wait &wait = kWaits[static_cast<std::size_t>(download.holdReason)];
    const qint64 milliseconds
        = download.notBefore.isValid() ? now.msecsTo(download.notBefore) : qint64(0);
    if (wait.timed == nullptr || milliseconds <= 0) {
        return Words::tr(wait.text);
    }
    // Rounded up: "in 0 s" would be wrong for most of that second.
    return Words::tr(wait.timed).arg(durationText((milliseconds + 999) / 1000));
}

QString queueWaitText(const QDateTime &opening, const QDateTime &local)
{
    if (!opening.isValid()) {
        return Words::tr("Waits for its queue, which no day opens");
    }
    const QLocale locale;
    const QString time = locale.toString(opening.time(), QLocale::ShortFormat);
    const qint64 days = local.date().daysTo(opening.date());
    if (days <= 0) {
        return Words::tr("Waits for its queue, which opens at %1").arg(time);
    }
    //: %1: a time of the day; %2: a day of the week
    return days == 1 ? Words::tr("Waits for its queue, which opens tomorrow at %1").arg(time)
                     : Words::tr("Waits for its queue, which opens on %2 at %1")
                           .arg(time, locale.dayName(opening.date().dayOfWeek()));
}

QString queueFullText(int atOnce)
{
    return Words::tr("Waits: its queue runs %Ln at once", nullptr, atOnce);
}

QString disguiseSentence(const engine::Download &download)
{
    return engine::isDisguisedProgram(download.fileName, download.mimeType)
        ? Words::tr("By the end of its name the file is a program, but it is made to look like "
                    "something else. Open it only if you trust where it comes from.")
        : QString();
}

QString noticeSentence(const QString &notice, const QString &detail)
{
    const auto found = std::find_if(
        kNotices.begin(), kNotices.end(), [&](const Notice &row) { return notice == row.name; });
    if (found == kNotices.end()) {
        return {};
    }
    const QString about = detailText(detail);
    if (found->withDetail == nullptr || about.isEmpty()) {
        return Words::tr(found->text);
    }
    const QString text = Words::tr(found->withDetail);
    return text.contains(u"%2") ? text.arg(about.section(u'/', 0, 0), about.section(u'/', 1))
                                : text.arg(about);
}

} // namespace words
