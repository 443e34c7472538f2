// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/startlinks.h"

#include "app/engine/leftover.h"
#include "app/links/linkauthor.h"
#include "app/links/linkrequest.h"
#include "ui/addchoices.h"
#include "ui/linkrows.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// A file without a single link is as wrong as text that is none.
links::FoundLink noLinkIn(const QString &path)
{
    links::FoundLink link;
    link.text = path;
    link.line = 1;
    link.problem = links::LinkProblem::NotALink;
    return link;
}

/// A path that leads nowhere was no attempt at a link.
links::FoundLink linkOrPath(const QString &argument)
{
    links::FoundLink link = links::fromUserInput(argument);
    const bool isPath = link.problem != links::LinkProblem::None && QDir::isAbsolutePath(argument)
        && !QFileInfo::exists(argument);
    link.problem = isPath ? links::LinkProblem::NoFile : link.problem;
    return link;
}

} // namespace

StartArguments apartFromLeftovers(const QStringList &arguments)
{
    StartArguments parted;
    for (const QString &argument : arguments) {
        // A link may end like such a file.
        const bool isLeftover = QDir::isAbsolutePath(argument) && engine::isLeftover(argument);
        (isLeftover ? parted.leftovers : parted.links).append(argument);
    }
    return parted;
}

links::FoundLinks linksOfArguments(const QStringList &arguments)
{
    links::FoundLinks all;
    for (const QString &argument : arguments) {
        if (QFileInfo(argument).isFile()) {
            const links::FoundLinks found = links::fromFile(argument);
            all.links += found.links.isEmpty() ? QList { noLinkIn(argument) } : found.links;
            all.isCut |= found.isCut;
        } else {
            links::FoundLinks found;
            if (argument.contains(u'\n')) { // what a browser hands over (H58)
                found = links::fromText(argument);
                links::markMixed(&found);
            } else {
                found.links = { linkOrPath(argument) };
            }
            all.links += found.links;
        }
    }
    return all;
}

QList<engine::DownloadRequest> requestsOf(
    const links::FoundLinks &links, bool isPaused, const QStringList &ownFolders)
{
    QList<engine::DownloadRequest> requests;
    for (const links::FoundLink &link : links.links) {
        if (link.problem == links::LinkProblem::None) {
            engine::DownloadRequest request = links::requestFor(link);
            request.whenDuplicate = engine::WhenDuplicate::Continue;
            request.startPaused = isPaused;
            request.folder = wishedFolder(link, ownFolders);
            requests.append(request);
        }
    }
    return requests;
}

links::FoundLinks takeMissing(links::FoundLinks &links)
{
    links::FoundLinks missing;
    for (const links::FoundLink &link : std::as_const(links.links)) {
        if (link.problem == links::LinkProblem::NoFile) {
            missing.links.append(link);
        }
    }
    links.links.removeIf(
        [](const links::FoundLink &link) { return link.problem == links::LinkProblem::NoFile; });
    return missing;
}

QString badLinksSentence(const links::FoundLinks &links)
{
    QString first;
    int more = 0;
    for (const links::FoundLink &link : links.links) {
        if (link.problem == links::LinkProblem::None) {
            continue;
        }
        if (first.isEmpty()) {
            first = u"%1: %2"_s.arg(link.text.left(100), problemSentence(LinkRow { link, {}, {} }));
        } else {
            ++more;
        }
    }
    if (more == 0) {
        return first;
    }
    return first + u' '
        + (more == 1 ? QCoreApplication::translate("ui::LinkRows", "One more line is no link.")
                     : QCoreApplication::translate(
                         "ui::LinkRows", "%n more lines are no links.", nullptr, more));
}

} // namespace ui
