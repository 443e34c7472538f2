// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/grabrow.h"

namespace ui {

/// What to ask of the engine for a link of the grabber: the page where it stood is its referrer.
engine::DownloadRequest requestFor(const GrabRow &row);
/// Whether asking for it by itself might do something in somebody's name: "log out", "delete". It
/// goes with a login, and does not look like a file.
bool isRisky(const GrabRow &row);
/// The address of a small picture of it, else of itself if it is a picture; empty = none.
QUrl pictureOf(const GrabRow &row);
/// What to ask for pictureOf(): nothing that was given for the link's origin goes to another one
/// (I5).
engine::DownloadRequest pictureRequestFor(const GrabRow &row);

} // namespace ui
