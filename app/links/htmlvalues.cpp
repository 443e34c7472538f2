// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/htmlvalues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace links {

namespace {

constexpr qsizetype kMaxStyleLinks = 10'000;

bool isSpace(QChar c)
{
    return c.isSpace();
}

/// Without the quotes around it, where there are any.
QStringView unquoted(QStringView text)
{
    text = text.trimmed();
    const bool isQuoted = text.size() >= 2 && (text.front() == u'"' || text.front() == u'\'')
        && text.back() == text.front();
    return isQuoted ? text.mid(1, text.size() - 2) : text;
}

} // namespace

QString linkValue(const QString &value)
{
    QString text = value.trimmed();
    text.removeIf([](QChar c) { return c == u'\n' || c == u'\r' || c == u'\t'; });
    return text;
}

QString largestOf(const QString &srcset)
{
    QString best;
    double bestSize = -1;
    qsizetype i = 0;
    while (i < srcset.size()) {
        const auto isLead = [](QChar c) { return c.isSpace() || c == u','; };
        const auto begin = std::find_if_not(srcset.begin() + i, srcset.end(), isLead);
        const auto end = std::find_if(begin, srcset.end(), isSpace);
        QString link(begin, end - begin);
        const bool isWhole = link.endsWith(u',');
        const auto next = isWhole ? end : std::find(end, srcset.end(), u',');
        QString size = QString(end, next - end).trimmed();
        size.chop(size.isEmpty() ? 0 : 1); // "2x", "480w"
        while (link.endsWith(u',')) {
            link.chop(1);
        }
        const double value = size.isEmpty() ? 1.0 : size.toDouble();
        if (!link.isEmpty() && value > bestSize) {
            best = link;
            bestSize = value;
        }
        i = next - srcset.begin();
    }
    return best;
}

QStringList styleLinks(const QString &css, bool *isCut)
{
    QStringList found;
    qsizetype at = css.indexOf("url("_L1, 0, Qt::CaseInsensitive);
    while (at >= 0 && found.size() < kMaxStyleLinks) {
        const qsizetype begin = at + 4;
        const qsizetype end = css.indexOf(u')', begin);
        if (end < 0) {
            break;
        }
        const QStringView link = unquoted(QStringView(css).mid(begin, end - begin));
        if (!link.isEmpty()) {
            found.append(link.toString());
        }
        at = css.indexOf("url("_L1, end, Qt::CaseInsensitive);
    }
    *isCut = *isCut || (at >= 0 && found.size() == kMaxStyleLinks);
    return found;
}

QString refreshLink(const QString &content)
{
    const qsizetype at = content.indexOf("url"_L1, 0, Qt::CaseInsensitive);
    if (at < 0) {
        return {};
    }
    const QStringView rest = QStringView(content).mid(at + 3).trimmed();
    return rest.startsWith(u'=') ? unquoted(rest.mid(1)).toString() : QString();
}

} // namespace links
