// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"

#include <QByteArray>
#include <QUrl>

#include <functional>

namespace ui {

class AddLinkModel;

/// What was chosen in the add dialog besides the links.
struct AddChoices {
    QString folder;
    bool startsNow = true;
    bool areMirrors = false; ///< all links lead to one file
    settings::OnDuplicate onDuplicate = settings::OnDuplicate::Skip;
    std::function<QByteArray(const QUrl &)> cookiesFor; ///< the value of Cookie; empty = none
    bool remembersSecrets = false;
};

/// What the engine is asked for: the good links of \a model.
QList<engine::DownloadRequest> chosenRequests(const AddLinkModel &model, const AddChoices &choices);
/// Rows of the list that start over instead.
QList<engine::DownloadId> chosenRestarts(const AddLinkModel &model, const AddChoices &choices);
/// \a request with the cookies \a field, if there are any; its own, of a pasted command, stay.
engine::DownloadRequest withCookies(engine::DownloadRequest request, const QByteArray &field);

} // namespace ui
