// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/linkintake.h"

#include "ui/linkrows.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qint64 kMaxFileBytes = 64 * 1024 * 1024;

links::FoundLinks linksOfFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return { { links::FoundLink { {}, {}, path, 1, links::LinkProblem::NotALink } }, false };
    }
    const QByteArray content = file.read(kMaxFileBytes);
    const QString suffix = QFileInfo(path).suffix().toLower();
    links::FoundLinks found = suffix == "html"_L1 || suffix == "htm"_L1
        ? links::fromHtml(content, QUrl::fromLocalFile(path))
        : links::fromText(QString::fromUtf8(content));
    found.isCut |= !file.atEnd();
    return found;
}

} // namespace

links::FoundLinks linksOfArguments(const QStringList &arguments)
{
    links::FoundLinks all;
    for (const QString &argument : arguments) {
        if (QFileInfo(argument).isFile()) {
            const links::FoundLinks found = linksOfFile(argument);
            all.links += found.links;
            all.isCut |= found.isCut;
        } else {
            all.links += links::fromUserInput(argument);
        }
    }
    return all;
}

QString badLinksSentence(const links::FoundLinks &links)
{
    QStringList sentences;
    int more = 0;
    for (const links::FoundLink &link : links.links) {
        if (link.problem == links::LinkProblem::None) {
            continue;
        }
        if (sentences.isEmpty()) {
            sentences += u"%1: %2"_s.arg(link.text.left(100), problemSentence(link));
        } else {
            ++more;
        }
    }
    if (more == 1) {
        sentences += QCoreApplication::translate("ui::LinkRows", "One more line is no link.");
    } else if (more > 1) {
        sentences += QCoreApplication::translate(
            "ui::LinkRows", "%n more lines are no links.", nullptr, more);
    }
    return sentences.join(u' ');
}

} // namespace ui
