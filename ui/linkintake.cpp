// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/linkintake.h"

#include "app/engine/leftover.h"
#include "app/links/droppedlinks.h"
#include "app/links/linkauthor.h"
#include "ui/linkrows.h"
#include "ui/onpool.h"

#include <QFileDialog>
#include <QMimeData>
#include <QSet>

#include <algorithm>

namespace ui {
namespace {

/// What came in: links, and files that other programs did not finish.
struct Intake {
    links::FoundLinks links;
    QStringList leftovers;
};

struct Content {
    QList<QUrl> urls;
    QString text;
    QByteArray html;
};

// The same link may stand in several files.
void append(links::FoundLinks *all, const links::FoundLinks &more, QSet<QUrl> *known)
{
    for (const links::FoundLink &link : more.links) {
        if (link.problem == links::LinkProblem::None) {
            if (known->contains(link.url)) {
                continue;
            }
            known->insert(link.url);
        }
        all->links.append(link);
    }
    all->isCut |= more.isCut;
    all->unread += more.unread;
}

Intake intakeOf(const Content &content)
{
    const links::DroppedLinks dropped
        = links::fromDrop(content.urls, content.text, content.html, {});
    Intake all;
    QSet<QUrl> known;
    append(&all.links, dropped.found, &known);
    links::markMixed(&all.links);
    for (const QString &file : dropped.localFiles) {
        if (engine::isLeftover(file)) {
            all.leftovers.append(file);
        } else {
            append(&all.links, links::fromFile(file), &known);
        }
    }
    return all;
}

} // namespace

LinkIntake::LinkIntake(QThreadPool *pool, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
{
}

void LinkIntake::take(const QMimeData *data)
{
    const Content content { data->urls(), data->text(), data->html().toUtf8() };
    onPool(
        *m_pool, this, [content] { return intakeOf(content); },
        [this](const Intake &all) {
            if (all.leftovers.isEmpty() || all.links != links::FoundLinks()) {
                emit found(all.links);
            }
            if (!all.leftovers.isEmpty()) {
                emit leftoversFound(all.leftovers);
            }
        });
}

QString LinkIntake::leftoversSentence()
{
    return tr(
        "Part files of other programs hold no links. To go on with one, drop it onto the main "
        "window, or choose “Adopt part file…” there.");
}

void LinkIntake::chooseFiles(QWidget *window)
{
    auto *dialog = new QFileDialog(window, tr("Import links"));
    dialog->setObjectName(QStringLiteral("importDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &LinkIntake::takeFiles);
    dialog->open();
}

void LinkIntake::chooseLeftover(QWidget *window)
{
    auto *dialog = new QFileDialog(window, tr("Adopt a part file"));
    dialog->setObjectName(QStringLiteral("leftoverDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({ tr("Unfinished downloads (%1)")
                                 .arg(QStringLiteral("*.part *.crdownload *.aria2 *.opdownload "
                                                     "*.partial *.download")),
        tr("All files (%1)").arg(u'*') });
    connect(dialog, &QFileDialog::fileSelected, this,
        [this](const QString &path) { emit leftoversFound({ path }); });
    dialog->open();
}

void LinkIntake::takeFiles(const QStringList &paths)
{
    Content content;
    for (const QString &path : paths) {
        content.urls.append(QUrl::fromLocalFile(path));
    }
    onPool(
        *m_pool, this, [content] { return intakeOf(content); },
        [this](const Intake &all) {
            const bool isAnyLink = std::any_of(
                all.links.links.begin(), all.links.links.end(), [](const links::FoundLink &link) {
                    return link.problem != links::LinkProblem::NotALink;
                });
            if (!all.leftovers.isEmpty()) {
                emit leftoversFound(all.leftovers);
            }
            if (isAnyLink) {
                emit found(all.links);
            } else if (!all.links.unread.isEmpty()) {
                emit foundNothing(unreadSentence(all.links));
            } else if (all.leftovers.isEmpty()) {
                emit foundNothing(tr("There is no link in what was imported. Bobbin reads lists, "
                                     "texts and web pages."));
            }
        });
}

} // namespace ui
