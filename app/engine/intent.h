// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"

#include <optional>

namespace engine {

/// What shall happen to a download once its task or checksum has stopped, or its part file has
/// been moved. Commands given meanwhile add to it; none is forgotten for a later one.
struct Intent {
    std::optional<RemoveFiles> removal; ///< beats all else
    std::optional<DownloadEdit> edit;
    bool startsOver = false;
    bool isQueued = false; ///< afterwards: else paused

    bool saysOnlyWhere() const { return !removal && !edit && !startsOver; }
};

/// Takes over the link of \a clean in place of \a before. I5: what was given for the old link's
/// origin stays there, as with a redirection.
void takeLink(Download &record, const QUrl &before, const DownloadRequest &clean);
/// Takes over what \a edit says of the file: its checksum, its mirrors, one that is there already.
void setFileChoices(Download &record, const DownloadEdit &edit);

/// What a start after a kill is to find of \a record, which is stopping for \a intent: what is
/// meant to go on does, and by what it was told meanwhile.
Download foreseen(const Download &record, const Intent &intent, const EngineConfig &config);

} // namespace engine
