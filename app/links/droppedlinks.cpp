// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/linkcollector.h"
#include "app/links/linktext.h"

#include <QFile>
#include <QFileInfo>
#include <QStringConverter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace links {

namespace {

/// Enough to tell a page, a text and a binary file apart.
constexpr qsizetype kProbe = 4096;

bool isHtml(const QString &path, QByteArrayView content)
{
    const QByteArray head = content.first(std::min(kProbe, content.size())).toByteArray().toLower();
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == "html"_L1 || suffix == "htm"_L1 || suffix == "xhtml"_L1
        || head.contains("<!doctype html") || head.contains("<html")
        || (head.trimmed().startsWith('<') && head.contains("<a "));
}

QString decoded(QByteArrayView content)
{
    if (const auto encoding = QStringConverter::encodingForData(content)) {
        QStringDecoder decoder(*encoding);
        return decoder(content);
    }
    QStringDecoder utf8(QStringConverter::Utf8);
    const QString text = utf8(content);
    return utf8.hasError() ? QString::fromLatin1(content) : text;
}

/// Browsers hand over pages as UTF-16 as well.
QByteArray asUtf8(const QByteArray &html)
{
    const auto encoding = QStringConverter::encodingForData(html);
    return encoding && *encoding != QStringConverter::Utf8 ? decoded(html).toUtf8() : html;
}

/// \a text without the lines that only repeat \a uriList. Some programs write them with blanks,
/// and what stands before a blank would look like one more link.
QString withoutRepeats(const QString &text, const QList<QUrl> &uriList)
{
    QStringList lines = text.split(u'\n');
    lines.removeIf(
        [&uriList](const QString &line) { return uriList.contains(QUrl(line.trimmed())); });
    return lines.join(u'\n');
}

} // namespace

FoundLinks fromFile(const QString &path)
{
    QFile file(path);
    // A pipe or a device has no end.
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QByteArray content = file.read(kMaxBytes);
    const bool isText = QStringConverter::encodingForData(content).has_value()
        || !QByteArrayView(content).first(std::min(kProbe, content.size())).contains('\0');
    if (!isText) {
        return {};
    }
    FoundLinks found
        = isHtml(path, content) ? fromHtml(asUtf8(content), QUrl()) : fromText(decoded(content));
    found.isCut = found.isCut || !file.atEnd();
    return found;
}

DroppedLinks fromDrop(
    const QList<QUrl> &uriList, const QString &text, const QByteArray &html, const QUrl &base)
{
    DroppedLinks dropped;
    LinkCollector links;
    for (const QUrl &url : uriList) {
        if (url.isLocalFile()) {
            dropped.localFiles.append(url.toLocalFile());
        } else {
            links.add(linkFromText(url.toString(QUrl::FullyEncoded), 0));
        }
    }
    // File managers repeat the files' names as text.
    if (uriList.isEmpty() || dropped.localFiles.size() < uriList.size()) {
        links.add(fromText(uriList.isEmpty() ? text : withoutRepeats(text, uriList)));
        links.add(fromHtml(asUtf8(html), base));
    }
    FoundLinks all = links.take(true);
    const bool hasLink = std::any_of(all.links.begin(), all.links.end(),
        [](const FoundLink &link) { return link.problem == LinkProblem::None; });
    if (hasLink) {
        // What else the text says is the link's name, or the prose around it.
        all.links.removeIf(
            [](const FoundLink &link) { return link.problem == LinkProblem::NotALink; });
    }
    dropped.found = all;
    return dropped;
}

} // namespace links
