// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/namemask.h"

#include "app/engine/filename.h"

using namespace Qt::StringLiterals;

namespace links {

namespace {

constexpr qsizetype kMaxFolder = 100;
constexpr qsizetype kMaxEnding = 10;
constexpr auto kTar = ".tar"_L1;

QString endingOf(const QString &name)
{
    const qsizetype last = name.lastIndexOf(u'.');
    const bool isTar = name.left(last).endsWith(kTar, Qt::CaseInsensitive);
    const bool isBoth = isTar && name.size() - last + kTar.size() <= kMaxEnding + 1;
    const qsizetype dot = last > kTar.size() && isBoth ? last - kTar.size() : last;
    const QString ending = dot > 0 ? name.mid(dot + 1) : QString();
    return ending.size() <= kMaxEnding && !ending.contains(u' ') ? ending : QString();
}

QString wholeName(const FoundLink &link)
{
    return link.name.isEmpty() ? link.url.fileName() : link.name;
}

} // namespace

QString maskedName(const QString &mask, const FoundLink &link, qsizetype number, qsizetype count)
{
    if (mask.trimmed().isEmpty()) {
        return link.name;
    }
    const QString whole = wholeName(link);
    const QString ending = endingOf(whole);
    const QString bare = ending.isEmpty() ? whole : whole.chopped(ending.size() + 1);
    QString name = mask.trimmed();
    const bool isSaid = name.contains("*ext*"_L1);
    const auto digits = static_cast<int>(QString::number(count).size());
    name.replace("*num*"_L1, u"%1"_s.arg(number, digits, 10, QChar(u'0')));
    name.replace("*ext*"_L1, ending);
    name.replace("*host*"_L1, link.url.host());
    // Last: what stands in them is no mask.
    const qsizetype at = name.indexOf("*name*"_L1);
    name.replace("*title*"_L1, link.title.isEmpty() ? bare : link.title);
    if (at >= 0) {
        name.replace("*name*"_L1, bare);
    }
    const bool isThere
        = isSaid || ending.isEmpty() || name.endsWith(u'.' + ending, Qt::CaseInsensitive);
    return isThere ? name : name + u'.' + ending;
}

bool saysEnding(const QString &mask, const FoundLink &link)
{
    const QString typed = endingOf(mask.trimmed());
    return mask.contains("*ext*"_L1) || (!typed.isEmpty() && !typed.contains(u'*'))
        || !endingOf(wholeName(link)).isEmpty();
}

QString folderNameFor(const QString &title, const QString &fallback)
{
    QString name = title.simplified();
    if (name.size() > kMaxFolder) {
        name.truncate(name.at(kMaxFolder - 1).isHighSurrogate() ? kMaxFolder - 1 : kMaxFolder);
    }
    return engine::chooseFileName({ name, fallback, {}, {} });
}

} // namespace links
