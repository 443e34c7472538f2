// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/linkpattern.h"

#include "app/links/linktext.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace links {

namespace {

using PartKind = PatternPart::Kind;

constexpr qsizetype kMaxDigits = 18; ///< what a qint64 holds, whatever the digits

bool areDigits(QStringView text)
{
    return !text.isEmpty() && text.size() <= kMaxDigits
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// Both small or both capital: between Z and a stand signs.
bool areLetters(QStringView from, QStringView to)
{
    const auto is = [](QStringView text, char16_t least, char16_t most) {
        return text.size() == 1 && text.front() >= least && text.front() <= most;
    };
    return (is(from, u'a', u'z') && is(to, u'a', u'z'))
        || (is(from, u'A', u'Z') && is(to, u'A', u'Z'));
}

/// The digits of a number that begins with a zero; else 0.
int widthOf(QStringView number)
{
    return number.size() > 1 && number.front() == u'0' ? static_cast<int>(number.size()) : 0;
}

void setValues(PatternPart *part, qint64 from, qint64 to, qint64 step)
{
    part->first = from;
    part->step = from <= to ? step : -step;
    part->count = std::abs(to - from) / step + 1;
}

/// The part for \a inner, which stands between square brackets; nothing where it is no range.
std::optional<PatternPart> rangePart(QStringView inner)
{
    const qsizetype dash = inner.indexOf(u'-');
    if (dash <= 0) {
        return std::nullopt;
    }
    const qsizetype colon = inner.indexOf(u':', dash);
    const QStringView from = inner.left(dash);
    const QStringView to = inner.mid(dash + 1, colon < 0 ? -1 : colon - dash - 1);
    const QStringView stepText = colon < 0 ? QStringView(u"1") : inner.mid(colon + 1);
    const qint64 step = areDigits(stepText) ? stepText.toLongLong() : 0;
    if (step < 1) {
        return std::nullopt;
    }
    PatternPart part;
    if (areLetters(from, to)) {
        part.kind = PartKind::Letters;
        setValues(&part, from.front().unicode(), to.front().unicode(), step);
        return part;
    }
    const bool isOpen = !to.isEmpty() && to.size() <= kMaxDigits && to.count(u'?') == to.size();
    if (!areDigits(from) || !(isOpen || areDigits(to))) {
        return std::nullopt;
    }
    part.kind = isOpen ? PartKind::OpenNumbers : PartKind::Numbers;
    const qint64 last = isOpen ? QString(to.size(), u'9').toLongLong() : to.toLongLong();
    if (isOpen && last < from.toLongLong()) {
        return std::nullopt;
    }
    setValues(&part, from.toLongLong(), last, step);
    part.width = std::max(widthOf(from), isOpen ? 0 : widthOf(to));
    // Nobody waits for a server to be asked about more than could be fetched.
    part.count = isOpen ? std::min(part.count, kMaxPatternLinks) : part.count;
    return part;
}

PatternReading judged(const QList<PatternPart> &parts)
{
    qint64 count = 1;
    qsizetype varying = 0;
    for (const PatternPart &part : parts) {
        if (part.count > kMaxPatternLinks || count * part.count > kMaxPatternLinks) {
            return { {}, PatternProblem::TooMany };
        }
        count *= part.count;
        varying += part.kind == PartKind::Text ? 0 : 1;
    }
    const LinkPattern pattern { parts };
    if (pattern.isOpen() && varying > 1) {
        return { {}, PatternProblem::OpenAmongOthers };
    }
    return { pattern, PatternProblem::None };
}

/// Reads a pattern from left to right; every character once, or twice where a bracket is none.
class PatternReader {
public:
    explicit PatternReader(QStringView text)
        : m_text(text)
    {
    }
    PatternReading read();

private:
    bool readRange();
    bool readWords();
    void addText(QChar c, qsizetype sourceLength);
    void add(PatternPart part, qsizetype end);

    QStringView m_text;
    qsizetype m_at = 0;
    QList<PatternPart> m_parts;
    bool m_isAny = false;
};

void PatternReader::addText(QChar c, qsizetype sourceLength)
{
    if (m_parts.isEmpty() || m_parts.constLast().kind != PartKind::Text) {
        m_parts.append(PatternPart {});
    }
    m_parts.last().text += c;
    m_parts.last().source += m_text.mid(m_at, sourceLength);
    m_at += sourceLength;
}

void PatternReader::add(PatternPart part, qsizetype end)
{
    part.source = m_text.mid(m_at, end - m_at).toString();
    m_parts.append(part);
    m_at = end;
    m_isAny = true;
}

bool PatternReader::readRange()
{
    // The longest range: two numbers and a step.
    const qsizetype length = m_text.mid(m_at, 3 * kMaxDigits + 4).indexOf(u']');
    if (length < 0) {
        return false;
    }
    const auto part = rangePart(m_text.mid(m_at + 1, length - 1));
    if (part) {
        add(*part, m_at + length + 1);
    }
    return part.has_value();
}

bool PatternReader::readWords()
{
    PatternPart part;
    part.kind = PartKind::Words;
    QString word;
    qsizetype i = m_at + 1;
    for (; i < m_text.size() && m_text.at(i) != u'}'; ++i) {
        const QChar c = m_text.at(i);
        if (c == u'{' || c == u'"' || c == u'\'' || c == u'/') {
            return false; // JSON, or two templates
        }
        if (c == u',') {
            part.words.append(std::exchange(word, {}));
        } else if (c == u'\\' && i + 1 < m_text.size()) {
            word += m_text.at(++i);
        } else {
            word += c;
        }
    }
    if (i == m_text.size() || part.words.isEmpty()) {
        return false;
    }
    part.words.append(word);
    part.count = part.words.size();
    add(part, i + 1);
    return true;
}

PatternReading PatternReader::read()
{
    const qsizetype lastBrace = m_text.lastIndexOf(u'}');
    while (m_at < m_text.size()) {
        const QChar c = m_text.at(m_at);
        const QChar next = m_at + 1 < m_text.size() ? m_text.at(m_at + 1) : QChar();
        if (c == u'\\' && (u"[]{}\\"_s).contains(next)) {
            m_isAny = true;
            addText(next, 2);
        } else if (!(c == u'[' && readRange()) && !(c == u'{' && m_at < lastBrace && readWords())) {
            addText(c, 1);
        }
    }
    return m_isAny ? judged(m_parts) : PatternReading {};
}

} // namespace

QString PatternPart::value(qint64 index) const
{
    switch (kind) {
    case PartKind::Text:
        return text;
    case PartKind::Words:
        return words.value(index);
    case PartKind::Letters:
        return QChar(static_cast<char16_t>(first + index * step));
    case PartKind::Numbers:
    case PartKind::OpenNumbers:
        return QString::number(first + index * step).rightJustified(width, u'0');
    }
    Q_UNREACHABLE();
}

qint64 LinkPattern::count() const
{
    qint64 count = parts.isEmpty() ? 0 : 1;
    for (const PatternPart &part : parts) {
        count *= part.count;
    }
    return count;
}

QString LinkPattern::at(qint64 index) const
{
    QStringList values;
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        values.prepend(part->value(index % part->count));
        index /= part->count;
    }
    return values.join(QString());
}

bool LinkPattern::isOpen() const
{
    return std::any_of(parts.begin(), parts.end(),
        [](const PatternPart &part) { return part.kind == PartKind::OpenNumbers; });
}

QString LinkPattern::closedAt(qint64 last) const
{
    QString text;
    for (const PatternPart &part : parts) {
        if (part.kind != PartKind::OpenNumbers) {
            text += part.source;
            continue;
        }
        QString source = u"[%1-%2"_s.arg(part.value(0), part.value(last));
        source += part.step == 1 ? QString() : u":%1"_s.arg(part.step);
        text += source + u']';
    }
    return text;
}

PatternReading patternIn(QStringView text)
{
    const bool isPossible = text.size() <= kMaxLinkLength
        && std::any_of(
            text.begin(), text.end(), [](QChar c) { return c == u'[' || c == u'{' || c == u'\\'; });
    return isPossible ? PatternReader(text).read() : PatternReading {};
}

QString withoutPattern(const QString &link)
{
    if (patternIn(link) == PatternReading {}) {
        return link;
    }
    QString escaped;
    for (const QChar c : link) {
        if ((u"[]{}\\"_s).contains(c)) {
            escaped += u'\\';
        }
        escaped += c;
    }
    return escaped;
}

} // namespace links
