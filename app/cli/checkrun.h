// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/reporter.h"
#include "app/engine/linkchecker.h"

#include <QObject>

#include <memory>

namespace cli {

/// --check: asks the links what they are and tells the reporter. Lives on the main thread.
class CheckRun : public QObject {
    Q_OBJECT

public:
    /// \a reporter is borrowed.
    CheckRun(std::unique_ptr<engine::LinkChecker> checker, Reporter &reporter);

    /// Once; ended() follows, never from within this call.
    void start(const QList<engine::DownloadRequest> &requests);
    /// ended() follows; what has no answer yet gets none.
    void stop();

signals:
    /// See LinkChecker.
    void paused(const QString &host, std::chrono::milliseconds wait);
    /// With the exit status that the links alone would give.
    void ended(int exitStatus);

private:
    void read(const engine::LinkFacts &facts);
    void end();

    std::unique_ptr<engine::LinkChecker> m_checker;
    Reporter &m_reporter;
    bool m_hasBad = false;
};

} // namespace cli
