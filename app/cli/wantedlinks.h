// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/downloaderror.h"
#include "app/links/links.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace cli {

/// One link that the user asked for, or one text that is none.
struct WantedLink {
    QUrl url; ///< http or https; empty where there is a problem
    QString name; ///< wished file name; empty = none
    QString text; ///< what stood there
    int line = 0; ///< of the input list, from 1; 0 = named as an argument
    links::LinkProblem problem = links::LinkProblem::None;

    bool operator==(const WantedLink &) const = default;
};

/// The links named as arguments, in order.
QList<WantedLink> linksFromArguments(const QStringList &texts);

/// The links of an input list, in order: a link a line, a tab and a name may follow; empty lines
/// and lines that begin with # are passed over. A line is a link from its first to its last
/// letter or it is none; links inside prose are not looked for.
QList<WantedLink> linksFromList(const QString &text);

/// The text of an input list: UTF-8, or UTF-16 or UTF-32 where its byte order mark says so. Nothing
/// where it is neither.
std::optional<QString> listText(const QByteArray &bytes);

/// Reads the list \a fileName, or the standard input for "-". On failure \a problem is set to one
/// sentence and the list is empty. At most 64 MiB.
QList<WantedLink> readInputFile(const QString &fileName, QString *problem);

/// Why \a link cannot be fetched; None when it can.
engine::DownloadError errorFor(const WantedLink &link);

} // namespace cli
