// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/pageaccess.h"
#include "ui/grabrow.h"

namespace ui {

/// What to ask of the engine for a link of the grabber: the page where it stood is its referrer.
/// \a access goes along where it is for the link.
engine::DownloadRequest requestFor(const GrabRow &row, const links::PageAccess &access = {});
/// What it is saved as, as far as its source and its server have told: with the ending of what it
/// is, none where that is not known.
QString nameToSave(const GrabRow &row);
/// Whether asking for it by itself might do something in somebody's name: "log out", "delete". It
/// goes with a login, its own or that of \a access, and does not look like a file.
bool isRisky(const GrabRow &row, const links::PageAccess &access = {});
/// Whether its server says that it is a page where its name is that of a file: one to sign in, or
/// to buy it.
bool isPageInstead(const GrabRow &row);
/// The address of a small picture of it, else of itself if it is a picture; empty = none.
QUrl pictureOf(const GrabRow &row);
/// What to ask for pictureOf(): nothing that was given for the link's origin goes to another one
/// (I5), and \a access only where it is for the picture.
engine::DownloadRequest pictureRequestFor(const GrabRow &row, const links::PageAccess &access = {});

} // namespace ui
