// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/linkscanner.h"

#include <QString>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace links {

namespace {

constexpr qsizetype kMaxSchemeLength = 20;
/// Full stops, commas and the like of scripts that set no blank after them.
constexpr char16_t kForeignStops[]
    = u"\u060c\u061b\u061f\u06d4\u0964\u2026\u3001\u3002\uff01\uff0c\uff1a\uff1b\uff1f";

/// Where no link goes on. Letters of all scripts may stand in one.
bool endsLink(QChar c)
{
    const char16_t u = c.unicode();
    if (u < 0x80) {
        return u <= u' ' || u == u'<' || u == u'>' || u == u'"' || u == u'`' || u == u'\\'
            || u == 0x7f;
    }
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Separator_Space:
    case QChar::Punctuation_Open:
    case QChar::Punctuation_Close:
    case QChar::Punctuation_InitialQuote:
    case QChar::Punctuation_FinalQuote:
        return true;
    default:
        return QStringView(kForeignStops).contains(c);
    }
}

bool isSchemeChar(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9')
        || u == u'+' || u == u'-' || u == u'.';
}

bool isLatinLetter(QChar c)
{
    return c.unicode() < 0x80 && c.isLetter();
}

/// Where the scheme before the "://" at \a colon begins, not before \a least; colon if there is
/// none. "seehttps" is https with a lost blank.
qsizetype schemeStart(QStringView line, qsizetype colon, qsizetype least)
{
    qsizetype start = colon;
    while (start > least && colon - start < kMaxSchemeLength && isSchemeChar(line.at(start - 1))) {
        --start;
    }
    const QStringView scheme = line.mid(start, colon - start);
    for (const QLatin1StringView known : { "https"_L1, "http"_L1 }) {
        if (scheme.endsWith(known, Qt::CaseInsensitive)) {
            return colon - known.size();
        }
    }
    while (start < colon && !isLatinLetter(line.at(start))) {
        ++start;
    }
    return start;
}

bool isWwwStart(QStringView line, qsizetype i)
{
    const auto isInWord = [](QChar c) {
        return c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_' || c == u'@' || c == u'/'
            || c == u'%';
    };
    return line.mid(i, 4).compare("www."_L1, Qt::CaseInsensitive) == 0
        && (i == 0 || !isInWord(line.at(i - 1))) && i + 4 < line.size()
        && line.at(i + 4).isLetterOrNumber();
}

/// Whether another link begins behind the "," at \a i: "a,https://b" are two, "a/https://b" is
/// one, as archives write them.
bool separatesLinks(QStringView line, qsizetype i)
{
    const char16_t c = line.at(i).unicode();
    if (c != u',' && c != u';' && c != u'|') {
        return false;
    }
    const QStringView next = line.mid(i + 1, 8);
    return next.startsWith("http://"_L1, Qt::CaseInsensitive)
        || next.startsWith("https://"_L1, Qt::CaseInsensitive);
}

/// Where the link that begins behind \a before ends; looks at no character behind that. A bracket
/// ends it that closes one opened before the link: a round one may belong to the link unless one
/// stands right before it, square and curly ones may not stand in a link alone.
qsizetype linkEnd(QStringView line, qsizetype from, QChar before)
{
    qsizetype round = 0;
    qsizetype square = 0;
    qsizetype curly = 0;
    qsizetype i = from;
    for (; i < line.size() && !endsLink(line.at(i)) && !separatesLinks(line, i); ++i) {
        const char16_t c = line.at(i).unicode();
        round += c == u'(' ? 1 : c == u')' ? -1 : 0;
        square += c == u'[' ? 1 : c == u']' ? -1 : 0;
        curly += c == u'{' ? 1 : c == u'}' ? -1 : 0;
        if (square < 0 || curly < 0 || (round < 0 && before == u'(')
            || (c == u'\'' && before == u'\'')) {
            break;
        }
    }
    return i;
}

/// Drops what belongs to the sentence: ".", "),", "!" ...
QStringView withoutTrailing(QStringView link, QChar before)
{
    qsizetype open = link.count(u'(');
    qsizetype closed = link.count(u')');
    while (!link.isEmpty()) {
        const QChar last = link.back();
        const bool isMarkup = last == before && (u"*_~'"_s).contains(last);
        const bool isLoose = last == u')' && closed > open;
        if (!isMarkup && !isLoose && !(u".,;:!?'"_s).contains(last)) {
            break;
        }
        closed -= last == u')' ? 1 : 0;
        link.chop(1);
    }
    return link;
}

/// The link at \a start; \a own is where its "://" or "www." ends.
ScannedLink linkAt(QStringView line, qsizetype start, qsizetype own)
{
    const QChar before = start > 0 ? line.at(start - 1) : QChar();
    const qsizetype end = linkEnd(line, own, before);
    const bool hasScheme = line.at(own - 1) == u'/';
    return { start, end, withoutTrailing(line.mid(start, end - start), before), hasScheme };
}

} // namespace

std::optional<ScannedLink> nextLink(QStringView line, qsizetype from)
{
    for (qsizetype i = from; i + 2 < line.size(); ++i) {
        const QChar c = line.at(i);
        if (c == u':' && line.at(i + 1) == u'/' && line.at(i + 2) == u'/') {
            const qsizetype start = schemeStart(line, i, from);
            if (start < i) {
                return linkAt(line, start, i + 3);
            }
        } else if ((c == u'w' || c == u'W') && isWwwStart(line, i)) {
            return linkAt(line, i, i + 4);
        }
    }
    return std::nullopt;
}

} // namespace links
