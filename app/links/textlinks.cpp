// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/linkcollector.h"
#include "app/links/linkscanner.h"
#include "app/links/linktext.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace links {

namespace {

bool hasLetters(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

bool hasSpaces(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

/// The words of "[words](link" and "![words](<link", where \a begin is the link's; empty where it
/// is no such link. Looks back no further than \a from.
QString markdownTitle(QStringView line, qsizetype from, qsizetype begin)
{
    QStringView before = line.mid(from, begin - from);
    if (before.endsWith(u'<')) {
        before.chop(1);
    }
    const qsizetype open = before.lastIndexOf(u'[');
    if (!before.endsWith("]("_L1) || open < 0) {
        return {};
    }
    return before.mid(open + 1, before.size() - open - 3).left(kMaxName).toString().simplified();
}

/// Where the bar of "LINK|NAME" is, or -1. Links may have a bar in them: one is told by a name with
/// an ending behind it, and by no such name right before it, as queries have them in a row.
qsizetype barOf(QStringView line)
{
    const qsizetype spaced = line.indexOf(" | "_L1);
    const qsizetype bar = spaced >= 0 ? spaced + 1 : line.indexOf(u'|');
    if (spaced >= 0 || bar < 0 || line.indexOf(u'|', bar + 1) >= 0) {
        return bar;
    }
    const QStringView link = line.left(bar);
    const QStringView name = line.mid(bar + 1).trimmed();
    const qsizetype dot = name.lastIndexOf(u'.');
    const QStringView ending = name.mid(dot + 1);
    const bool isName = dot > 0 && !ending.isEmpty() && ending.size() <= 10
        && std::all_of(ending.begin(), ending.end(), [](QChar c) { return c.isLetterOrNumber(); })
        && std::none_of(
            name.begin(), name.end(), [](QChar c) { return QStringView(u"/\\?&=#").contains(c); });
    const bool isRow = link.contains(u'?') && link.mid(link.lastIndexOf(u'=') + 1).contains(u'.');
    return isName && !isRow ? bar : -1;
}

enum class LineKind { Empty, WithoutLink, WithLink, OnlyLinks };

/// Reads text line by line, and tells lists from prose. Lives on any one thread.
class TextReader {
public:
    explicit TextReader(std::chrono::milliseconds time)
        : m_links(time)
    {
    }

    void read(QStringView text);
    FoundLinks result();

private:
    LineKind readLine(QStringView line);
    LineKind readWord(QStringView word);
    bool readNamed(QStringView line);
    void count(LineKind kind);

    LinkCollector m_links;
    int m_line = 0;
    qsizetype m_lists = 0; ///< lines that are nothing but links
    qsizetype m_others = 0; ///< lines that hold something else, or only that
    bool m_hasLinks = false;
};

void TextReader::read(QStringView text)
{
    if (text.size() > kMaxBytes) {
        m_links.setCut();
        text = text.left(kMaxBytes);
    }
    const auto isBreak = [](QChar c) { return c == u'\n' || c == u'\r'; };
    qsizetype begin = 0;
    while (begin < text.size() && m_line < std::numeric_limits<int>::max()) {
        const auto found = std::find_if(text.begin() + begin, text.end(), isBreak);
        const qsizetype end = found - text.begin();
        ++m_line;
        count(readLine(text.mid(begin, end - begin).trimmed()));
        if (m_links.isFull()) {
            m_links.setCut();
            return;
        }
        begin = end + (text.mid(end, 2) == u"\r\n" ? 2 : 1);
    }
}

void TextReader::count(LineKind kind)
{
    m_lists += kind == LineKind::OnlyLinks ? 1 : 0;
    m_others += kind == LineKind::WithLink || kind == LineKind::WithoutLink ? 1 : 0;
    m_hasLinks = m_hasLinks || kind == LineKind::OnlyLinks || kind == LineKind::WithLink;
}

FoundLinks TextReader::result()
{
    // Text without any link was meant to be some: better marked than swallowed.
    return m_links.take(!m_hasLinks || m_lists >= m_others);
}

LineKind TextReader::readLine(QStringView line)
{
    if (line.isEmpty() || line.startsWith(u'#')) {
        return LineKind::Empty;
    }
    if (readNamed(line)) {
        return LineKind::OnlyLinks;
    }
    qsizetype from = 0;
    bool isProse = false;
    while (const auto link = nextLink(line, from)) {
        isProse = isProse || hasLetters(line.mid(from, link->begin - from));
        FoundLink found = link->hasScheme
            ? linkFromText(link->text, m_line)
            : linkFromText(QString(u"https://"_s + link->text.toString()), m_line);
        found.title = markdownTitle(line, from, link->begin);
        m_links.add(found);
        from = link->next;
    }
    if (from == 0) {
        return readWord(line);
    }
    isProse = isProse || hasLetters(line.mid(from));
    return isProse ? LineKind::WithLink : LineKind::OnlyLinks;
}

/// "LINK<tab>NAME", as exports and scripts write it, or "LINK | NAME" and "LINK|NAME.EXT", as
/// people do: the link is taken to the letter.
bool TextReader::readNamed(QStringView line)
{
    const qsizetype tab = line.indexOf(u'\t');
    const qsizetype at = tab > 0 ? tab : barOf(line);
    if (at <= 0) {
        return false;
    }
    const QStringView word = line.left(at).trimmed();
    const QStringView name = line.mid(at + 1).trimmed();
    if (hasSpaces(word) || name.contains("://"_L1) || !word.contains("://"_L1)) {
        return false;
    }
    FoundLink link = linkFromText(word, m_line);
    if (link.problem != LinkProblem::None) {
        return false;
    }
    const auto end = std::find(name.begin(), name.end(), u'\t');
    link.name = name.left(std::min<qsizetype>(kMaxName, end - name.begin())).trimmed().toString();
    m_links.add(link);
    return true;
}

/// A line in which no link was found.
LineKind TextReader::readWord(QStringView line)
{
    if (!hasSpaces(line)) {
        if (startsWithOtherScheme(line)) {
            m_links.add(wrongLink(line, m_line, LinkProblem::UnsupportedScheme));
            return LineKind::OnlyLinks;
        }
        if (const auto link = linkWithoutScheme(line, m_line, true)) {
            m_links.add(*link);
            return LineKind::OnlyLinks;
        }
    }
    m_links.add(wrongLink(line, m_line, LinkProblem::NotALink));
    return LineKind::WithoutLink;
}

} // namespace

FoundLinks fromText(const QString &text, std::chrono::milliseconds time)
{
    TextReader reader(time);
    reader.read(text);
    return reader.result();
}

} // namespace links
