// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/htmlguard.h"

#include <algorithm>
#include <array>

namespace links {

namespace {

constexpr qsizetype kMaxTag = 64 * 1024;
constexpr qsizetype kPiece = 64 * 1024;

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Where the tag that begins at \a from ends, or -1 when it is a long one without end. A ">" inside
/// quotes does not end it.
qsizetype tagEnd(QByteArrayView html, qsizetype from)
{
    char quote = 0;
    for (qsizetype i = from; i < html.size(); ++i) {
        const char c = html[i];
        if (quote != 0) {
            quote = c == quote ? 0 : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return i + 1;
        }
    }
    // The end of the page is an end as well.
    return html.size() - from <= kMaxTag ? html.size() : -1;
}

bool startsWith(QByteArrayView html, qsizetype at, QByteArrayView lowerCase)
{
    if (html.size() - at < lowerCase.size()) {
        return false;
    }
    return std::equal(lowerCase.begin(), lowerCase.end(), html.begin() + at,
        [](char want, char have) { return want == (isLetter(have) ? char(have | 0x20) : have); });
}

/// Behind the end of a comment or of a script, in which "<" begins no tag; -1 for anything else.
qsizetype rawEnd(QByteArrayView html, qsizetype from)
{
    struct Raw {
        QByteArrayView begin;
        QByteArrayView end;
    };
    constexpr std::array kRaws { Raw { "<!--", "-->" }, Raw { "<script", "</script" },
        Raw { "<style", "</style" } };
    for (const Raw &raw : kRaws) {
        if (startsWith(html, from, raw.begin)) {
            qsizetype i = from + raw.begin.size();
            while (i < html.size() && !startsWith(html, i, raw.end)) {
                ++i;
            }
            return i;
        }
    }
    return -1;
}

/// Ends a piece whenever it gets too long. Lives on any one thread.
class Cutter {
public:
    /// \a place is between two tags, behind the last such place.
    void pass(qsizetype place)
    {
        while (place - m_begin > kPiece) {
            // A script, a comment or a text may be longer than that.
            m_begin = m_between > m_begin ? m_between : m_begin + kPiece;
            m_ends.append(m_begin);
        }
        m_between = place;
    }
    /// What is between \a from, behind which nothing was passed, and \a to goes into no piece.
    void skip(qsizetype from, qsizetype to)
    {
        m_ends.append(from);
        m_gaps.insert(from, to);
        m_begin = m_between = to;
    }
    HtmlPieces finish(qsizetype safeLength)
    {
        pass(safeLength);
        return { m_ends, safeLength, m_gaps };
    }

private:
    QList<qsizetype> m_ends;
    QMap<qsizetype, qsizetype> m_gaps;
    qsizetype m_begin = 0;
    qsizetype m_between = 0;
};

} // namespace

HtmlPieces safePieces(QByteArrayView html)
{
    Cutter cutter;
    qsizetype i = html.indexOf('<');
    while (i >= 0 && i + 1 < html.size()) {
        const char next = html[i + 1];
        qsizetype end = rawEnd(html, i);
        const bool isTag = isLetter(next) || next == '/' || next == '!' || next == '?';
        if (end >= 0 || isTag) {
            cutter.pass(i);
        }
        if (end < 0 && isTag) {
            end = tagEnd(html, i + 1);
            if (end < 0) {
                return cutter.finish(i);
            }
            if (end - i > kMaxTag) {
                cutter.skip(i, end);
            }
        }
        i = html.indexOf('<', end < 0 ? i + 1 : end);
    }
    return cutter.finish(html.size());
}

} // namespace links
