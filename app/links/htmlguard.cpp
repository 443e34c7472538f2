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

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/// Where in a tag of an element one is. Lives on any one thread.
class TagWalk {
public:
    /// False where \a c ends the tag. Nothing but a whole value is quoted (HTML, 13.2.5.32 to 39):
    /// a quote too many hides nothing.
    bool goOn(char c)
    {
        if (m_place == Place::Quoted) {
            m_place = c == m_quote ? Place::Names : Place::Quoted;
            m_hasName = false;
        } else if (c == '>') {
            return false;
        } else if (m_place == Place::BeforeValue && (c == '"' || c == '\'')) {
            m_quote = c;
            m_place = Place::Quoted;
        } else if (isBlank(c)) {
            const bool isBetween = m_place == Place::Tag || m_place == Place::Value;
            m_place = isBetween ? Place::Names : m_place;
            m_hasName = m_hasName && !isBetween;
        } else if (m_place == Place::BeforeValue) {
            m_place = Place::Value;
        } else if (c == '/' && m_place != Place::Value) {
            m_place = Place::Names;
            m_hasName = false;
        } else if (m_place == Place::Names) {
            m_place = c == '=' && m_hasName ? Place::BeforeValue : Place::Names;
            m_hasName = true;
        }
        return true;
    }

private:
    enum class Place { Tag, Names, BeforeValue, Value, Quoted };

    Place m_place = Place::Tag;
    char m_quote = 0;
    bool m_hasName = false; ///< of an attribute, before the place
};

/// Where the tag that begins at \a from ends, or -1 when it is a long one without end. A ">" inside
/// a quoted value does not end it.
qsizetype tagEnd(QByteArrayView html, qsizetype from)
{
    TagWalk walk;
    const bool isElement = isLetter(html[from]);
    for (qsizetype i = from; i < html.size(); ++i) {
        if (isElement ? !walk.goOn(html[i]) : html[i] == '>') {
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

struct Raw {
    QByteArrayView begin;
    QByteArrayView end;
};
constexpr std::array kHtmlRaws { Raw { "<!--", "-->" }, Raw { "<script", "</script" },
    Raw { "<style", "</style" } };
constexpr std::array kXmlRaws { Raw { "<!--", "-->" }, Raw { "<![cdata[", "]]>" },
    Raw { "<?", "?>" } };

/// Behind the end of what of \a raws begins at \a from, in which "<" begins no tag; -1 where that
/// is none of them.
qsizetype rawEnd(QByteArrayView html, qsizetype from, const std::array<Raw, 3> &raws)
{
    for (const Raw &raw : raws) {
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

HtmlPieces safePieces(QByteArrayView html, MarkupKind kind)
{
    const std::array<Raw, 3> &raws = kind == MarkupKind::Xml ? kXmlRaws : kHtmlRaws;
    Cutter cutter;
    qsizetype i = html.indexOf('<');
    while (i >= 0 && i + 1 < html.size()) {
        const char next = html[i + 1];
        qsizetype end = rawEnd(html, i, raws);
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
