// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/linkintake.h"

#include "ui/onpool.h"

#include <QFileDialog>
#include <QMimeData>
#include <QSet>

#include <algorithm>

namespace ui {
namespace {

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
}

links::FoundLinks linksIn(const Content &content)
{
    const links::DroppedLinks dropped
        = links::fromDrop(content.urls, content.text, content.html, {});
    links::FoundLinks all;
    QSet<QUrl> known;
    append(&all, dropped.found, &known);
    for (const QString &file : dropped.localFiles) {
        append(&all, links::fromFile(file), &known);
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
        *m_pool, this, [content] { return linksIn(content); },
        [this](const links::FoundLinks &links) { emit found(links); });
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

void LinkIntake::takeFiles(const QStringList &paths)
{
    Content content;
    for (const QString &path : paths) {
        content.urls.append(QUrl::fromLocalFile(path));
    }
    onPool(
        *m_pool, this, [content] { return linksIn(content); },
        [this](const links::FoundLinks &links) {
            const bool isAnyLink = std::any_of(
                links.links.begin(), links.links.end(), [](const links::FoundLink &link) {
                    return link.problem != links::LinkProblem::NotALink;
                });
            if (isAnyLink) {
                emit found(links);
            } else {
                emit foundNothing(tr("There is no link in what was imported. Bobbin reads lists, "
                                     "texts and web pages."));
            }
        });
}

} // namespace ui
