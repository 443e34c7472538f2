// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/linkintake.h"

#include "ui/onpool.h"

#include <QMimeData>
#include <QSet>

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

} // namespace ui
