// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"
#include "ui/linkrows.h"

#include <QByteArray>
#include <QHash>
#include <QUrl>

#include <functional>

namespace ui {

class AddLinkModel;

/// What was chosen in the add dialog besides the links.
struct AddChoices {
    QString folder;
    bool isFolderChosen = false; ///< by hand: it goes before those of categories and lists
    GrantedFolders folders = {}; ///< of those that the lists name
    /// Gives a request its category, queue and priority, and the category's folder if it has none;
    /// by what is known of its link.
    std::function<engine::DownloadRequest(const engine::DownloadRequest &, const NamedLink &)>
        arranged;
    bool startsNow = true;
    bool areMirrors = false; ///< all links lead to one file
    engine::Checksum checksum = {}; ///< that the one file must have; empty = the link's own
    settings::OnDuplicate onDuplicate = settings::OnDuplicate::Skip;
    std::function<QByteArray(const QUrl &)> cookiesFor; ///< the value of Cookie; empty = none
    bool remembersSecrets = false;
};

/// What the engine is asked for: the good links of \a model, one for each pattern.
QList<engine::DownloadRequest> chosenRequests(const AddLinkModel &model, const AddChoices &choices);
/// What is to be made of files that are there; nothing for one that is where it is wanted.
QList<ReuseWish> chosenReuses(const AddLinkModel &model, const AddChoices &choices);
/// What was decided of files that are there, but for those that are wanted somewhere else.
struct HaveAnswers {
    QList<KnownFile> kept; ///< each is where it is wanted
    QList<QUrl> fetchedAgain;
};
HaveAnswers haveAnswers(const AddLinkModel &model, const AddChoices &choices);
/// Rows of the list that start over instead.
QList<engine::DownloadId> chosenRestarts(const AddLinkModel &model, const AddChoices &choices);
/// What the patterns of the dialog come to.
struct ExpandedLinks {
    QList<engine::DownloadRequest> requests;
    QList<engine::DownloadId> restarts;
};
/// \a requests with all links of \a patterns in place of each request for their first one; of what
/// is \a known, as \a choice says. Pure; meant for a pool, a million links take seconds.
ExpandedLinks withPatterns(const QList<engine::DownloadRequest> &requests,
    const QHash<QUrl, links::LinkPattern> &patterns, const QList<KnownLink> &known,
    settings::OnDuplicate choice);
/// The patterns among \a rows, by the first link of each.
QHash<QUrl, links::LinkPattern> goodPatterns(const LinkRows &rows);
/// \a request with the cookies \a field, if there are any; its own, of a pasted command, stay.
engine::DownloadRequest withCookies(engine::DownloadRequest request, const QByteArray &field);

} // namespace ui
