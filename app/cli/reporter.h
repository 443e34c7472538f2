// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/wantedlinks.h"
#include "app/engine/linkchecker.h"

#include <QList>
#include <QString>

namespace cli {

/// A download and its latest figures.
struct Row {
    engine::Download download;
    engine::Progress progress;

    /// The file is there, and the figures count what of it has been held against its checksum.
    bool isChecked() const { return download.state == engine::DownloadState::Verifying; }
    /// The figures of what was fetched.
    engine::Progress fetched() const
    {
        return isChecked()
            ? engine::Progress { download.id, download.received, download.total, 0, 0 }
            : progress;
    }
};

/// Tells the user what happens, in one of the ways the command line asks for. Lives on the main
/// thread.
class Reporter {
public:
    Reporter() = default;
    virtual ~Reporter() = default;
    Q_DISABLE_COPY_MOVE(Reporter)

    virtual void added(const engine::Download &download) = 0;
    virtual void started(const engine::Download &download) = 0;
    /// At most five times a second; \a moved are those of \a running that have news.
    virtual void progressed(const QList<Row> &moved, const QList<Row> &running) = 0;
    /// It waits to be tried again, for room on the disk, or the like.
    virtual void waits(const engine::Download &download) = 0;
    /// \a wasThere: nothing had to be fetched.
    virtual void finished(const engine::Download &download, bool wasThere) = 0;
    virtual void failed(const engine::Download &download) = 0;
    /// It was complete, and its file has another size now.
    virtual void replaced(const engine::Download &download) = 0;
    virtual void refused(const WantedLink &link) = 0;
    virtual void paused(const engine::Download &download) = 0;
    virtual void checked(const engine::LinkFacts &facts) = 0;
    /// Something about the whole run that the user has to know; one sentence.
    virtual void warned(const QString &sentence) = 0;
    /// Nothing follows.
    virtual void ended() = 0;
};

} // namespace cli
