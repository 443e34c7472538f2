// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"
#include "app/engine/linkchecker.h"
#include "app/settings/settings.h"

#include <QList>

/// What the windows are filled with where they are looked at: a bit of everything.
namespace support {

/// Names that a user gave; they are in no dictionary.
inline constexpr QLatin1StringView kSampleQueue("Night");
inline constexpr QLatin1StringView kSampleBatch("Summer at the lake");
inline constexpr QLatin1StringView kSampleNote("for the long train ride");

/// Two queues, categories with folders, a proxy, exceptions and rules.
settings::Settings sampleSettings(const QString &folder);

/// Rows in every state, and a group with some that failed.
QList<engine::Download> sampleDownloads(const QString &folder);
/// The one of sampleDownloads() that is called so; ends the program where there is none.
engine::Download sampleOf(const QList<engine::Download> &downloads, const QString &name);
/// Of those that run.
QList<engine::Progress> sampleProgress(const QList<engine::Download> &downloads);
engine::EngineTotals sampleTotals(const QList<engine::Download> &downloads);
/// A run of several connections, one of them at a mirror, and one that stalls.
engine::RunDetail sampleRun(const engine::Download &download);
/// Asked, redirected, answered, lost, waited, gone on.
QList<engine::HistoryEntry> sampleHistory(const engine::Download &download);

/// Answers every link at once by what it is called: those with "gone" in them are dead, and so are
/// numbers above 12.
class SampleChecker : public engine::LinkChecker {
    Q_OBJECT

public:
    void check(const QList<engine::DownloadRequest> &requests) override;
    void cancel() override { ++m_run; }
    void forget(const QSet<qint64> &) override { }
    void setConfig(const engine::EngineConfig &, int) override { }

private:
    int m_run = 0; ///< what was asked in an earlier one is not answered
};

} // namespace support
